using Headwater.Model;
using Headwater.Text;

namespace Headwater;

/// <summary>
/// Which reports link to addresses that are yet to come: what a report links to may be read after it. Bounded: of more
/// than <see cref="Most"/> addresses the older half may be forgotten. One caller at a time.
/// </summary>
internal sealed class AwaitedLinks
{
    /// <summary>Addresses kept at most.</summary>
    public const int Most = 200_000;

    private const int LinksLooked = 40;

    private Dictionary<string, List<ItemId>> latest = new(StringComparer.Ordinal), earlier = new(StringComparer.Ordinal);

    /// <summary>The addresses that a report links to in its text, as far as they are looked at.</summary>
    public static string[] Of(Article report) => [.. report.LinksInText().Take(LinksLooked).Select(l => l.Url).Distinct()];

    /// <summary>Takes note of what a report links to.</summary>
    public void Note(Article report)
    {
        if (latest.Count > Most / 2)
        {
            (earlier, latest) = (latest, new(StringComparer.Ordinal));
        }

        foreach (string key in Of(report).Select(Address.Key))
        {
            (latest.TryGetValue(key, out List<ItemId>? from) ? from : latest[key] = []).Add(report.Id);
        }
    }

    /// <summary>The reports that link to a report, by its address or its own name for itself.</summary>
    public IEnumerable<ItemId> To(Article report) => new[] { report.Url, report.Canonical }.OfType<string>().Select(Address.Key).Distinct()
        .SelectMany(key => earlier.GetValueOrDefault(key, []).Concat(latest.GetValueOrDefault(key, [])))
        .Where(id => id != report.Id).Distinct();
}
