using System.Runtime.InteropServices;

namespace Headwater.Group.Vectors;

/// <summary>
/// In how many articles each term has stood: it grows with the stream and forgets slowly, so that what is rare follows
/// the times. Bounded: beyond <see cref="Limit"/> terms all counts are halved and those that vanish are dropped.
/// </summary>
internal sealed class Frequencies
{
    /// <summary>Terms kept at most.</summary>
    public const int Limit = 4_000_000;

    private static readonly float[] Logarithms = [.. Enumerable.Range(0, 4096).Select(n => MathF.Log(n + 0.5f))];

    // An article's terms are asked for many times while it is being placed; among millions each look-up is a walk through memory.
    private const int Remembered = 1 << 13;

    private readonly Dictionary<uint, int> counts = [];
    private readonly (uint Term, int Since, float Rarity)[] remembered = new (uint, int, float)[Remembered];
    private float logArticles;
    private int since;

    /// <summary>Articles counted, less what was forgotten.</summary>
    public int Articles { get; private set; }

    /// <summary>Starts with what is common in news at large.</summary>
    public static Frequencies WithBackground() => Background.Start();

    /// <summary>Counts one article's terms.</summary>
    public void Add(IReadOnlyCollection<uint> distinctTerms)
    {
        foreach (uint term in distinctTerms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
        }

        Grow(1);
        if (counts.Count > Limit)
        {
            Forget();
        }
    }

    /// <summary>Starts a term with a count from elsewhere.</summary>
    public void Start(uint term, int count)
    {
        counts[term] = count;
        since++;
    }

    /// <summary>Starts with articles counted elsewhere.</summary>
    public void Grow(int articles)
    {
        Articles += articles;
        logArticles = MathF.Log(Articles + 1);
        since++;
    }

    /// <summary>ln((articles + 1) / (count + 1/2)), 0 or more.</summary>
    public float Rarity(uint term)
    {
        ref (uint Term, int Since, float Rarity) known = ref remembered[term & (Remembered - 1)];
        if (known.Term != term || known.Since != since)
        {
            known = (term, since, Measure(term));
        }

        return known.Rarity;
    }

    private float Measure(uint term)
    {
        int count = counts.GetValueOrDefault(term);
        return Math.Max(0, logArticles - (count < Logarithms.Length ? Logarithms[count] : MathF.Log(count + 0.5f)));
    }

    /// <summary>In how many articles a term has stood.</summary>
    public int Count(uint term) => counts.GetValueOrDefault(term);

    private void Forget()
    {
        foreach (uint term in counts.Keys.ToList())
        {
            ref int count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, term);
            count /= 2;
            if (count == 0)
            {
                counts.Remove(term);
            }
        }

        Articles /= 2;
        Grow(0);
    }
}
