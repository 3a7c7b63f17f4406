namespace Headwater.Group;

/// <summary>
/// How an article looks beside a story, one figure a feature. The features are those of Miranda and others (2018,
/// "Multilingual Clustering of Streaming News"): a cosine a channel, three for time and one for size; with the words of the
/// headline looked for in the story's body, and whether one publisher stands on both sides.
/// </summary>
internal static class Likeness
{
    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "title", "lead", "body", "names", "numbers", "sounds", "places", "title-in-body",
        "time-newest", "time-oldest", "time-mean", "time-unknown", "size", "size-other", "same-publisher",
    ];

    /// <summary>The features that mean something where the two sides share no language.</summary>
    public static IReadOnlySet<string> AcrossLanguages { get; } =
        new HashSet<string> { "numbers", "sounds", "places", "time-newest", "time-oldest", "time-mean", "time-unknown" };

    /// <summary>Standard deviation of the three features of time, in days.</summary>
    private const double Sigma = 3;

    /// <summary>Measures an article, or a story, against a story.</summary>
    /// <param name="article">The article, prepared.</param>
    /// <param name="story">The story; not empty.</param>
    /// <param name="wing">Those of its members that the words are compared with.</param>
    /// <param name="frequencies">What is rare now.</param>
    /// <param name="features">Receives the features; as long as <see cref="Names"/>.</param>
    public static void Measure(Query article, ActiveStory story, Wing wing, Frequencies frequencies, Span<float> features)
    {
        for (int i = 0; i < Profile.Channels; i++)
        {
            features[i] = article.Cosine((Channel)i, (Channel)i, wing, frequencies);
        }

        features[7] = article.Cosine(Channel.Title, Channel.Body, wing, frequencies);
        Time(article.Day, story.Times, features[8..12]);
        features[12] = 1f / Math.Min(100, story.Members.Count);
        features[13] = 1f / Math.Min(100, article.Size);
        features[14] = story.CountOf(article.Publisher) > 0 ? 1 : 0;
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
