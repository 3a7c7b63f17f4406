using System.Collections.Frozen;
using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Names;

namespace Headwater.Trace.Signals;

/// <summary>A link whose words say that it leads to the original.</summary>
internal sealed class OriginalLinks
{
    private readonly FrozenSet<string> cues = Knowledge.Lines("credits/links.txt").Select(NameFolding.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The outlets that such links lead to.</summary>
    public IEnumerable<Clue> Find(Reading reading) => reading.Article.Links
        .Where(link => cues.Contains(NameFolding.Key(link.Text)) && Address.Host(link.Url) != Address.Host(reading.Article.Url))
        .Select(link => Read(link, reading)).OfType<Clue>();

    private static Clue? Read(Link link, Reading reading) => reading.Names.At(link.Url) is { } source
        ? new Clue(source, source.Kind is "agency" or "state-agency" ? Distance.Agency : Distance.Nearest, "link", new Evidence($"{link.Text}: {link.Url}"), 0.75)
        : null;
}
