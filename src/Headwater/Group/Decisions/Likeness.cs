using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;

namespace Headwater.Group.Decisions;

/// <summary>
/// How an article looks beside a story, one figure a feature. The features are those of Miranda and others (2018,
/// "Multilingual Clustering of Streaming News"): a cosine a channel, three for time and one for size; with the words of the
/// headline looked for in the story's body, how rare the names and figures are that both have, how near the nearest of its
/// latest articles is and how near the middle one, and whether one publisher stands on both sides.
/// </summary>
internal static class Likeness
{
    // Above the names that they are part of: initialisers run in order.
    /// <summary>The features that are measured only where the two sides share no language; the last of <see cref="Names"/>.</summary>
    public static IReadOnlyList<string> OnlyAcrossLanguages { get; } = ["dates", "room-numbers", "room-sounds", "room-places", "room-subjects", "room-dates", "nearest-ground", "middle-ground"];

    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "title", "lead", "body", "names", "numbers", "sounds", "places", "subjects",
        "title-in-body", "shared", "nearest", "middle",
        "time-newest", "time-oldest", "time-mean", "time-unknown", "small-lead", "small-body", "small-names", "small-sounds", "small-subjects", "small-shared", "same-publisher",
        .. OnlyAcrossLanguages,
    ];

    /// <summary>The features that mean something where the two sides share no language, besides time.</summary>
    public static IReadOnlySet<string> AcrossLanguages { get; } = new HashSet<string>(
    [
        "numbers", "sounds", "places", "subjects", "shared", "small-sounds", "small-subjects", "small-shared", .. OnlyAcrossLanguages,
    ]);

    // Where each run of features begins among the names.
    private const int TitleInBody = (int)Channel.Subjects + 1, Shared = TitleInBody + 1, Nearest = Shared + 1, Middle = Nearest + 1,
        Times = Middle + 1, Smalls = Times + 4, SamePublisher = Smalls + 6;

    /// <summary>Standard deviation of the three features of time, in days.</summary>
    private const double Sigma = 3;

    // Rarity, summed, at which half of what shared names and figures can prove is proven: two that stand in one article of fifty.
    private const float Half = 8;

    /// <summary>
    /// The cosine of two bodies in one language below which nothing else was ever found to make them one event: of half a million
    /// articles of the labelled corpora held against a story near them, none with less belonged there.
    /// </summary>
    public const float LeastBody = 0.03f;

    // Of a story that has hardly a word in common with it no article is near.
    private const float LeastNear = 0.015f;

    /// <summary>Measures an article, or a story, against a story.</summary>
    /// <param name="article">The article, prepared.</param>
    /// <param name="story">The story; not empty.</param>
    /// <param name="wing">Those of its members that the words are compared with.</param>
    /// <param name="frequencies">What is rare now.</param>
    /// <param name="features">Receives the features; as long as <see cref="Names"/>.</param>
    public static void Measure(Query article, ActiveStory story, Wing wing, Frequencies frequencies, Span<float> features)
    {
        for (int i = 0; i < TitleInBody; i++)
        {
            features[i] = article.Cosine((Channel)i, (Channel)i, wing, frequencies);
        }

        float shared = article.Shared(wing);
        features[TitleInBody] = article.Cosine(Channel.Title, Channel.Body, wing, frequencies);
        features[Shared] = shared / (shared + Half);
        if (wing.Count == 1)
        {
            features[Nearest] = features[Middle] = features[(int)Channel.Body];
        }
        else if (features[(int)Channel.Body] >= LeastNear)
        {
            (features[Nearest], features[Middle]) = Near(article, wing);
        }

        Time(article.Day, story.Times, features[Times..]);
        Small(features, 1f / story.Members.Count);
        features[SamePublisher] = story.CountOf(article.Publisher) > 0 ? 1 : 0;
    }

    // Two single articles have less in common than an article and a story of many: what they have counts for more.
    private static void Small(Span<float> features, float share)
    {
        Span<float> smalls = features[Smalls..];
        smalls[0] = features[(int)Channel.Lead] * share;
        smalls[1] = features[(int)Channel.Body] * share;
        smalls[2] = features[(int)Channel.Names] * share;
        smalls[3] = features[(int)Channel.Sounds] * share;
        smalls[4] = features[(int)Channel.Subjects] * share;
        smalls[5] = features[Shared] * share;
    }

    /// <summary>
    /// Measures besides what tells two sides without a common language apart: the days that both name, how much there is on both that could be in common
    /// and need not be, and how near the nearest and the middle one of the latest articles is by what survives translation.
    /// </summary>
    /// <param name="article">The article, or a story, prepared.</param>
    /// <param name="wing">What it is compared with.</param>
    /// <param name="frequencies">What is rare now.</param>
    /// <param name="features">Those that <see cref="Measure"/> has filled.</param>
    public static void MeasureAcross(Query article, Wing wing, Frequencies frequencies, Span<float> features)
    {
        Span<float> own = features[^OnlyAcrossLanguages.Count..], each = stackalloc float[wing.Latest.Count];
        own[0] = article.Cosine(Channel.Dates, Channel.Dates, wing, frequencies);
        for (Channel channel = Channel.Numbers; channel <= Channel.Dates; channel++)
        {
            own[1 + (channel - Channel.Numbers)] = article.Room(channel, wing, frequencies);
        }

        for (int i = 0; i < each.Length; i++)
        {
            each[i] = article.CommonGround(wing.Latest[i], frequencies);
        }

        each.Sort();
        own[^2] = each.Length > 0 ? each[^1] : 0;
        own[^1] = each.Length > 0 ? each[each.Length / 2] : 0;
    }

    private static (float Nearest, float Middle) Near(Query article, Wing wing)
    {
        Span<float> each = stackalloc float[wing.Latest.Count];
        for (int i = 0; i < each.Length; i++)
        {
            each[i] = article.Cosine(wing.Latest[i]);
        }

        each.Sort();
        return each.Length > 0 ? (each[^1], each[each.Length / 2]) : default;
    }

    // A time that is not known says nothing either way.
    private static void Time(double day, TimeSpread times, Span<float> features)
    {
        bool known = !double.IsNaN(day) && times.Known > 0;
        features[0] = known ? Near(day - times.Newest) : 0;
        features[1] = known ? Near(day - times.Oldest) : 0;
        features[2] = known ? Near(day - times.Mean) : 0;
        features[3] = known ? 0 : 1;
    }

    private static float Near(double days) => (float)Math.Exp(-(days * days) / (2 * Sigma * Sigma));
}
