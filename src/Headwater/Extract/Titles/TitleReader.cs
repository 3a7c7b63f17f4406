using Headwater.Text.Markup;

namespace Headwater.Extract.Titles;

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
        return candidates.Length == 0 ? announced ?? "" : Chosen(candidates, isVisible: heading is not null && titles.Length == stated.Count(t => !string.IsNullOrWhiteSpace(t)), page.Linked?.Headline);
    }

    // Of one headline's extents and spellings the one that most places agree on, then the first, which readers see.
    private static string Chosen(string[] candidates, bool isVisible, string? linked) =>
        (isVisible && IsReworded(candidates, linked) is { } reworded ? (reworded ? candidates[..1] : candidates[1..]) : candidates)
            .GroupBy(TitleParts.Bare, StringComparer.Ordinal).MaxBy(g => g.Count())!
            .GroupBy(t => t, StringComparer.Ordinal).MaxBy(g => (g.Count(), g.Key.Count(char.IsWhiteSpace)))!.Key;

    // Search engines and networks are told other headlines than readers see: in og:title and the title element, which are one
    // voice, since they are written for them. Against the visible headline they count where JSON-LD, which is another, says
    // the same (null); or where the visible one has no word of theirs, and so is the headline of something else (false).
    private static bool? IsReworded(string[] candidates, string? linked)
    {
        bool alone = candidates.Length > 1 && !candidates.Skip(1).Any(c => IsWithin(c, candidates[0]));
        bool confirmed = linked is not null && candidates.Count(c => IsWithin(c, linked)) > 1;
        return alone && !confirmed ? candidates.Skip(1).Any(c => ShareAWord(c, candidates[0])) : null;
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

    private static bool ShareAWord(string stated, string heading) =>
        stated.Split(' ').Intersect(heading.Split(' '), StringComparer.OrdinalIgnoreCase).Any(w => TextWeight.Of(w) > 3);

    private static bool IsWithin(string title, string heading)
    {
        string one = TitleParts.Bare(title), other = TitleParts.Bare(heading);
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
    }
}
