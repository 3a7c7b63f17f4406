using Headwater.Text;

namespace Headwater.Group.Profiles;

/// <summary>A number that names one thing of a series: day 21, resolution 2397, flight 370.</summary>
/// <param name="Label">The term of the word before it.</param>
/// <param name="Number">The term of the number.</param>
internal readonly record struct Anchor(uint Label, uint Number)
{
    /// <summary>Whether two sets name different things of one series and none in common.</summary>
    public static bool Contradict(IReadOnlyList<Anchor> a, IReadOnlyList<Anchor> b) =>
        a.Any(x => b.Any(y => x.Label == y.Label) && !b.Contains(x)) && !a.Any(b.Contains);
}

/// <summary>The labels that make a number an anchor.</summary>
internal static class Anchors
{
    private static readonly HashSet<uint> Labels = [.. Knowledge.Lines("group/anchors.txt").Select(line => Terms.Of(line))];

    /// <summary>Whether a term is such a label.</summary>
    public static bool IsLabel(uint term) => Labels.Contains(term);
}
