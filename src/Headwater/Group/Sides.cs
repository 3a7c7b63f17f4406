namespace Headwater.Group;

/// <summary>
/// The two sides into which articles fall most readily: the two least alike draw the others to them. Any articles fall into two sides;
/// whether these are one story is for <see cref="Judge"/> to say.
/// </summary>
/// <param name="One">The fuller side.</param>
/// <param name="Other">The other; empty where all are alike.</param>
internal sealed record Sides(ActiveStory One, ActiveStory Other)
{
    /// <summary>Parts articles, none of them a copy.</summary>
    /// <param name="articles">The articles; two or more.</param>
    /// <param name="frequencies">What is rare now.</param>
    public static Sides Of(IReadOnlyList<Profile> articles, Frequencies frequencies)
    {
        Query[] queries = [.. articles.Select(a => Query.Of(a, frequencies))];
        Profile one = FarthestFrom(articles[^1], articles, queries), other = FarthestFrom(one, articles, queries);
        ActiveStory first = new(default), second = new(default);
        for (int i = 0; i < queries.Length; i++)
        {
            (queries[i].Cosine(other) > queries[i].Cosine(one) ? second : first).Add(articles[i], frequencies);
        }

        return first.Members.Count >= second.Members.Count ? new Sides(first, second) : new Sides(second, first);
    }

    private static Profile FarthestFrom(Profile article, IReadOnlyList<Profile> articles, Query[] queries)
    {
        int farthest = 0;
        for (int i = 1; i < queries.Length; i++)
        {
            farthest = queries[i].Cosine(article) < queries[farthest].Cosine(article) ? i : farthest;
        }

        return articles[farthest];
    }
}
