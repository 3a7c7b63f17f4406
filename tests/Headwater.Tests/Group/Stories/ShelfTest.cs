using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Tests.Group.Stories;

public sealed class ShelfTest
{
    private readonly Frequencies frequencies = new();
    private readonly Shelf shelf;
    private readonly Profiler profiler;

    public ShelfTest() => (shelf, profiler) = (new Shelf(frequencies, room: 2), new Profiler(frequencies));

    [Fact]
    public void Where_there_is_room_nothing_ages_out()
    {
        Put(1, story: 1, day: 0);
        Put(2, story: 2, day: 400);

        Held().ShouldBe([1, 2]);
    }

    [Fact]
    public void Without_room_a_story_that_nothing_has_come_to_for_the_window_leaves()
    {
        Put(1, story: 1, day: 0);
        Put(2, story: 2, day: Shelf.Window - 1);
        Put(3, story: 3, day: Shelf.Window + 1);

        Held().ShouldBe([2, 3]);
        shelf.Story(new StoryId(1)).ShouldBeNull();
    }

    [Fact]
    public void A_story_that_something_came_to_stays_whole()
    {
        Put(1, story: 1, day: 0);
        Put(2, story: 2, day: 0.5);
        Put(3, story: 1, day: Shelf.Window);
        Put(4, story: 3, day: Shelf.Window + 1);

        Held().ShouldBe([1, 3, 4]);
    }

    [Fact]
    public void What_aged_out_is_found_no_more()
    {
        Put(1, story: 1, day: 0);
        Put(2, story: 2, day: Shelf.Window + 1);
        Put(3, story: 3, day: Shelf.Window + 2);

        shelf.Near(Read(4, day: Shelf.Window + 2), 10).Select(s => s.Id.Value).Order().ShouldBe([2L, 3L]);
    }

    [Fact]
    public void An_article_that_was_forgotten_is_found_no_more()
    {
        Put(1, story: 1, day: 0);
        (Profile article, ActiveStory story) = shelf.Find(new ItemId(1))!.Value;

        shelf.Forget(article, story);

        Held().ShouldBeEmpty();
        story.Whole.Count.ShouldBe(0);
        story.Whole[Channel.Body].Count.ShouldBe(0);
        shelf.Near(Read(2, day: 0), 10).ShouldBeEmpty();
    }

    private void Put(int id, int story, double day)
    {
        StoryId at = new(story);
        shelf.Place(Read(id, day), shelf.Story(at) ?? shelf.Begin(at), copy: false);
        shelf.Age();
    }

    private Profile Read(int id, double day) => profiler.Read(
        new Article
        {
            Id = new ItemId(id),
            Title = "Ferry Marguerite sinks off Port Amber",
            Text = "Harbour master Lena Okafor said that nine of the passengers were missing.",
            Language = "en",
            Seen = Press.Start.AddDays(day),
        },
        count: true);

    private List<long> Held() => [.. Enumerable.Range(1, 9).Select(id => (long)id).Where(id => shelf.Find(new ItemId(id)) is not null)];
}
