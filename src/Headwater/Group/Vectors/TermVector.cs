namespace Headwater.Group.Vectors;

/// <summary>Terms with weights, in rising order of term; never altered once made.</summary>
internal sealed class TermVector
{
    private readonly uint[] terms;
    private readonly float[] weights;

    private TermVector(uint[] terms, float[] weights) => (this.terms, this.weights) = (terms, weights);

    public static TermVector Empty { get; } = new([], []);

    public int Count => terms.Length;

    public ReadOnlySpan<uint> Terms => terms;

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>A vector of counts: each weight is 1 + ln(count), scaled so that long and short texts weigh alike.</summary>
    public static TermVector OfCounts(Dictionary<uint, float> counts)
    {
        uint[] terms = [.. counts.Keys];
        Array.Sort(terms);
        float scale = 1 / MathF.Sqrt(Math.Max(1, terms.Length));
        return new TermVector(terms, Array.ConvertAll(terms, t => (1 + MathF.Log(Math.Max(1, counts[t]))) * scale));
    }

    /// <summary>The sum of two vectors, or with <paramref name="sign"/> -1 the difference; weights of 0 and below are dropped.</summary>
    public static TermVector Sum(TermVector a, TermVector b, float sign = 1)
    {
        uint[] terms = new uint[a.Count + b.Count];
        float[] weights = new float[terms.Length];
        int n = 0;
        for (int i = 0, j = 0; i < a.Count || j < b.Count;)
        {
            bool left = j >= b.Count || (i < a.Count && a.terms[i] <= b.terms[j]);
            bool right = i >= a.Count || (j < b.Count && b.terms[j] <= a.terms[i]);
            terms[n] = left ? a.terms[i] : b.terms[j];
            weights[n] = (left ? a.weights[i++] : 0) + (right ? sign * b.weights[j++] : 0);
            n += weights[n] > 1e-6f ? 1 : 0;
        }

        return new TermVector(terms[..n], weights[..n]);
    }

    /// <summary>The same vector with only the terms of greatest weight times rarity.</summary>
    public TermVector Top(int limit, Frequencies frequencies)
    {
        if (Count <= limit)
        {
            return this;
        }

        int[] order = Order(frequencies);
        Array.Resize(ref order, limit);
        Array.Sort(order);
        return new TermVector(Array.ConvertAll(order, i => terms[i]), Array.ConvertAll(order, i => weights[i]));
    }

    /// <summary>The terms of greatest weight times rarity, the greatest first.</summary>
    public IEnumerable<uint> Rarest(int limit, Frequencies frequencies) => Order(frequencies).Take(limit).Select(i => terms[i]);

    /// <summary>The length of the vector, each weight times its rarity.</summary>
    public float Norm(Frequencies frequencies)
    {
        double sum = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            double weight = weights[i] * frequencies.Rarity(terms[i]);
            sum += weight * weight;
        }

        return (float)Math.Sqrt(sum);
    }

    /// <summary>Each weight times the square of its rarity: one side of a cosine, worked out once for many others.</summary>
    public TermVector Squared(Frequencies frequencies)
    {
        float[] squared = new float[weights.Length];
        for (int i = 0; i < squared.Length; i++)
        {
            float rarity = frequencies.Rarity(terms[i]);
            squared[i] = weights[i] * rarity * rarity;
        }

        return new TermVector(terms, squared);
    }

    /// <summary>The same terms, each with its rarity for a weight.</summary>
    public TermVector Rarities(Frequencies frequencies) => new(terms, Array.ConvertAll(terms, frequencies.Rarity));

    /// <summary>The sum of this one's weights over the terms that both have.</summary>
    public float Shared(TermVector other)
    {
        float sum = 0;
        for (int i = 0, j = 0; i < terms.Length && j < other.terms.Length;)
        {
            uint a = terms[i], b = other.terms[j];
            sum += a == b ? weights[i] : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return sum;
    }

    /// <summary>The sum over the terms that both have of the product of their weights.</summary>
    public float Dot(TermVector other)
    {
        float sum = 0;
        for (int i = 0, j = 0; i < terms.Length && j < other.terms.Length;)
        {
            uint a = terms[i], b = other.terms[j];
            if (a == b)
            {
                sum += weights[i] * other.weights[j];
            }

            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return sum;
    }

    private int[] Order(Frequencies frequencies)
    {
        int[] order = new int[Count];
        float[] keys = new float[Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = -weights[i] * frequencies.Rarity(terms[i]);
        }

        Array.Sort(keys, order);
        return order;
    }
}
