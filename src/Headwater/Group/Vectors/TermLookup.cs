using System.Numerics;

namespace Headwater.Group.Vectors;

/// <summary>Terms with weights, laid out so that those of many vectors are each found among them at one step.</summary>
internal sealed class TermLookup
{
    // Beside a vector so many times longer it is quicker to look for each of these terms in that one.
    private const int Shorter = 8;

    private readonly uint[] terms;
    private readonly float[] weights;
    private readonly ushort[] slots; // 1 + the place of a term; 0 for none
    private readonly uint mask;

    /// <summary>Lays terms out.</summary>
    /// <param name="terms">In rising order; fewer than 65,535.</param>
    /// <param name="weights">A weight for each.</param>
    public TermLookup(uint[] terms, float[] weights)
    {
        (this.terms, this.weights) = (terms, weights);
        slots = new ushort[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, terms.Length * 4))];
        mask = (uint)slots.Length - 1;
        for (int i = 0; i < terms.Length; i++)
        {
            uint slot = terms[i] & mask;
            while (slots[slot] > 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = (ushort)(i + 1);
        }
    }

    /// <summary>The sum over the terms that both have of the product of their weights.</summary>
    public float Dot(TermVector other)
    {
        ReadOnlySpan<uint> theirs = other.Terms;
        ReadOnlySpan<float> factors = other.Weights;
        float sum = 0;
        if (terms.Length * Shorter < theirs.Length)
        {
            for (int i = 0; i < terms.Length; i++)
            {
                sum += theirs.BinarySearch(terms[i]) is >= 0 and var at ? weights[i] * factors[at] : 0;
            }

            return sum;
        }

        for (int i = 0; i < theirs.Length; i++)
        {
            if (Find(theirs[i]) is >= 0 and var at)
            {
                sum += weights[at] * factors[i];
            }
        }

        return sum;
    }

    /// <summary>The sum of these weights over the terms that both have.</summary>
    public float Shared(TermVector other)
    {
        float sum = 0;
        foreach (uint term in other.Terms)
        {
            sum += Find(term) is >= 0 and var at ? weights[at] : 0;
        }

        return sum;
    }

    private int Find(uint term)
    {
        for (uint slot = term & mask; slots[slot] is > 0 and var at; slot = (slot + 1) & mask)
        {
            if (terms[at - 1] == term)
            {
                return at - 1;
            }
        }

        return -1;
    }
}
