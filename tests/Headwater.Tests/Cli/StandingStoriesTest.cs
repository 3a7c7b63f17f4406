using Headwater.App.Cli;
using Headwater.Model;

namespace Headwater.Tests.Cli;

public sealed class StandingStoriesTest
{
    private static readonly ItemId First = new(1), Second = new(2), Third = new(3);
    private static readonly StoryId One = new(1), Two = new(2), Three = new(3);

    private readonly StandingStories stories = new();

    [Fact]
    public void Answers_are_taken_in_order_of_arrival()
    {
        stories.Put(First, [new StoryChange.Open(First, One)]);
        stories.Put(Second, [new StoryChange.Open(Second, Two)]);
        stories.Put(Third, [new StoryChange.Join(Third, One)]);

        Taken().ShouldBe([One, Two, One]);
    }

    [Fact]
    public void A_merge_changes_what_is_not_yet_taken()
    {
        stories.Put(First, [new StoryChange.Open(First, One)]);
        stories.Put(Second, [new StoryChange.Open(Second, Two)]);
        stories.Take().ShouldBe(One);

        stories.Put(Third, [new StoryChange.Open(Third, Three), new StoryChange.Merge(Three, Two), new StoryChange.Merge(Two, One)]);

        Taken().ShouldBe([One, One]);
    }

    [Fact]
    public void A_split_moves_the_articles_that_leave()
    {
        stories.Put(First, [new StoryChange.Open(First, One)]);
        stories.Put(Second, [new StoryChange.Join(Second, One)]);
        stories.Take().ShouldBe(One);

        stories.Put(Third, [new StoryChange.Join(Third, One), new StoryChange.Split(One, Two, [First, Second])]);

        Taken().ShouldBe([Two, One]);
    }

    private IEnumerable<StoryId> Taken()
    {
        while (stories.Waiting > 0)
        {
            yield return stories.Take();
        }
    }
}
