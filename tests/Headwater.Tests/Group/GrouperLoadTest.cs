using Headwater.Group;
using Headwater.Model;

namespace Headwater.Tests.Group;

public sealed class GrouperLoadTest
{
    [Fact, Trait("speed", "slow")]
    public void Near_identical_pages_of_one_host_make_no_story_of_thousands()
    {
        Dictionary<StoryId, int> sizes = [];
        Grouper grouper = new();
        for (int i = 1; i <= 50_000; i++)
        {
            Count(sizes, grouper.Group(Page(i, "Shares of the day: prices at closing", $"The price of share {i} stood at {i % 97} crowns when trade closed in Grantham. Dealers spoke of a calm day without surprises.", "ticker"), null));
        }

        sizes.Values.Max().ShouldBeLessThan(100);
    }

    private static void Count(Dictionary<StoryId, int> sizes, IReadOnlyList<StoryChange> changes)
    {
        foreach (StoryChange change in changes)
        {
            switch (change)
            {
                case StoryChange.Open open: sizes[open.Story] = 1; break;
                case StoryChange.Join join: sizes[join.Story]++; break;
                case StoryChange.Merge merge: sizes[merge.Into] += sizes[merge.From]; sizes.Remove(merge.From); break;
            }
        }
    }

    private static Article Page(int id, string title, string text, string outlet) => new()
    {
        Id = new ItemId(id),
        Title = title,
        Text = text,
        Language = "en",
        Outlet = new OutletId(outlet),
        Published = Press.Start.AddSeconds(id),
        Seen = Press.Start.AddSeconds(id),
    };
}
