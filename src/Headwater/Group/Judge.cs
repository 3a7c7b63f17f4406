namespace Headwater.Group;

/// <summary>Says how likely it is that an article belongs to a story, or two stories together.</summary>
internal sealed class Judge(Weights weights, Frequencies frequencies)
{
    // A publisher has rarely more to say of one event; a site's pages that differ by a line are not an event.
    private const int PublisherLimit = 40;

    /// <summary>What an embedder's word adds.</summary>
    public Calibration Calibration { get; } = new();

    /// <summary>Stories with the margin by which the article belongs to them, best first, 0 or more for yes; those that it contradicts are left out.</summary>
    public List<(ActiveStory Story, double Margin)> Rank(Profile article, IReadOnlyList<ActiveStory> stories)
    {
        Query query = Query.Of(article, frequencies);
        List<(ActiveStory Story, double Margin)> ranked = new(stories.Count);
        foreach (ActiveStory story in stories)
        {
            if (!Anchor.Contradict(story.Anchors, article.Anchors)
                && story.CountOf(article.Publisher) < PublisherLimit)
            {
                ranked.Add((story, Margin(article.Language, query, story) + Calibration.Bonus(article, story)));
            }
        }

        ranked.Sort((a, b) => b.Margin.CompareTo(a.Margin));
        return ranked;
    }

    /// <summary>Whether two stories are one.</summary>
    public bool IsOne(ActiveStory a, ActiveStory b)
    {
        if (Anchor.Contradict(a.Anchors, b.Anchors) || a.Publishers.Any(p => a.CountOf(p) + b.CountOf(p) > PublisherLimit))
        {
            return false;
        }

        string? shared = a.Languages.Where(l => b.WingOf(l) is not null).MaxBy(l => a.WingOf(l)!.Count);
        return shared is null
            ? Margin(weights.Across, Query.Of(a, a.Whole, frequencies), b, b.Whole) >= 0
            : Margin(weights.Merge, Query.Of(a, a.WingOf(shared)!, frequencies), b, b.WingOf(shared)!) >= 0;
    }

    // A language is what a page claims, and may be wrong: words are compared even where the claims differ.
    private double Margin(string language, Query query, ActiveStory story) =>
        story.WingOf(language) is { } wing
            ? Margin(weights.Join, query, story, wing)
            : Math.Max(Margin(weights.Join, query, story, story.Whole), Margin(weights.Across, query, story, story.Whole));

    private double Margin(Decision decision, Query query, ActiveStory story, Wing wing)
    {
        Span<float> features = stackalloc float[Likeness.Names.Count];
        Likeness.Measure(query, story, wing, frequencies, features);
        return decision.Probability(features) - decision.Least;
    }
}
