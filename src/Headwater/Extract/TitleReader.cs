using Headwater.Text;

namespace Headwater.Extract;

/// <summary>Reads the headline: the one that most places on the page agree on, the visible one first, without site, section and kicker.</summary>
internal static class TitleReader
{
    private const int ShortestHeadline = 12;

    /// <summary>The title; empty where there is none.</summary>
    public static string Read(Reading page, string? site)
    {
        SiteName name = new(site, page.Url);
        string? heading = Headlines.Text(page);
        string?[] stated = [heading, page.Linked?.Headline, page.Facts.Meta(MetaNames.Title), page.Facts.Title];
        string[] titles = [.. stated.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => name.Without(PlainText.Fold(t!))).Where(t => !name.Is(t))];
        string? announced = page.Announced?.Title is { } told ? PlainText.Fold(told) : null;
        string[] candidates = [.. titles.Select(t => Core(t, titles, announced))];
        return candidates.Length == 0 ? announced ?? "" : Chosen(candidates, isVisible: heading is not null && titles.Length == stated.Count(t => !string.IsNullOrWhiteSpace(t)));
    }

    // The most agreed on; of one headline's spellings the most frequent, then the first, which is what readers see.
    private static string Chosen(string[] candidates, bool isVisible)
    {
        bool alone = isVisible && candidates.Length > 1 && !candidates.Skip(1).Any(c => AreAkin(c, candidates[0]));
        return candidates.Skip(alone ? 1 : 0).GroupBy(TitleParts.Bare, StringComparer.Ordinal).MaxBy(g => g.Count())!
            .GroupBy(t => t, StringComparer.Ordinal).MaxBy(g => (g.Count(), g.Key.Count(char.IsWhiteSpace)))!.Key;
    }

    // What another place states by itself is the headline; what a mark parts from it here is site, section or kicker. Marks
    // that headlines use as well part it only from the headline that the feed announced.
    private static string Core(string title, string[] others, string? announced)
    {
        HashSet<string> known = [.. others.Where(o => TextWeight.Of(o) >= ShortestHeadline).Select(TitleParts.Bare)];
        string told = TitleParts.Bare(announced ?? "");
        foreach ((string before, string after, bool speaks) in TitleParts.Cuts(title))
        {
            foreach (string part in (ReadOnlySpan<string>)[before, after])
            {
                string bare = TitleParts.Bare(part);
                if (speaks ? bare == told : known.Contains(bare))
                {
                    return part;
                }
            }
        }

        return title;
    }

    private static bool AreAkin(string stated, string heading)
    {
        string one = TitleParts.Bare(stated), other = TitleParts.Bare(heading);
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)
            || stated.Split(' ').Intersect(heading.Split(' '), StringComparer.OrdinalIgnoreCase).Any(w => TextWeight.Of(w) > 3);
    }
}
