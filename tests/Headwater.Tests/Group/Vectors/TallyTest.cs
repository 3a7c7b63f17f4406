using Headwater.Group.Vectors;

namespace Headwater.Tests.Group.Vectors;

public sealed class TallyTest
{
    private readonly Tally tally = new();

    [Fact]
    public void It_counts_each_term_in_order_of_its_first_coming()
    {
        uint[] text = [.. Enumerable.Range(0, 3_000).Select(n => (uint)(n % 700) << 12)];

        foreach (uint term in text)
        {
            tally.Add(term);
        }

        tally.Terms.ToArray().ShouldBe(text.Distinct());
        (tally[0], tally[699u << 12], tally[5]).ShouldBe((5, 4, 0));
    }

    [Fact]
    public void Cleared_it_knows_nothing_of_what_it_counted()
    {
        tally.Add(3, 2);
        tally.Clear();
        tally.Add(4);

        (tally[3], tally[4], tally.Count).ShouldBe((0, 1, 1));
    }
}
