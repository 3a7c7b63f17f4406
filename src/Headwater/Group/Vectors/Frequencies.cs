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

    // Terms are asked for many times while an article is being placed; among millions each look-up is a walk through memory.
    private const int Remembered = 1 << 14;

    private readonly TermCounts counts = new();
    private readonly (uint Term, float Logarithm)[] remembered = new (uint, float)[Remembered];
    private float logArticles;

    /// <summary>Knows nothing yet.</summary>
    public Frequencies() => Forget(0);

    /// <summary>Articles counted, less what was forgotten.</summary>
    public int Articles { get; private set; }

    /// <summary>Starts with what is common in news at large.</summary>
    public static Frequencies WithBackground() => Background.Start();

    /// <summary>Counts one article's terms.</summary>
    /// <param name="kinds">Its terms by kind; a term is in one of them.</param>
    public void Add(params ReadOnlySpan<TermVector> kinds)
    {
        foreach (TermVector kind in kinds)
        {
            foreach (uint term in kind.Terms)
            {
                remembered[term & (Remembered - 1)] = (term, Logarithm(counts.Increment(term)));
            }
        }

        Grow(1);
        if (counts.Count > Limit)
        {
            counts.Halve();
            Forget(Articles / 2);
        }
    }

    /// <summary>Starts a term with a count from elsewhere.</summary>
    public void Start(uint term, int count)
    {
        counts[term] = count;
        remembered[term & (Remembered - 1)] = (term, Logarithm(count));
    }

    /// <summary>Starts with articles counted elsewhere.</summary>
    public void Grow(int articles)
    {
        Articles += articles;
        logArticles = MathF.Log(Articles + 1);
    }

    /// <summary>ln((articles + 1) / (count + 1/2)), 0 or more.</summary>
    public float Rarity(uint term)
    {
        ref (uint Term, float Logarithm) known = ref remembered[term & (Remembered - 1)];
        if (known.Term != term)
        {
            known = (term, Logarithm(counts[term]));
        }

        return Math.Max(0, logArticles - known.Logarithm);
    }

    /// <summary>In how many articles a term has stood.</summary>
    public int Count(uint term) => counts[term];

    private static float Logarithm(int count) => count < Logarithms.Length ? Logarithms[count] : MathF.Log(count + 0.5f);

    private void Forget(int articles)
    {
        Array.Fill(remembered, (0u, Logarithm(counts[0])));
        Articles = articles;
        Grow(0);
    }
}
