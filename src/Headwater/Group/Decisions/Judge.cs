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

    // By so much the sides of a story must be likelier one than not to stay one where actors exclude each other.
    private const double Doubtless = 0.3;

    /// <summary>A margin no further than this below the bar may pass it once more is known.</summary>
    public const double Doubt = 0.45;

    // A publisher has rarely more to say of one event; a site's pages that differ by a line are not an event.
    private const int PublisherLimit = 40;

    private (ActiveStory? Story, int Version, Wing? Wing, int Articles, Query? Query) prepared;

    /// <summary>What an embedder's word adds.</summary>
    public Calibration Calibration { get; } = new();

    /// <summary>Stories with the margin by which an article belongs to them, the likeliest first; those that it contradicts are left out. Whether it joins the first is for <see cref="Home"/> to say.</summary>
    public List<(ActiveStory Story, double Margin)> Rank(Profile article, IReadOnlyList<ActiveStory> stories)
    {
        Query query = Query.Of(article, frequencies);
        List<(ActiveStory Story, double Margin)> ranked = new(stories.Count);
        foreach (ActiveStory story in stories)
        {
            if (!Anchor.Contradict(story.Anchors, article.Anchors)
                && story.CountOf(article.Publisher) < PublisherLimit
                && (article.Meaning is not null || IsNear(query, story.WingOf(article.Language))))
            {
                ranked.Add((story, Margin(weights.Rank, article, query, story)));
            }
        }

        ranked.Sort((a, b) => b.Margin.CompareTo(a.Margin));
        return ranked;
    }

    /// <summary>The story of those ranked that an article belongs to, or <c>null</c>: the first, unless only a template is what they have in common.</summary>
    public ActiveStory? Home(Profile article, IEnumerable<(ActiveStory Story, double Margin)> ranked)
    {
        Query? query = null;
        foreach ((ActiveStory story, _) in ranked)
        {
            if (Margin(weights.Join, article, query ??= Query.Of(article, frequencies), story) < 0)
            {
                return null;
            }

            if (!Template.IsBehind([article], story, frequencies))
            {
                return story;
            }
        }

        return null;
    }

    /// <summary>Whether two stories are one.</summary>
    public bool IsOne(ActiveStory a, ActiveStory b) =>
        !Anchor.Contradict(a.Anchors, b.Anchors)
        && !a.Publishers.Any(p => a.CountOf(p) + b.CountOf(p) > PublisherLimit)
        && Margin(weights.Merge, a, b) >= 0
        && Exclusion.Strength(a.Members, b.Members) < Exclusion.Blocks
        && !Template.IsBehind(a.Whole.Latest, b, frequencies);

    /// <summary>
    /// Whether a story that falls into these sides is two stories: each side has articles that bear each other out, and little of
    /// the other's. Where actors exclude each other, the sides must have much more in common to be one.
    /// </summary>
    public bool AreTwo(Sides sides) => sides.Other.Members.Count >= LeastToPart / 2 && (sides.IsAcrossLanguages
        ? MarginAcross(weights.PartAcross, sides.Other, sides.One) < 0
        : Margin(weights.Part, sides.Other, sides.One) is var margin && (margin < 0 || (margin < Doubtless && sides.Exclusion >= Exclusion.Doubts)));

    /// <summary>Whether two stories are one, or little is lacking.</summary>
    public bool MayBeOne(ActiveStory a, ActiveStory b) => Margin(weights.Merge, a, b) >= -Doubt;

    private double Margin(Decision sameLanguage, ActiveStory a, ActiveStory b)
    {
        string? shared = a.Languages.Where(l => b.WingOf(l) is not null).MaxBy(l => a.WingOf(l)!.Count);
        return shared is null ? MarginAcross(weights.Across, a, b) : Margin(sameLanguage, a, a.WingOf(shared)!, b, b.WingOf(shared)!);
    }

    // Most that share a rare term share nothing else: what is far is told by one figure of many.
    private bool IsNear(Query query, Wing? wing) => wing is null || query.Cosine(Channel.Body, Channel.Body, wing, frequencies) >= Likeness.LeastBody;

    private double Margin(Decision decision, ActiveStory a, Wing mine, ActiveStory b, Wing theirs)
    {
        Query query = Prepared(a, mine);
        if (!IsNear(query, theirs))
        {
            return -decision.Least;
        }

        Span<float> features = stackalloc float[Likeness.Names.Count];
        Likeness.Measure(query, b, theirs, frequencies, features);
        return Margin(decision, features);
    }

    private double MarginAcross(Decision decision, ActiveStory a, ActiveStory b)
    {
        Span<float> features = stackalloc float[Likeness.Names.Count];
        Query query = Prepared(a, a.Whole);
        Likeness.Measure(query, b, b.Whole, frequencies, features);
        Likeness.MeasureAcross(query, b.Whole, frequencies, features);
        return Margin(decision, features);
    }

    // A language is what a page claims, and may be wrong: words are compared even where the claims differ.
    private double Margin(Decision decision, Profile article, Query query, ActiveStory story)
    {
        Wing? wing = story.WingOf(article.Language);
        Span<float> features = stackalloc float[Likeness.Names.Count];
        Likeness.Measure(query, story, wing ?? story.Whole, frequencies, features);
        double bonus = Calibration.Bonus(article, story) + SharedPointers.Bonus(article, story, frequencies);
        double margin = Margin(wing is null ? weights.Rank : decision, features) + bonus;
        if (wing is not null)
        {
            return margin;
        }

        Likeness.MeasureAcross(query, story.Whole, frequencies, features);
        return Math.Max(margin, Margin(weights.Across, features) + bonus);
    }

    private static double Margin(Decision decision, ReadOnlySpan<float> features) => decision.Probability(features) - decision.Least;

    // A story that grew is held against several rivals, one after the other.
    private Query Prepared(ActiveStory story, Wing wing)
    {
        if (prepared.Story != story || prepared.Version != story.Version || prepared.Wing != wing || prepared.Articles != frequencies.Articles)
        {
            prepared = (story, story.Version, wing, frequencies.Articles, Query.Of(story, wing, frequencies));
        }

        return prepared.Query!;
    }
}
