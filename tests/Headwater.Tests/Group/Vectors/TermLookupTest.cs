using Headwater.Group.Vectors;

namespace Headwater.Tests.Group.Vectors;

public sealed class TermLookupTest
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(3, 300)]
    [InlineData(300, 3)]
    [InlineData(200, 200)]
    public void Terms_that_both_have_are_found_whichever_side_is_longer(int mine, int theirs)
    {
        Dictionary<uint, float> weights = Enumerable.Range(0, mine).ToDictionary(n => (uint)n * 6, n => 1f + n);
        TermLookup lookup = new([.. weights.Keys], [.. weights.Values]);
        TermVector other = Vector(Enumerable.Range(0, theirs).Select(n => (uint)n * 4));
        uint[] both = [.. weights.Keys.Intersect(other.Terms.ToArray())];

        lookup.Shared(other).ShouldBe(both.Sum(t => weights[t]));
        lookup.Dot(other).ShouldBe(both.Sum(t => weights[t] * other.Weights[0]), 0.01);
    }

    private static TermVector Vector(IEnumerable<uint> terms)
    {
        Tally tally = new();
        foreach (uint term in terms)
        {
            tally.Add(term);
        }

        return TermVector.OfCounts(tally);
    }
}
