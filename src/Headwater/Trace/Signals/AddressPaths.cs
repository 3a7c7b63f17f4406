using System.Collections.Frozen;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Trace.Signals;

/// <summary>A folder of the address that holds nothing but one agency's reports, such as <c>/reuters/</c>.</summary>
internal sealed class AddressPaths
{
    private readonly FrozenDictionary<string, string> agencies =
        KeyedLines.Read("credits/paths.txt").ToFrozenDictionary(f => f[0], f => f[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The agency whose folder the article lies in.</summary>
    public IEnumerable<Clue> Find(Reading reading)
    {
        if (reading.Article.Url is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            yield break;
        }

        foreach (string folder in uri.Segments.SkipLast(1).Select(s => s.Trim('/')))
        {
            if (agencies.TryGetValue(folder, out string? name) && reading.Names.Agencies.Find(name) is { } agency)
            {
                yield return new Clue(agency.AsSource(), Distance.Agency, "address", new Evidence(url), 0.85);
            }
        }
    }
}
