namespace Headwater.Extract.Titles;

/// <summary>What the learned judgement of headlines asks of a candidate; each answer is 0 or 1 unless said otherwise.</summary>
internal static class TitleFeatures
{
    private const int ShortestHeadline = 12, Many = 2;

    /// <summary>The figures' names, in order; <c>agreeing</c> counts the other places that state it.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "agreeing", "visible", "linked", "shared", "element", "news-visible", "news-linked", "news-shared", "news-element",
        "shared-alone", "linked-alone", "short", "parted", "capitals",
    ];

    /// <summary>The figures of one candidate.</summary>
    /// <param name="one">The candidate.</param>
    /// <param name="all">All candidates of the page.</param>
    /// <param name="news">Whether JSON-LD says that the page is a report of news.</param>
    public static double[] Of(TitleCandidate one, IReadOnlyList<TitleCandidate> all, bool news)
    {
        bool against = all.Count == 2 && all.Any(o => o != one && o.Agreeing > Many);
        bool[] answers =
        [
            one.IsIn(TitlePlaces.Visible),
            one.IsIn(TitlePlaces.Linked),
            one.IsIn(TitlePlaces.Shared),
            one.IsIn(TitlePlaces.Element),
            news && one.IsIn(TitlePlaces.Visible),
            news && one.IsIn(TitlePlaces.Linked),
            news && one.IsIn(TitlePlaces.Shared),
            news && one.IsIn(TitlePlaces.Element),
            against && one.Places == TitlePlaces.Shared,
            against && one.Places == TitlePlaces.Linked,
            TextWeight.Of(one.Text) < ShortestHeadline,
            TitleParts.Cuts(one.Text).Any(c => !c.Speaks),
            one.Text.Any(char.IsUpper) && !one.Text.Any(char.IsLower),
        ];
        return [one.Agreeing - 1, .. answers.Select(a => a ? 1.0 : 0)];
    }
}
