using Headwater.Model;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    private const string FeedUrl = "https://harbour-courier.example/feed";

    [Fact]
    public async Task Outlets_are_replaced_by_id_and_listed_by_name()
    {
        Outlet late = new() { Id = new OutletId("zenith"), Name = "Anchor", Domains = ["zenith.example"] };
        Outlet courier = new() { Id = new OutletId("harbour-courier"), Name = "Harbour Courier", Languages = ["en"] };
        await Store.SaveOutletsAsync([courier, late with { Name = "Zenith" }], Cancel);
        await Store.SaveOutletsAsync([late], Cancel);

        (await Store.OutletsAsync(Cancel)).Select(o => o.Name).ShouldBe(["Anchor", "Harbour Courier"]);
    }

    [Fact]
    public async Task Subscribing_twice_to_one_address_however_it_is_written_makes_one_feed_that_is_due()
    {
        FeedId feed = await Store.SubscribeAsync(FeedUrl, new OutletId("harbour-courier"), Noon, Cancel);

        (await Store.SubscribeAsync("http://www.harbour-courier.example/feed/?utm_source=x", null, Noon.AddDays(1), Cancel)).ShouldBe(feed);

        Feed held = (await Store.FeedsAsync(Cancel)).ShouldHaveSingleItem();
        (held.Id, held.Url, held.Outlet, held.Added).ShouldBe((feed, FeedUrl, new OutletId("harbour-courier"), Noon));
        (await Store.ClaimAsync(Step.Poll, Noon, Lease, 10, Cancel)).ShouldBe([feed.Value]);
    }

    [Fact]
    public async Task What_a_hub_promises_and_pushes_is_kept_beside_polls()
    {
        Feed feed = await FeedAsync();
        FeedPush push = new() { Hub = "https://hub.example/", Topic = FeedUrl, Asked = Noon, Until = Noon.AddDays(10) };

        (await Store.SavePushAsync(feed.Id, _ => push, [Announced(Url(1)), Announced(Url(2)), Announced(Url(1))], Noon, Cancel)).ShouldBe(2);
        await Store.SavePollAsync(feed with { Title = "Harbour Courier", Due = Noon.AddHours(1) }, [Announced(Url(2))], Noon, Cancel);

        Feed held = (await Store.FeedAsync(feed.Id, Cancel)).ShouldNotBeNull();
        (held.Push, held.Title, held.Due).ShouldBe((push, "Harbour Courier", Noon.AddHours(1)));
        (await DueAsync(Step.Fetch)).Count.ShouldBe(2);
        (await Store.SavePushAsync(new FeedId(99), _ => push, [Announced(Url(3))], Noon, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_hub_says_is_told_of_what_it_said_before()
    {
        Feed feed = await FeedAsync();
        await Store.SavePushAsync(feed.Id, _ => new FeedPush { Hub = "https://hub.example/", Topic = FeedUrl, Asked = Noon }, [], Noon, Cancel);

        await Task.WhenAll(
            Store.SavePushAsync(feed.Id, held => held! with { Heard = Noon.AddMinutes(1) }, [], Noon, Cancel).AsTask(),
            Store.SavePushAsync(feed.Id, held => held! with { Until = Noon.AddDays(10) }, [], Noon, Cancel).AsTask());

        (await Store.FeedAsync(feed.Id, Cancel)).ShouldNotBeNull().Push.ShouldNotBeNull().ShouldSatisfyAllConditions(p => p.Heard.ShouldNotBeNull(), p => p.Until.ShouldNotBeNull());
    }

    [Fact]
    public async Task A_feed_that_is_being_polled_is_not_polled_twice_at_once()
    {
        FeedId busy = (await FeedAsync()).Id;
        (await Store.ClaimAsync(Step.Poll, Noon, Lease, 10, Cancel)).ShouldBe([busy.Value]);
        FeedId free = await Store.SubscribeAsync("https://quay.example/feed", null, Noon.AddHours(5), Cancel);

        await Store.PollNowAsync([], Noon, Cancel);

        (await Store.ClaimAsync(Step.Poll, Noon, Lease, 10, Cancel)).ShouldBe([free.Value]);
        await Store.PollNowAsync([], Noon + Lease, Cancel);
        (await Store.ClaimAsync(Step.Poll, Noon + Lease, Lease, 10, Cancel)).ShouldBe([busy.Value, free.Value], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_two_feeds_that_have_moved_to_one_address_one_is_polled()
    {
        Feed feed = await FeedAsync();
        FeedId other = await Store.SubscribeAsync("https://quay.example/feed", null, Noon, Cancel);

        await Store.SavePollAsync(feed with { Url = "https://quay.example/feed", Due = Noon }, [], Noon, Cancel);

        (await Store.ClaimAsync(Step.Poll, Noon, Lease, 10, Cancel)).ShouldBe([other.Value]);
        (await Store.FeedAsync(feed.Id, Cancel)).ShouldNotBeNull().Problem.ShouldNotBeNull().Code.ShouldBe("moved");
    }

    [Fact]
    public async Task A_poll_is_remembered_whole_with_its_next_time()
    {
        Feed feed = (await FeedAsync()) with
        {
            Title = "Harbour Courier",
            Due = Noon.AddHours(1),
            Problem = new Cause("http-503", "The server is busy.", "Wait."),
            Memory = new PollMemory { ETag = "\"a\"", Failures = 2, Arrivals = [Noon], LastPolled = Noon },
        };
        await Store.SavePollAsync(feed, [], Noon, Cancel);

        Feed held = (await Store.FeedAsync(feed.Id, Cancel)).ShouldNotBeNull();
        (held with { Memory = feed.Memory }).ShouldBe(feed);
        held.Memory.Arrivals.ShouldBe([Noon]);
        (await Store.NextDueAsync(Step.Poll, Cancel)).ShouldBe(Noon.AddHours(1));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_not_asked_again()
    {
        await Store.SavePollAsync(await FeedAsync() with { Due = null }, [], Noon, Cancel);

        (await DueAsync(Step.Poll)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://harbour-courier.example/news/1", "guid-1", 0)] // the same
    [InlineData("http://www.harbour-courier.example/news/1/?utm_source=rss", "guid-1", 0)] // another spelling of the address
    [InlineData("https://harbour-courier.example/news/1", "guid-9", 0)] // a changed id
    [InlineData("https://harbour-courier.example/news/1-edited-title", "guid-1", 0)] // a changed address
    [InlineData("https://harbour-courier.example/news/2", "guid-2", 1)]
    [InlineData("https://harbour-courier.example/news/2", null, 1)]
    public async Task An_announcement_that_is_known_makes_no_new_item(string url, string? entry, int added)
    {
        Feed feed = await FeedAsync();
        (await Store.SavePollAsync(feed, [Announced(Url(1), "guid-1", "Before")], Noon, Cancel)).ShouldBe(1);

        (await Store.SavePollAsync(feed, [Announced(url, entry, "After")], Noon, Cancel)).ShouldBe(added);

        (await DueAsync(Step.Fetch)).Count.ShouldBe(1 + added);
    }

    [Fact]
    public async Task An_id_that_a_feed_gives_to_all_its_entries_hides_none_of_them() =>
        (await Store.SavePollAsync(await FeedAsync(), [Announced(Url(1), "home"), Announced(Url(2), "home")], Noon, Cancel)).ShouldBe(2);

    [Fact]
    public async Task An_entry_id_of_one_feed_says_nothing_of_another()
    {
        Feed first = await FeedAsync();
        Feed second = await FeedAsync("https://lighthouse.example/feed");
        await Store.SavePollAsync(first, [Announced(Url(1), "1")], Noon, Cancel);

        (await Store.SavePollAsync(second, [Announced("https://lighthouse.example/1", "1")], Noon, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Ending_a_subscription_keeps_its_items()
    {
        Feed feed = await FeedAsync();
        await Store.SavePollAsync(feed, [Announced(Url(1))], Noon, Cancel);

        await Store.UnsubscribeAsync(feed.Id, Cancel);

        (await Store.FeedAsync(feed.Id, Cancel)).ShouldBeNull();
        (await Store.SavePollAsync(feed, [Announced(Url(2))], Noon, Cancel)).ShouldBe(0);
        (await DueAsync(Step.Fetch)).Count.ShouldBe(1);
    }

    private async Task<Feed> FeedAsync(string url = FeedUrl) => (await Store.FeedAsync(await Store.SubscribeAsync(url, null, Noon, Cancel), Cancel)).ShouldNotBeNull();
}
