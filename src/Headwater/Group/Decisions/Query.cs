using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;

namespace Headwater.Group.Decisions;

/// <summary>One side of a comparison, an article's or a story's, prepared once for being likened to many stories.</summary>
internal sealed class Query
{
    // Added to the product of two lengths of figures, names, places and subjects: of two articles with one figure each, the same one
    // by chance, the cosine would be 1.
    private const float Doubt = 12;

    private readonly TermLookup[] squared = new TermLookup[Profile.Channels];
    private readonly float[] norms = new float[Profile.Channels];
    private readonly TermLookup names, figures;

    private Query(ReadOnlySpan<TermVector> vectors, Frequencies frequencies, ReadOnlySpan<float> known = default)
    {
        for (int i = 0; i < squared.Length; i++)
        {
            squared[i] = vectors[i].Squared(frequencies, out norms[i]);
        }

        known.CopyTo(norms); // a story has one length, from whichever side it is looked at

        names = vectors[(int)Channel.Sounds].Rarities(frequencies);
        figures = vectors[(int)Channel.Numbers].Rarities(frequencies);
    }

    /// <summary>Days since 1970, or NaN.</summary>
    public required double Day { get; init; }

    /// <summary>Who published it; empty for a story.</summary>
    public required string Publisher { get; init; }

    /// <summary>How many articles stand on this side; 1 or more.</summary>
    public required int Size { get; init; }

    /// <summary>Prepares an article.</summary>
    public static Query Of(Profile article, Frequencies frequencies) =>
        new(article.Vectors, frequencies) { Day = article.Day, Publisher = article.Publisher, Size = 1 };

    /// <summary>Prepares a story, or its members in one language.</summary>
    public static Query Of(ActiveStory story, Wing wing, Frequencies frequencies) =>
        new(wing.Sums, frequencies, wing.Norms(frequencies))
        {
            Day = story.Times.Known > 0 ? story.Times.Mean : double.NaN,
            Publisher = "",
            Size = story.Members.Count,
        };

    /// <summary>How rare the names and figures are that it shares with a story: the sum over them; 0 or more.</summary>
    public float Shared(Wing wing) => names.Shared(wing[Channel.Sounds]) + figures.Shared(wing[Channel.Numbers]);

    /// <summary>The cosine of its words with another article's; 0 where either has none.</summary>
    public float Cosine(Profile other)
    {
        float norm = norms[(int)Channel.Body] * other.BodyNorm;
        return norm > 0 ? squared[(int)Channel.Body].Dot(other[Channel.Body]) / norm : 0;
    }

    /// <summary>How much of what survives translation it has in common with another article: the sum of four cosines, 0 to 4.</summary>
    public float CommonGround(Profile other, Frequencies frequencies)
    {
        float sum = 0;
        for (Channel channel = Channel.Numbers; channel <= Channel.Subjects; channel++)
        {
            sum += squared[(int)channel].Dot(other[channel]) / ((norms[(int)channel] * other[channel].Norm(frequencies)) + Doubt);
        }

        return sum;
    }

    /// <summary>The cosine of one of its channels with one of a story's; 0 where either is empty.</summary>
    public float Cosine(Channel mine, Channel theirs, Wing wing, Frequencies frequencies)
    {
        float norm = norms[(int)mine] * wing.Norm(theirs, frequencies);
        return norm > 0 ? squared[(int)mine].Dot(wing[theirs]) / (norm + (mine >= Channel.Numbers ? Doubt : 0)) : 0;
    }

    /// <summary>How much there is on both sides of a channel that could be in common, 0 to 1.</summary>
    public float Room(Channel channel, Wing wing, Frequencies frequencies)
    {
        float norm = norms[(int)channel] * wing.Norm(channel, frequencies);
        return norm / (norm + Doubt);
    }
}
