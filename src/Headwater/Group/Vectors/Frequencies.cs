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

    private const int Stretch = 128;

    private readonly TermCounts counts = new();
    private float logArticles;

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
            counts.Increment(kind.Terms);
        }

        Grow(1);
        if (counts.Count > Limit)
        {
            counts.Halve();
            Articles /= 2;
            Grow(0);
        }
    }

    /// <summary>Starts a term with a count from elsewhere.</summary>
    public void Start(uint term, int count) => counts[term] = count;

    /// <summary>Starts with articles counted elsewhere.</summary>
    public void Grow(int articles)
    {
        Articles += articles;
        logArticles = MathF.Log(Articles + 1);
    }

    /// <summary>ln((articles + 1) / (count + 1/2)), 0 or more.</summary>
    public float Rarity(uint term) => Rarity(counts[term]);

    /// <summary>The rarities of many terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="rarities">Receives the rarity of each.</param>
    public void Rarities(ReadOnlySpan<uint> terms, Span<float> rarities)
    {
        Span<int> found = stackalloc int[Stretch];
        for (int from = 0; from < terms.Length; from += Stretch)
        {
            ReadOnlySpan<uint> some = terms.Slice(from, Math.Min(Stretch, terms.Length - from));
            counts.Find(some, found);
            for (int i = 0; i < some.Length; i++)
            {
                rarities[from + i] = Rarity(found[i]);
            }
        }
    }

    /// <summary>In how many articles a term has stood.</summary>
    public int Count(uint term) => counts[term];

    private float Rarity(int count) => Math.Max(0, logArticles - (count < Logarithms.Length ? Logarithms[count] : MathF.Log(count + 0.5f)));
}
