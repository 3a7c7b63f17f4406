namespace Headwater.Group.Vectors;

/// <summary>Terms with weights, in rising order of term; never altered once made.</summary>
internal sealed class TermVector
{
    // Terms that are worked on without asking for memory.
    private const int OnStack = 2_048;

    private readonly uint[] terms;
    private readonly float[] weights;

    private TermVector(uint[] terms, float[] weights) => (this.terms, this.weights) = (terms, weights);

    public static TermVector Empty { get; } = new([], []);

    public int Count => terms.Length;

    public ReadOnlySpan<uint> Terms => terms;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>A term's weight; 0 for one that it has not.</summary>
    public float this[uint term] => Terms.BinarySearch(term) is >= 0 and var at ? weights[at] : 0;

    /// <summary>Whether it has a term.</summary>
    public bool Has(uint term) => Terms.BinarySearch(term) >= 0;

    /// <summary>A vector of counts: each weight is 1 + ln(count), scaled so that long and short texts weigh alike.</summary>
    public static TermVector OfCounts(Tally tally)
    {
        if (tally.Count == 0)
        {
            return Empty;
        }

        Span<ulong> sorted = tally.Count <= OnStack ? stackalloc ulong[tally.Count] : new ulong[tally.Count];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = ((ulong)tally.Terms[i] << 32) | BitConverter.SingleToUInt32Bits(tally.Counts[i]); // one sort for both
        }

        sorted.Sort();
        uint[] terms = new uint[sorted.Length];
        float[] weights = new float[sorted.Length];
        float scale = 1 / MathF.Sqrt(terms.Length);
        for (int i = 0; i < weights.Length; i++)
        {
            float count = BitConverter.UInt32BitsToSingle((uint)sorted[i]);
            (terms[i], weights[i]) = ((uint)(sorted[i] >> 32), count <= 1 ? scale : (1 + MathF.Log(count)) * scale);
        }

        return new TermVector(terms, weights);
    }

    /// <summary>The sum of two vectors, or with <paramref name="sign"/> -1 the difference; weights of 0 and below are dropped.</summary>
    public static TermVector Sum(TermVector a, TermVector b, float sign = 1)
    {
        int most = a.Count + b.Count;
        Span<uint> terms = most <= OnStack ? stackalloc uint[most] : new uint[most];
        Span<float> weights = most <= OnStack ? stackalloc float[most] : new float[most];
        int n = 0;
        for (int i = 0, j = 0; i < a.Count || j < b.Count;)
        {
            bool left = j >= b.Count || (i < a.Count && a.terms[i] <= b.terms[j]);
            bool right = i >= a.Count || (j < b.Count && b.terms[j] <= a.terms[i]);
            terms[n] = left ? a.terms[i] : b.terms[j];
            weights[n] = (left ? a.weights[i++] : 0) + (right ? sign * b.weights[j++] : 0);
            n += weights[n] > 1e-6f ? 1 : 0;
        }

        return new TermVector(terms[..n].ToArray(), weights[..n].ToArray());
    }

    /// <summary>The same vector with only the terms of greatest weight times rarity.</summary>
    public TermVector Top(int limit, Frequencies frequencies)
    {
        if (Count <= limit)
        {
            return this;
        }

        Span<int> order = Count <= OnStack ? stackalloc int[Count] : new int[Count];
        Order(order, frequencies);
        order = order[..limit];
        order.Sort();
        uint[] kept = new uint[limit];
        float[] weighing = new float[limit];
        for (int i = 0; i < limit; i++)
        {
            (kept[i], weighing[i]) = (terms[order[i]], weights[order[i]]);
        }

        return new TermVector(kept, weighing);
    }

    /// <summary>The terms of greatest weight times rarity, the greatest first.</summary>
    /// <param name="rarest">Receives them.</param>
    /// <param name="frequencies">What is rare now.</param>
    /// <returns>The part that was filled; the whole, where there are as many terms.</returns>
    public ReadOnlySpan<uint> Rarest(Span<uint> rarest, Frequencies frequencies)
    {
        Span<int> order = Count <= OnStack ? stackalloc int[Count] : new int[Count];
        Order(order, frequencies);
        int count = Math.Min(Count, rarest.Length);
        for (int i = 0; i < count; i++)
        {
            rarest[i] = terms[order[i]];
        }

        return rarest[..count];
    }

    /// <summary>The length of the vector, each weight times its rarity.</summary>
    public float Norm(Frequencies frequencies)
    {
        Span<float> rarities = Count <= OnStack ? stackalloc float[Count] : new float[Count];
        frequencies.Rarities(terms, rarities);
        double sum = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            double weight = weights[i] * rarities[i];
            sum += weight * weight;
        }

        return (float)Math.Sqrt(sum);
    }

    /// <summary>Each weight times the square of its rarity: one side of a cosine, worked out once for many others.</summary>
    /// <param name="frequencies">What is rare now.</param>
    /// <param name="norm">The length of the vector; see <see cref="Norm"/>.</param>
    public TermLookup Squared(Frequencies frequencies, out float norm)
    {
        float[] squared = new float[weights.Length];
        frequencies.Rarities(terms, squared);
        double sum = 0;
        for (int i = 0; i < squared.Length; i++)
        {
            float rarity = squared[i];
            double weight = weights[i] * rarity;
            sum += weight * weight;
            squared[i] = weights[i] * rarity * rarity;
        }

        norm = (float)Math.Sqrt(sum);
        return new TermLookup(terms, squared);
    }

    /// <summary>The same terms, each with its rarity for a weight.</summary>
    public TermLookup Rarities(Frequencies frequencies)
    {
        float[] rarities = new float[terms.Length];
        frequencies.Rarities(terms, rarities);
        return new TermLookup(terms, rarities);
    }

    /// <summary>How many terms two vectors have in common.</summary>
    public static int InCommon(TermVector a, TermVector b)
    {
        int common = 0;
        for (int i = 0, j = 0; i < a.terms.Length && j < b.terms.Length;)
        {
            (uint left, uint right) = (a.terms[i], b.terms[j]);
            common += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return common;
    }

    private void Order(Span<int> order, Frequencies frequencies)
    {
        Span<float> keys = Count <= OnStack ? stackalloc float[Count] : new float[Count];
        frequencies.Rarities(terms, keys);
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = -weights[i] * keys[i];
        }

        keys.Sort(order);
    }
}
