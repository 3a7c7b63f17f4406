namespace Headwater.Group;

/// <summary>An article's vectors, or a story's, prepared once for being likened to many stories.</summary>
internal sealed class Query
{
    private readonly TermVector[] squared = new TermVector[Profile.Channels];
    private readonly float[] norms = new float[Profile.Channels];

    public Query(Profile article, Frequencies frequencies)
    {
        for (int i = 0; i < squared.Length; i++)
        {
            squared[i] = article.Vectors[i].Squared(frequencies);
            norms[i] = article.Vectors[i].Norm(frequencies);
        }

        Day = article.Day;
        Publisher = article.Publisher;
    }

    public Query(ActiveStory story, Frequencies frequencies)
    {
        for (int i = 0; i < squared.Length; i++)
        {
            squared[i] = story[(Channel)i].Squared(frequencies);
            norms[i] = story.Norm((Channel)i, frequencies);
        }

        Day = story.Mean;
        Publisher = "";
    }

    /// <summary>Days since 1970, or NaN.</summary>
    public double Day { get; }

    /// <summary>Who published it, or empty.</summary>
    public string Publisher { get; }

    /// <summary>The cosine of one of its channels with a story's; 0 where either is empty.</summary>
    public float Cosine(Channel mine, Channel theirs, ActiveStory story, Frequencies frequencies)
    {
        float norm = norms[(int)mine] * story.Norm(theirs, frequencies);
        return norm > 0 ? squared[(int)mine].Dot(story[theirs]) / norm : 0;
    }
}
