namespace Headwater.Trace.Copies;

/// <summary>
/// Lays one text on another: finds runs of equal words, lengthens each as far as it goes, and bridges a word or two that
/// were changed, left out or put in, as a typing error or a light hand does. Linear in the two lengths.
/// </summary>
internal sealed class Alignment
{
    private const int Mask = 0x7FFF;
    private const int MostSeeds = 8;
    private static readonly (int One, int Other)[] Bridges = [(1, 1), (1, 0), (0, 1), (2, 2), (2, 1), (1, 2), (2, 0), (0, 2), (3, 3)];

    private readonly ushort[] one;
    private readonly ushort[] other;
    private readonly int seed;
    private readonly int shortest;
    private readonly int scale;
    private readonly int[] heads;
    private readonly int[] nexts;
    private readonly bool[] covered;

    private Alignment(ushort[] one, ushort[] other, bool isUnspaced)
    {
        (this.one, this.other) = (one, other);
        (seed, shortest, scale) = isUnspaced ? (6, 10, 2) : (3, 5, 1);
        heads = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, other.Length * 2))];
        nexts = new int[other.Length + 1];
        covered = new bool[other.Length];
        for (int j = other.Length - seed; j >= 0; j--)
        {
            ref int head = ref heads[Slot(other, j)];
            nexts[j] = head;
            head = j + 1;
        }
    }

    /// <summary>What two texts have in common.</summary>
    public static Overlap Of(ushort[] one, ushort[] other, bool isUnspaced) => new Alignment(one, other, isUnspaced).Walk();

    private Overlap Walk()
    {
        int own = 0, all = 0, longest = 0;
        (int Start, int End) passage = (0, 0);
        for (int i = 0; i + seed <= one.Length;)
        {
            Run run = Best(i);
            if (run.Matched < shortest)
            {
                i++;
                continue;
            }

            int unquoted = Unquoted(one, i, run.One);
            own += unquoted;
            all += run.One - i;
            if (unquoted > longest)
            {
                (longest, passage) = (unquoted, (i, run.One));
            }

            covered.AsSpan(run.Start, run.Other - run.Start).Fill(true);
            i = run.One;
        }

        return Sum(own, all, longest, passage);
    }

    private Overlap Sum(int own, int all, int longest, (int Start, int End) passage)
    {
        int otherOwn = 0;
        for (int j = 0; j < other.Length; j++)
        {
            otherOwn += covered[j] && (other[j] & WordStream.Quoted) == 0 ? 1 : 0;
        }

        return new Overlap
        {
            Words = Math.Min(own, otherOwn),
            OfOne = Part(own, Unquoted(one, 0, one.Length)),
            OfOther = Part(otherOwn, Unquoted(other, 0, other.Length)),
            AllWords = all,
            OfLonger = Part(all, Math.Max(one.Length, other.Length)),
            Longest = longest,
            Passage = passage,
            Scale = scale,
        };
    }

    private Run Best(int i)
    {
        Run best = default;
        int tried = 0;
        for (int next = heads[Slot(one, i)]; next > 0 && tried < MostSeeds; next = nexts[next - 1])
        {
            int j = next - 1;
            if (!covered[j] && Same(i, j, seed))
            {
                tried++;
                Run run = Lengthen(i, j);
                best = run.Matched > best.Matched ? run : best;
            }
        }

        return best;
    }

    private Run Lengthen(int i, int j)
    {
        (int start, int matched) = (j, 0);
        while (true)
        {
            while (i < one.Length && j < other.Length && Same(i, j))
            {
                (i, j, matched) = (i + 1, j + 1, matched + 1);
            }

            (int One, int Other)? bridge = Bridge(i, j);
            if (bridge is not var (a, b))
            {
                return new Run(start, i, j, matched);
            }

            (i, j) = (i + a, j + b);
        }
    }

    private (int One, int Other)? Bridge(int i, int j)
    {
        foreach ((int a, int b) in Bridges)
        {
            if (Same(i + a, j + b, seed))
            {
                return (a, b);
            }
        }

        return null;
    }

    private bool Same(int i, int j) => ((one[i] ^ other[j]) & Mask) == 0;

    private bool Same(int i, int j, int length)
    {
        if (i + length > one.Length || j + length > other.Length)
        {
            return false;
        }

        for (int k = 0; k < length; k++)
        {
            if (!Same(i + k, j + k))
            {
                return false;
            }
        }

        return true;
    }

    private int Slot(ushort[] words, int at)
    {
        uint hash = 0;
        for (int k = 0; k < seed; k++)
        {
            hash = (hash + (uint)(words[at + k] & Mask)) * 2654435769u;
        }

        return (int)(hash >> 8) & (heads.Length - 1);
    }

    private static int Unquoted(ushort[] words, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            count += (words[i] & WordStream.Quoted) == 0 ? 1 : 0;
        }

        return count;
    }

    private static double Part(int part, int whole) => whole == 0 ? 0 : Math.Min(1, (double)part / whole);

    private readonly record struct Run(int Start, int One, int Other, int Matched);
}
