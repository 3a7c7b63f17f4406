using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;

namespace Headwater.Group.Decisions;

/// <summary>
/// The two sides into which articles fall most readily: the two least alike draw the others to them, by
/// their words, or where they are in several languages by what survives translation. Any articles fall into two sides;
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
        Func<Query, Profile, float> likeness = articles.Any(a => a.Language != articles[0].Language)
            ? (query, other) => query.CommonGround(other, frequencies)
            : (query, other) => query.Cosine(other);
        Query[] queries = [.. articles.Select(a => Query.Of(a, frequencies))];
        Profile one = FarthestFrom(articles[^1]), other = FarthestFrom(one);
        ActiveStory first = new(default), second = new(default);
        for (int i = 0; i < queries.Length; i++)
        {
            (likeness(queries[i], other) > likeness(queries[i], one) ? second : first).Add(articles[i], frequencies);
        }

        return first.Members.Count >= second.Members.Count ? new Sides(first, second) : new Sides(second, first);

        Profile FarthestFrom(Profile article) => articles[queries.Index().MinBy(q => likeness(q.Item, article)).Index];
    }

    /// <summary>Whether their members are in several languages.</summary>
    public bool IsAcrossLanguages => One.Languages.Concat(Other.Languages).Distinct().Skip(1).Any();
}
