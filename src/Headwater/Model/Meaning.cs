namespace Headwater.Model;

/// <summary>What an article means to an embedder: the direction of its vector, a signed byte a dimension.</summary>
/// <param name="Bytes">The dimensions, scaled so that the greatest is 127 or -127.</param>
public sealed record Meaning(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Reads a vector; <c>null</c> where it points nowhere: empty, zero, or not of numbers.</summary>
    public static Meaning? Of(ReadOnlySpan<float> vector)
    {
        float most = 0;
        foreach (float value in vector)
        {
            most = float.IsFinite(value) ? Math.Max(most, Math.Abs(value)) : float.NaN;
        }

        if (!(most > 0))
        {
            return null;
        }

        byte[] bytes = new byte[vector.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = unchecked((byte)(sbyte)MathF.Round(vector[i] / most * 127));
        }

        return new Meaning(bytes);
    }

    /// <summary>How alike two are, -1 to 1; 0 where they have not the same dimensions.</summary>
    public double Cosine(Meaning other)
    {
        ReadOnlySpan<byte> mine = Bytes.Span, theirs = other.Bytes.Span;
        if (mine.Length != theirs.Length)
        {
            return 0;
        }

        long dot = 0, here = 0, there = 0;
        for (int i = 0; i < mine.Length; i++)
        {
            int a = (sbyte)mine[i], b = (sbyte)theirs[i];
            dot += a * b;
            here += a * a;
            there += b * b;
        }

        return here == 0 || there == 0 ? 0 : dot / (Math.Sqrt(here) * Math.Sqrt(there));
    }
}
