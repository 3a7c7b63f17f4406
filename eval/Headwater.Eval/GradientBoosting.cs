using Headwater.Extract.Prose;

namespace Headwater.Eval;

/// <summary>
/// Learns small symmetric trees, each from what those before it left wrong (gradient boosting with logistic loss, Friedman 2001; one
/// question a level, as CatBoost's trees have). The same examples give the same trees.
/// </summary>
internal sealed class GradientBoosting(IReadOnlyList<float[]> rows, bool[] labels, float[] weights)
{
    private const int Bins = 48;
    private const double Penalty = 4;

    private readonly float[][] edges = [.. Enumerable.Range(0, rows[0].Length).Select(f => Edges(rows, f))];

    /// <summary>Learns.</summary>
    /// <param name="count">How many trees.</param>
    /// <param name="depth">Levels of each.</param>
    /// <param name="rate">How much of each tree's correction is believed, 0 to 1.</param>
    public (float Bias, BlockTrees.Tree[] Trees) Learn(int count, int depth, double rate)
    {
        byte[][] binned = [.. edges.Select((e, f) => Binned(e, f))];
        double positive = labels.Select((l, i) => l ? weights[i] : 0).Sum(), all = weights.Sum(w => (double)w);
        float bias = (float)Math.Log(positive / (all - positive));
        float[] scores = new float[rows.Count];
        Array.Fill(scores, bias);
        List<BlockTrees.Tree> trees = [];
        for (int i = 0; i < count; i++)
        {
            trees.Add(Grow(binned, scores, depth, rate));
        }

        return (bias, [.. trees]);
    }

    private BlockTrees.Tree Grow(byte[][] binned, float[] scores, int depth, double rate)
    {
        (float[] slope, float[] curve) = Slopes(scores);
        ushort[] leaf = new ushort[scores.Length];
        int[] about = new int[depth];
        float[] above = new float[depth];
        for (int level = 0; level < depth; level++)
        {
            (double Gain, int Bin)[] found = new (double, int)[edges.Length];
            int leaves = 1 << level;
            Parallel.For(0, edges.Length, f => found[f] = Split(binned[f], edges[f].Length, leaf, leaves, slope, curve));
            int best = Enumerable.Range(0, found.Length).MaxBy(f => found[f].Gain);
            (about[level], above[level]) = (best, edges[best].Length == 0 ? 0 : edges[best][found[best].Bin]);
            for (int i = 0; i < leaf.Length; i++)
            {
                leaf[i] = (ushort)((leaf[i] << 1) | (binned[best][i] > found[best].Bin ? 1 : 0));
            }
        }

        double[] g = new double[1 << depth], h = new double[1 << depth];
        for (int i = 0; i < leaf.Length; i++)
        {
            g[leaf[i]] += slope[i];
            h[leaf[i]] += curve[i];
        }

        float[] says = [.. g.Zip(h, (s, c) => (float)Math.Round(-rate * s / (c + Penalty), 4))];
        for (int i = 0; i < leaf.Length; i++)
        {
            scores[i] += says[leaf[i]];
        }

        return new BlockTrees.Tree(about, above, says);
    }

    private (float[] Slope, float[] Curve) Slopes(float[] scores)
    {
        float[] slope = new float[scores.Length], curve = new float[scores.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            float p = 1 / (1 + MathF.Exp(-scores[i]));
            slope[i] = weights[i] * (p - (labels[i] ? 1 : 0));
            curve[i] = weights[i] * Math.Max(1e-6f, p * (1 - p));
        }

        return (slope, curve);
    }

    // The question about one figure that would tell most, asked in every leaf at once.
    private static (double Gain, int Bin) Split(byte[] bins, int edgeCount, ushort[] leaf, int leaves, float[] slope, float[] curve)
    {
        double[] g = new double[leaves * Bins], h = new double[leaves * Bins];
        for (int i = 0; i < bins.Length; i++)
        {
            int at = (leaf[i] * Bins) + bins[i];
            g[at] += slope[i];
            h[at] += curve[i];
        }

        double[] gains = new double[Math.Max(1, edgeCount)];
        for (int l = 0; l < leaves; l++)
        {
            double wholeG = g.AsSpan(l * Bins, Bins).ToArray().Sum(), wholeH = h.AsSpan(l * Bins, Bins).ToArray().Sum(), leftG = 0, leftH = 0;
            for (int b = 0; b < edgeCount; b++)
            {
                leftG += g[(l * Bins) + b];
                leftH += h[(l * Bins) + b];
                gains[b] += Worth(leftG, leftH) + Worth(wholeG - leftG, wholeH - leftH) - Worth(wholeG, wholeH);
            }
        }

        int best = Enumerable.Range(0, gains.Length).MaxBy(b => gains[b]);
        return (gains[best], best);
    }

    private static double Worth(double slope, double curve) => slope * slope / (curve + Penalty);

    private byte[] Binned(float[] edge, int feature)
    {
        byte[] bins = new byte[rows.Count];
        for (int i = 0; i < bins.Length; i++)
        {
            int found = Array.BinarySearch(edge, rows[i][feature]);
            bins[i] = (byte)(found >= 0 ? found : ~found);
        }

        return bins;
    }

    // Quantiles; a value at an edge lies below it.
    private static float[] Edges(IReadOnlyList<float[]> rows, int feature)
    {
        float[] values = [.. rows.Select(r => r[feature]).Order()];
        float[] distinct = [.. values.Distinct()];
        return distinct.Length <= Bins
            ? [.. distinct.SkipLast(1)]
            : [.. Enumerable.Range(1, Bins - 1).Select(i => values[(int)((long)i * values.Length / Bins)]).Distinct().Where(v => v < values[^1])];
    }
}
