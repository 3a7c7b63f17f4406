namespace Headwater.Group;

/// <summary>One side of a comparison, an article's or a story's, prepared once for being likened to many stories.</summary>
internal sealed class Query
{
    private readonly TermVector[] squared = new TermVector[Profile.Channels];
    private readonly float[] norms = new float[Profile.Channels];

    private Query(Func<Channel, TermVector> vector, Func<Channel, float> norm, Frequencies frequencies)
    {
        for (int i = 0; i < squared.Length; i++)
        {
            squared[i] = vector((Channel)i).Squared(frequencies);
            norms[i] = norm((Channel)i);
        }
    }

    /// <summary>Days since 1970, or NaN.</summary>
    public required double Day { get; init; }

    /// <summary>Who published it; empty for a story.</summary>
    public required string Publisher { get; init; }

    /// <summary>How many articles stand on this side; 1 or more.</summary>
    public required int Size { get; init; }

    /// <summary>Prepares an article.</summary>
    public static Query Of(Profile article, Frequencies frequencies) =>
        new(c => article[c], c => article[c].Norm(frequencies), frequencies) { Day = article.Day, Publisher = article.Publisher, Size = 1 };

    /// <summary>Prepares a story, or its members in one language.</summary>
    public static Query Of(ActiveStory story, Wing wing, Frequencies frequencies) =>
        new(c => wing[c], c => wing.Norm(c, frequencies), frequencies)
        {
            Day = story.Times.Known > 0 ? story.Times.Mean : double.NaN,
            Publisher = "",
            Size = story.Members.Count,
        };

    /// <summary>The cosine of one of its channels with one of a story's; 0 where either is empty.</summary>
    public float Cosine(Channel mine, Channel theirs, Wing wing, Frequencies frequencies)
    {
        float norm = norms[(int)mine] * wing.Norm(theirs, frequencies);
        return norm > 0 ? squared[(int)mine].Dot(wing[theirs]) / norm : 0;
    }
}
