using Headwater.Group.Vectors;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Group.Profiles;

/// <summary>Makes an article's profile: what it says, by what is rare now.</summary>
internal sealed class Profiler(Frequencies frequencies)
{
    private const int BodyTerms = 160;
    private const int SoundTerms = 60;

    private readonly Reading reading = new();

    /// <summary>Reads a profile and counts its terms.</summary>
    /// <param name="article">The article.</param>
    /// <param name="count">Whether its terms count toward what is rare: once an article.</param>
    public Profile Read(Article article, bool count)
    {
        reading.Read(article.Title, article.Text);
        CommonGround ground = reading.Ground;
        if (count)
        {
            frequencies.Add(reading.Body, ground.Numbers, ground.Sounds, ground.Places, ground.Matters);
        }

        TermVector[] vectors = Vectors();
        return new Profile
        {
            Id = article.Id,
            Vectors = vectors,
            BodyNorm = vectors[(int)Channel.Body].Norm(frequencies),
            Keys = Keys.Of(vectors, frequencies),
            Anchors = [.. reading.Anchors],
            Language = Subtag(article.Language),
            Publisher = article.Outlet?.Value ?? Address.Host(article.Url) ?? "",
            Day = ClaimedTime.Of(article) is { } time ? Days(time) : double.NaN,
            Seen = Days(article.Seen),
        };
    }

    private TermVector[] Vectors() =>
    [
        TermVector.OfCounts(reading.Title),
        TermVector.OfCounts(reading.Lead),
        TermVector.OfCounts(reading.Body).Top(BodyTerms, frequencies),
        TermVector.OfCounts(reading.Names),
        TermVector.OfCounts(reading.Ground.Numbers),
        TermVector.OfCounts(reading.Ground.Sounds).Top(SoundTerms, frequencies),
        TermVector.OfCounts(reading.Ground.Places),
        TermVector.OfCounts(reading.Ground.Matters),
    ];

    private static double Days(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).TotalDays;

    private static string Subtag(string? language) =>
        language is null ? "" : language.Split('-', '_')[0].ToLowerInvariant();
}
