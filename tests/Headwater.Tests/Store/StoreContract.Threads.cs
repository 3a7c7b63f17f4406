using Headwater.Model;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_story_shows_those_before_and_after_it()
    {
        ItemId[] ids = await ThreadAsync();

        (await ThreadOfAsync(2)).ShouldBe("1 | 3");
        (await ThreadOfAsync(1)).ShouldBe(" | 2, 3");
        (await ThreadOfAsync(3)).ShouldBe("1, 2 | ");
        ThreadStory before = (await Store.ViewAsync(new StoryId(2), Cancel))!.Thread.Earlier.ShouldHaveSingleItem();
        (before.Headline, before.Language, before.First, before.Sign).ShouldBe(("Ferry runs again", "en", Noon, ThreadSign.Link));
        (await Store.ArticlesAtAsync([Url(1), "https://nowhere.example/", Url(1) + "?utm_source=x"], Cancel)).ShouldBe([ids[0]]);
    }

    [Fact]
    public async Task A_thread_outlives_mergers_and_splits()
    {
        ItemId[] ids = await ThreadAsync();

        await Store.SaveGroupingAsync([], [new StoryChange.Merge(new StoryId(2), new StoryId(3))], Noon, Cancel);
        (await ThreadOfAsync(3)).ShouldBe("1 | ");

        await Store.SaveGroupingAsync([], [new StoryChange.Split(new StoryId(3), new StoryId(4), [ids[1]])], Noon, Cancel);
        await Store.SaveViewAsync(View(4, ids[1]), Cancel);
        (await ThreadOfAsync(4)).ShouldBe("1 | 3");

        await Store.SaveGroupingAsync([], [new StoryChange.Merge(new StoryId(4), new StoryId(1))], Noon, Cancel);
        (await ThreadOfAsync(1)).ShouldBe(" | 3");
    }

    [Fact]
    public async Task Of_a_story_that_many_lead_to_the_nearest_are_shown()
    {
        List<StoryChange> links = [];
        ItemId last = await InStoryAsync(20, 20);
        for (int n = 1; n < 20; n++)
        {
            ItemId earlier = await InStoryAsync(n, n);
            links.Add(new StoryChange.Follow(last, earlier, ThreadSign.Link));
            await Store.SaveViewAsync(View(n, earlier) with { First = Noon.AddDays(n) }, Cancel);
        }

        await Store.SaveGroupingAsync([], links, Noon, Cancel);
        await Store.SaveViewAsync(View(20, last), Cancel);

        (await ThreadOfAsync(20)).ShouldBe("8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 | ");
    }

    private async Task<ItemId[]> ThreadAsync()
    {
        ItemId[] ids = [await InStoryAsync(1, 1), await InStoryAsync(2, 2), await InStoryAsync(3, 3)];
        StoryChange.Follow second = new(ids[1], ids[0], ThreadSign.Link), third = new(ids[2], ids[1], ThreadSign.Names);
        await Store.SaveGroupingAsync([], [second, third, third], Noon, Cancel);
        for (int n = 0; n < ids.Length; n++)
        {
            await Store.SaveViewAsync(View(n + 1, ids[n]) with { First = Noon.AddDays(n) }, Cancel);
        }

        return ids;
    }

    private async Task<string> ThreadOfAsync(long story)
    {
        StoryThread thread = (await Store.ViewAsync(new StoryId(story), Cancel))!.Thread;
        return $"{string.Join(", ", thread.Earlier.Select(s => s.Id))} | {string.Join(", ", thread.Next.Select(s => s.Id))}";
    }
}
