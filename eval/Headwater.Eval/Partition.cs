namespace Headwater.Eval;

/// <summary>How well one division of things into groups agrees with another.</summary>
internal static class Partition
{
    /// <summary>
    /// B-cubed F1 (Bagga and Baldwin 1998): precision and recall are worked out for each thing from the group it stands in
    /// and the group it should stand in, and averaged over things.
    /// </summary>
    public static double BCubed<TFound, TTrue>(IReadOnlyList<TFound> found, IReadOnlyList<TTrue> truth)
    {
        (double precision, double recall) = (0, 0);
        foreach (Cell cell in Cells(found, truth))
        {
            precision += (double)cell.Both * cell.Both / cell.Found;
            recall += (double)cell.Both * cell.Both / cell.True;
        }

        return Harmonic(precision / found.Count, recall / found.Count);
    }

    /// <summary>F1 over pairs of things that stand together.</summary>
    public static double Pairwise<TFound, TTrue>(IReadOnlyList<TFound> found, IReadOnlyList<TTrue> truth)
    {
        double both = Cells(found, truth).Sum(c => Pairs(c.Both));
        double predicted = found.GroupBy(g => g).Sum(g => Pairs(g.Count()));
        double wanted = truth.GroupBy(g => g).Sum(g => Pairs(g.Count()));
        return Harmonic(both / Math.Max(1, predicted), both / Math.Max(1, wanted));
    }

    private static IEnumerable<Cell> Cells<TFound, TTrue>(IReadOnlyList<TFound> found, IReadOnlyList<TTrue> truth)
    {
        ILookup<TFound, int> byFound = Enumerable.Range(0, found.Count).ToLookup(i => found[i]);
        ILookup<TTrue, int> byTruth = Enumerable.Range(0, found.Count).ToLookup(i => truth[i]);
        return byFound.SelectMany(g => g.GroupBy(i => truth[i]).Select(b => new Cell(b.Count(), g.Count(), byTruth[b.Key].Count())));
    }

    private static double Pairs(int count) => count * (count - 1) / 2.0;

    private static double Harmonic(double a, double b) => a + b > 0 ? 2 * a * b / (a + b) : 0;

    private readonly record struct Cell(int Both, int Found, int True);
}
