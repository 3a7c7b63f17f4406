using Headwater.Group.Embedding;
using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;

namespace Headwater.Group.Decisions;

/// <summary>Says how likely it is that an article belongs to a story, or two stories together.</summary>
internal sealed class Judge(Weights weights, Frequencies frequencies)
{
    /// <summary>With fewer articles no two sides bear themselves out.</summary>
    public const int LeastToPart = 4;

    /// <summary>A story that has come so far whole is one.</summary>
    public const int MostToPart = 48;

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
    public bool IsOne(ActiveStory a, ActiveStory b) =>
        !Anchor.Contradict(a.Anchors, b.Anchors) && !a.Publishers.Any(p => a.CountOf(p) + b.CountOf(p) > PublisherLimit) && Margin(weights.Merge, a, b) >= 0;

    /// <summary>Whether a story that falls into these sides is two stories: each side has articles that bear each other out, and little of the other's.</summary>
    public bool AreTwo(Sides sides) => sides.Other.Members.Count >= LeastToPart / 2 && Margin(weights.Part, sides.Other, sides.One) < 0;

    private double Margin(Decision sameLanguage, ActiveStory a, ActiveStory b)
    {
        string? shared = a.Languages.Where(l => b.WingOf(l) is not null).MaxBy(l => a.WingOf(l)!.Count);
        return shared is null
            ? Margin(weights.Across, Query.Of(a, a.Whole, frequencies), b, b.Whole)
            : Margin(sameLanguage, Query.Of(a, a.WingOf(shared)!, frequencies), b, b.WingOf(shared)!);
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
