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
        "time-newest", "time-oldest", "time-mean", "time-unknown", "size", "same-publisher",
    ];

    /// <summary>Standard deviation of the three features of time, in days.</summary>
    private const double Sigma = 3;

    /// <summary>Measures an article against a story.</summary>
    /// <param name="article">The article, its vectors prepared.</param>
    /// <param name="story">The story; not empty.</param>
    /// <param name="frequencies">What is rare now.</param>
    /// <param name="features">Receives the features; as long as <see cref="Names"/>.</param>
    public static void Measure(Query article, ActiveStory story, Frequencies frequencies, Span<float> features)
    {
        for (int i = 0; i < Profile.Channels; i++)
        {
            features[i] = article.Cosine((Channel)i, (Channel)i, story, frequencies);
        }

        features[7] = article.Cosine(Channel.Title, Channel.Body, story, frequencies);
        bool known = !double.IsNaN(article.Day) && !double.IsNaN(story.Mean);
        features[8] = known ? Near(article.Day - story.Newest) : 0;
        features[9] = known ? Near(article.Day - story.Oldest) : 0;
        features[10] = known ? Near(article.Day - story.Mean) : 0;
        features[11] = known ? 0 : 1;
        features[12] = 1f / Math.Min(100, story.Members.Count);
        features[13] = story.Members.Any(m => m.Publisher.Length > 0 && m.Publisher == article.Publisher) ? 1 : 0;
    }

    private static float Near(double days) => (float)Math.Exp(-(days * days) / (2 * Sigma * Sigma));
}
