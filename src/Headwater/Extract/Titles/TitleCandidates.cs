using Headwater.Text.Markup;

namespace Headwater.Extract.Titles;

/// <summary>Gathers the headlines that a page may have: what each place states, without site, section and kicker.</summary>
internal static class TitleCandidates
{
    private const int ShortestHeadline = 12;

    /// <summary>The candidates, each once, those that readers see first; none where no place states more than the site's name.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The site's name.</param>
    /// <param name="announced">The headline that the feed announced, or <c>null</c>.</param>
    public static IReadOnlyList<TitleCandidate> Read(Reading page, SiteName name, string? announced)
    {
        (TitlePlaces Place, string Text)[] stated = [.. Stated(page).Where(s => !string.IsNullOrWhiteSpace(s.Text)).Select(s => (s.Place, Text: name.Without(Shown(s.Text!)))).Where(s => !name.Is(s.Text))];
        string[] titles = [.. stated.Select(s => s.Text)];
        string told = TitleParts.Bare(announced ?? "");
        TitleCandidate[] candidates = [.. stated.Select(s => (s.Place, Text: Core(s.Text, titles, told))).GroupBy(s => TitleParts.Bare(s.Text), StringComparer.Ordinal).Select(g => Candidate(g, told.Length > 0 && g.Key == told))];
        return candidates.Where(c => !name.Holds(c.Text)).ToArray() is { Length: > 0 } headlines ? headlines : candidates;
    }

    // Where a word may be broken is no part of it.
    private static string Shown(string title) => PlainText.Fold(title.Replace("\u00ad", "", StringComparison.Ordinal).Replace("\u200b", "", StringComparison.Ordinal));

    private static (TitlePlaces Place, string? Text)[] Stated(Reading page) =>
    [
        (TitlePlaces.Visible, Headlines.Text(page)),
        (TitlePlaces.Linked, page.Linked?.Headline),
        (TitlePlaces.Shared, page.Facts.Meta(MetaNames.Title)),
        (TitlePlaces.Element, page.Facts.Title),
    ];

    // Of one headline's spellings the one that most places have, then the one with most spaces: elements are joined without them.
    private static TitleCandidate Candidate(IEnumerable<(TitlePlaces Place, string Text)> stated, bool isAnnounced) => new(
        stated.GroupBy(s => s.Text, StringComparer.Ordinal).MaxBy(g => (g.Count(), g.Key.Count(char.IsWhiteSpace)))!.Key,
        stated.Aggregate(isAnnounced ? TitlePlaces.Announced : TitlePlaces.None, (all, s) => all | s.Place));

    // What another place states by itself is the headline; what a mark parts from it here is site, section or kicker. Marks
    // that headlines use as well part it only from the headline that the feed announced.
    private static string Core(string title, string[] others, string told)
    {
        HashSet<string> known = [.. others.Where(o => TextWeight.Of(o) >= ShortestHeadline).Select(TitleParts.Bare)];
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
}
