namespace Headwater.Eval;

/// <summary>Where one thing stands in a division of things into groups, beside where it should.</summary>
/// <param name="Both">Things of its found group that are of its true group, itself among them.</param>
/// <param name="Found">Things of its found group.</param>
/// <param name="True">Things of its true group.</param>
internal readonly record struct Placing(int Both, int Found, int True);

/// <summary>How well one division of things into groups agrees with another.</summary>
internal static class Partition
{
    /// <summary>The placing of each thing, in order.</summary>
    public static Placing[] Placings<TFound, TTrue>(IReadOnlyList<TFound> found, IReadOnlyList<TTrue> truth)
        where TFound : notnull
        where TTrue : notnull
    {
        Dictionary<TFound, int> byFound = found.CountBy(f => f).ToDictionary();
        Dictionary<TTrue, int> byTruth = truth.CountBy(t => t).ToDictionary();
        Dictionary<(TFound, TTrue), int> both = found.Zip(truth).CountBy(p => p).ToDictionary();
        return [.. found.Zip(truth, (f, t) => new Placing(both[(f, t)], byFound[f], byTruth[t]))];
    }

    /// <summary>
    /// B-cubed F1 (Bagga and Baldwin 1998): precision and recall are worked out for each thing from the group it stands in
    /// and the group it should stand in, and averaged over things.
    /// </summary>
    public static double BCubed(IReadOnlyCollection<Placing> placings) =>
        Harmonic(placings.Average(p => (double)p.Both / p.Found), placings.Average(p => (double)p.Both / p.True));

    /// <summary>F1 over pairs of things that stand together.</summary>
    public static double Pairwise(IReadOnlyCollection<Placing> placings)
    {
        double both = placings.Sum(p => p.Both - 1);
        return Harmonic(both / Math.Max(1, placings.Sum(p => p.Found - 1)), both / Math.Max(1, placings.Sum(p => p.True - 1)));
    }

    private static double Harmonic(double a, double b) => a + b > 0 ? 2 * a * b / (a + b) : 0;
}
