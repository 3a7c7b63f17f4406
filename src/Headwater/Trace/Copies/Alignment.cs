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
    private readonly int scale;
    private readonly Seeds seeds;
    private readonly bool[] covered;
    private readonly List<Run> runs = [];

    private Alignment(ushort[] one, ushort[] other, bool isUnspaced)
    {
        (this.one, this.other) = (one, other);
        (seed, int shortest, scale) = isUnspaced ? (6, 10, 2) : (3, 5, 1);
        seeds = new Seeds(other, seed);
        covered = new bool[other.Length];
        Walk(shortest);
    }

    /// <summary>What two texts have in common.</summary>
    public static Overlap Of(ushort[] one, ushort[] other, bool isUnspaced) => new Alignment(one, other, isUnspaced).Sum();

    /// <summary>The runs in common in order of the one text, each with the places at which words were bridged.</summary>
    public static IReadOnlyList<(Run Run, IReadOnlyList<Run> Bridged)> Runs(ushort[] one, ushort[] other, bool isUnspaced)
    {
        Alignment alignment = new(one, other, isUnspaced);
        return [.. alignment.runs.Select(run => (run, alignment.Bridged(run)))];
    }

    private void Walk(int shortest)
    {
        for (int i = 0; i + seed <= one.Length;)
        {
            Run run = Best(i);
            if (run.Matched < shortest)
            {
                i++;
                continue;
            }

            runs.Add(run);
            covered.AsSpan(run.Other, run.OtherEnd - run.Other).Fill(true);
            i = run.OneEnd;
        }
    }

    private Overlap Sum()
    {
        int own = 0, all = 0, longest = 0, otherOwn = 0;
        (int Start, int End) passage = (0, 0);
        foreach (Run run in runs)
        {
            int unquoted = Unquoted(one, run.One, run.OneEnd);
            own += unquoted;
            otherOwn += Unquoted(other, run.Other, run.OtherEnd);
            all += run.OneEnd - run.One;
            (longest, passage) = unquoted > longest ? (unquoted, (run.One, run.OneEnd)) : (longest, passage);
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
        for (int j = seeds.First(one, i); j >= 0 && tried < MostSeeds; j = seeds.Next(j))
        {
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
        (int first, int start, int matched) = (i, j, 0);
        while (true)
        {
            while (i < one.Length && j < other.Length && !covered[j] && Same(i, j))
            {
                (i, j, matched) = (i + 1, j + 1, matched + 1);
            }

            if ((j < other.Length && covered[j]) || Bridge(i, j) is not var (a, b) || covered[j + b])
            {
                return new Run(first, i, start, j, matched);
            }

            (i, j) = (i + a, j + b);
        }
    }

    private List<Run> Bridged(Run run)
    {
        List<Run> bridged = [];
        for (int i = run.One, j = run.Other; i < run.OneEnd;)
        {
            if (Same(i, j))
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            (int a, int b) = Bridge(i, j)!.Value;
            bridged.Add(new Run(i, i + a, j, j + b, 0));
            (i, j) = (i + a, j + b);
        }

        return bridged;
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
}
