using Headwater.Group.Vectors;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Group.Profiles;

/// <summary>Makes articles' profiles: what they say, by what is rare now. One caller at a time.</summary>
internal sealed class Profiler(Frequencies frequencies)
{
    private const int BodyTerms = 160;
    private const int SoundTerms = 60;
    private const int MostNames = 50_000;

    // Thousands of articles name the same few of these.
    private readonly HashSet<string> languages = new(StringComparer.Ordinal), publishers = new(StringComparer.Ordinal);

    /// <summary>Reads an article and makes its profile.</summary>
    /// <param name="article">The article.</param>
    /// <param name="count">Whether its terms count toward what is rare: once an article.</param>
    public Profile Read(Article article, bool count) => Finish(article, Draft.Of(article), count);

    /// <summary>Makes the profile of an article that was read.</summary>
    /// <param name="article">The article.</param>
    /// <param name="draft">What was read.</param>
    /// <param name="count">Whether its terms count toward what is rare: once an article.</param>
    public Profile Finish(Article article, Draft draft, bool count)
    {
        if (count)
        {
            frequencies.Add(draft[Channel.Body], draft[Channel.Numbers], draft[Channel.Sounds], draft[Channel.Places], draft[Channel.Subjects], draft[Channel.Dates], draft[Channel.Pointers]);
        }

        TermVector[] vectors = [.. draft.Vectors];
        vectors[(int)Channel.Body] = draft[Channel.Body].Top(BodyTerms, frequencies);
        vectors[(int)Channel.Sounds] = draft[Channel.Sounds].Top(SoundTerms, frequencies);
        return new Profile
        {
            Id = article.Id,
            Vectors = vectors,
            BodyNorm = vectors[(int)Channel.Body].Norm(frequencies),
            Length = article.Text.Length,
            Keys = Keys.Of(vectors, frequencies),
            Anchors = draft.Anchors,
            Language = One(languages, Subtag(article.Language)),
            Publisher = One(publishers, article.Outlet?.Value ?? Address.Host(article.Url) ?? ""),
            Day = ClaimedTime.Of(article) is { } time ? Days(time) : double.NaN,
            Seen = Days(article.Seen),
        };
    }

    private static double Days(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).TotalDays;

    private static string Subtag(string? language) =>
        language is null ? "" : language.Split('-', '_')[0].ToLowerInvariant();

    private static string One(HashSet<string> known, string name)
    {
        if (known.TryGetValue(name, out string? same))
        {
            return same;
        }

        if (known.Count >= MostNames)
        {
            known.Clear();
        }

        known.Add(name);
        return name;
    }
}
