using Headwater.Trace.Copies;

namespace Headwater.Tests.Trace.Copies;

public sealed class PostingsTest
{
    [Fact]
    public void Every_text_of_a_key_is_found_after_growth()
    {
        Postings postings = new();
        for (int i = 0; i < 100_000; i++)
        {
            postings.Add(Key(i / 2), i, 0);
        }

        List<int> found = [];
        postings.Find(Key(777), 0, found);

        found.ShouldBe([1554, 1555], ignoreOrder: true);
    }

    [Fact]
    public void A_key_that_everything_holds_is_capped()
    {
        Postings postings = new();
        for (int i = 0; i < 1_000; i++)
        {
            postings.Add(7, i, 0);
        }

        List<int> found = [];
        postings.Find(7, 0, found);

        found.Count.ShouldBe(Postings.MostTexts);
    }

    [Fact]
    public void What_is_older_than_the_oldest_makes_room()
    {
        Postings postings = new();
        for (int i = 0; i < 200_000; i++)
        {
            postings.Add((uint)i, i, i - 1_000);
        }

        postings.Count.ShouldBeLessThan(50_000);
        List<int> found = [];
        postings.Find(5, 199_000, found);
        found.ShouldBeEmpty();
    }

    private static uint Key(int number) => unchecked((uint)number * 2654435761u);
}
