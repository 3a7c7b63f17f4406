using Headwater.Group.Vectors;

namespace Headwater.Tests.Group.Vectors;

public sealed class TermCountsTest
{
    private readonly TermCounts counts = new();

    // All fall upon one slot of a small table.
    private readonly uint[] terms = [.. Enumerable.Range(1, 5_000).Select(n => (uint)n << 16)];

    [Fact]
    public void Each_term_has_its_own_count_however_they_fall_upon_each_other()
    {
        counts.Increment(terms);
        counts.Increment(terms.AsSpan(0, 10));

        (counts[terms[3]], counts[terms[4_000]], counts[7]).ShouldBe((2, 1, 0));
        counts.Count.ShouldBe(5_000);
    }

    [Fact]
    public void Many_are_found_as_each_is()
    {
        counts.Increment(terms.AsSpan(0, 3_000));
        int[] found = new int[terms.Length];

        counts.Find(terms, found);

        found.ShouldBe(terms.Select(t => counts[t]));
    }

    [Fact]
    public void Halved_counts_lose_what_stood_once()
    {
        counts[1] = 9;
        counts.Increment([2, 3]);

        counts.Halve();

        (counts[1], counts[2], counts.Count).ShouldBe((4, 0, 1));
    }
}
