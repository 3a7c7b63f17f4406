using System.Numerics;
using Headwater.Group.Profiles;

namespace Headwater.Group.Decisions;

/// <summary>
/// Actors that exclude each other: one is named at the head of most of one side's articles and of none of the other's, and
/// another the other way round. Two players of one club arrested, two towns struck by one storm: however alike the words, these
/// are hardly one event.
/// </summary>
/// <remarks>
/// Of true stories of the labelled corpora that were held in two halves, none of 602 pairs with a strength of 3 was one story; of
/// stories looked at as a whole, 7 of 1,580 with 4 were, and what they have in common otherwise tells them.
/// </remarks>
internal static class Exclusion
{
    /// <summary>So strong an exclusion keeps two stories apart.</summary>
    public const int Blocks = 3;

    /// <summary>So strong an exclusion makes it doubtful that a story is one.</summary>
    public const int Doubts = 4;

    // Articles looked at on a side, the latest; one bit each.
    private const int Most = 64;

    // Names looked at, those in most articles first: pairs of them are tried.
    private const int NameLimit = 32;

    // Of a side's articles, more than so many name its actor.
    private const float LeastShare = 0.55f;

    // An actor named once on the other side is named so much less on its own.
    private const int Penalty = 2;

    // An article that names both actors speaks against so many that name one.
    private const int Both = 3;

    /// <summary>How many articles the lesser side has that bear the exclusion out, beyond the first; 0 for none.</summary>
    public static int Strength(IReadOnlyList<Profile> one, IReadOnlyList<Profile> other)
    {
        Profile[] ours = Latest(one), theirs = Latest(other);
        return Math.Max(0, Math.Min(Own(ours, theirs), Own(theirs, ours)) - 1);
    }

    /// <summary>The articles that name one of the two actors that exclude each other best and not the other one, and those the other way round, by bits in order; <c>null</c> where none do.</summary>
    /// <param name="articles">The articles, 64 at most.</param>
    public static (ulong One, ulong Other)? Of(IReadOnlyList<Profile> articles)
    {
        ulong[] standing = [.. Standing(articles).OrderByDescending(BitOperations.PopCount).Take(NameLimit)];
        (int Score, ulong One, ulong Other) best = default;
        for (int i = 0; i < standing.Length; i++)
        {
            foreach (ulong rival in standing.AsSpan(i + 1))
            {
                ulong one = standing[i] & ~rival, other = rival & ~standing[i], both = standing[i] & rival;
                int score = BitOperations.PopCount(one | other) - (Both * BitOperations.PopCount(both));
                if (score > best.Score && BitOperations.PopCount(one) > 1 && BitOperations.PopCount(other) > 1)
                {
                    best = (score, one, other);
                }
            }
        }

        return best.Score * 2 >= articles.Count && best.Score > 0 ? (best.One, best.Other) : null;
    }

    // In which articles each name stands, for names that stand in several and are lacking in several.
    private static IEnumerable<ulong> Standing(IReadOnlyList<Profile> articles)
    {
        Dictionary<uint, ulong> standing = [];
        for (int i = 0; i < Math.Min(articles.Count, Most); i++)
        {
            foreach (uint name in AtHead(articles[i]))
            {
                standing[name] = standing.GetValueOrDefault(name) | (1ul << i);
            }
        }

        return standing.Values.Where(m => BitOperations.PopCount(m) is > 1 and var count && count < articles.Count - 1);
    }

    // How many articles name the actor that is most a side's own, less those of the other side that do.
    private static int Own(Profile[] side, Profile[] other)
    {
        Dictionary<uint, int> elsewhere = Named(other);
        return Named(side).Where(n => n.Value > side.Length * LeastShare)
            .Select(n => n.Value - (Penalty * elsewhere.GetValueOrDefault(n.Key))).DefaultIfEmpty().Max();
    }

    private static Profile[] Latest(IReadOnlyList<Profile> side) => [.. side.Where(a => !a.IsCopy).TakeLast(Most)];

    private static Dictionary<uint, int> Named(Profile[] side) => side.SelectMany(AtHead).CountBy(name => name).ToDictionary();

    // The names of headline and first sentences.
    private static List<uint> AtHead(Profile article)
    {
        List<uint> names = [];
        foreach (uint name in article[Channel.Names].Terms)
        {
            if (article[Channel.Lead].Has(name))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
