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

        return FullerFirst(first, second);

        Profile FarthestFrom(Profile article) => articles[queries.Index().MinBy(q => likeness(q.Item, article)).Index];
    }

    /// <summary>Parts articles by the two actors that exclude each other best; those that name neither or both go where their words are.</summary>
    /// <param name="articles">The articles, 64 at most, none of them a copy.</param>
    /// <param name="frequencies">What is rare now.</param>
    /// <returns>The sides, or <c>null</c> where no actors exclude each other as strongly as <see cref="Decisions.Exclusion.Doubts"/>.</returns>
    public static Sides? ByActors(IReadOnlyList<Profile> articles, Frequencies frequencies)
    {
        if (Decisions.Exclusion.Of(articles) is not var (ones, others))
        {
            return null;
        }

        ActiveStory first = new(default), second = new(default);
        List<Profile> undecided = [];
        for (int i = 0; i < articles.Count; i++)
        {
            ulong bit = 1ul << i;
            if ((ones & bit) != 0)
            {
                first.Add(articles[i], frequencies);
            }
            else if ((others & bit) != 0)
            {
                second.Add(articles[i], frequencies);
            }
            else
            {
                undecided.Add(articles[i]);
            }
        }

        foreach (Profile article in undecided)
        {
            Query query = Query.Of(article, frequencies);
            (Words(query, first) >= Words(query, second) ? first : second).Add(article, frequencies);
        }

        return FullerFirst(first, second) is { Exclusion: >= Decisions.Exclusion.Doubts } sides ? sides : null;

        float Words(Query query, ActiveStory side) => query.Cosine(Channel.Body, Channel.Body, side.Whole, frequencies);
    }

    private static Sides FullerFirst(ActiveStory a, ActiveStory b) => a.Members.Count >= b.Members.Count ? new Sides(a, b) : new Sides(b, a);

    /// <summary>How far the actors of either side exclude those of the other; see <see cref="Decisions.Exclusion.Strength"/>.</summary>
    public int Exclusion => Decisions.Exclusion.Strength(One.Members, Other.Members);

    /// <summary>Whether their members are in several languages.</summary>
    public bool IsAcrossLanguages => One.Languages.Concat(Other.Languages).Distinct().Skip(1).Any();
}
