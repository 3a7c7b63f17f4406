using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_takedown_is_filed_listed_and_decided()
    {
        long first = await Store.FileTakedownAsync(Request(Url(1)), Cancel);
        long second = await Store.FileTakedownAsync(Request(Url(2)), Cancel);

        await Store.DecideTakedownAsync(first, granted: false, "Not the owner.", Noon.AddHours(1), Cancel);

        IReadOnlyList<Takedown> all = await Store.TakedownsAsync(Cancel);
        all.Select(t => t.Id).ShouldBe([second, first]);
        (all[1].Granted, all[1].Reason, all[1].Decided, all[1].Deadline).ShouldBe((false, "Not the owner.", Noon.AddHours(1), Noon.AddHours(24)));
        all[0].Granted.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_granted_is_gone_everywhere_and_its_page_is_named_for_erasure()
    {
        (ItemId gone, PageLocation place) = await PublishedAsync(1, 'a');
        (ItemId stays, _) = await PublishedAsync(2, 'b');
        await Store.SaveViewAsync(View(1, gone, stays), Cancel);

        (await GrantAsync(Url(1))).ShouldBe([place]);

        (await Store.ItemAsync(gone, Cancel)).ShouldBeNull();
        (await Store.ArticlesAsync([gone, stays], Cancel)).Select(a => a.Article.Id).ShouldBe([stays]);
        (await Store.RevisionsAsync(gone, Cancel)).ShouldBeEmpty();
        (await Store.SearchAsync(new SearchQuery("ferry"), Cancel)).Select(h => h.Article).ShouldBe([stays]);
        (await Store.ViewAsync(new StoryId(1), Cancel)).ShouldBeNull();
        (await DueAsync(Step.Compare)).ShouldBe([1]); // what is left of the story is told anew
        (await DueAsync(Step.Trace)).ShouldBe([stays.Value]); // and traced: it may have led through what is gone
        (await Store.CheckAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_to_be_erased_is_remembered_until_it_is()
    {
        (_, PageLocation place) = await PublishedAsync(1, 'a');
        await GrantAsync(Url(1));

        (await Store.ErasuresAsync(Cancel)).ShouldBe([place]);
        await Store.SaveErasedAsync([place], Cancel);
        (await Store.ErasuresAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_taken_down_is_never_taken_in_again_by_any_road()
    {
        await PublishedAsync(1, 'a');
        await GrantAsync(Url(1));

        (await Store.SavePollAsync(await FeedAsync(), [Announced(Url(1) + "?utm_source=rss")], Noon, Cancel)).ShouldBe(0);
        (await Store.SaveImportAsync([new Imported(Announced(Url(1)), null, PageAt(Url(1), 'c', 5000), null)], Noon, Cancel)).ShouldBe([default(ItemId)]);
        (await Store.ErasuresAsync(Cancel)).ShouldContain(PageAt(Url(1), 'c', 5000).Location);
        ItemId redirected = await ItemAsync(5);
        await Store.SaveArticlesAsync([(Report(redirected, "Ferry", "It runs.") with { Url = Url(1) }, null)], Noon, Cancel);

        (await Store.ArticlesAsync([redirected], Cancel)).ShouldBeEmpty();
        (await Store.ItemAsync(redirected, Cancel))!.Problem!.Code.ShouldBe("taken-down");
    }

    [Fact]
    public async Task A_view_made_while_a_takedown_was_granted_is_not_shown()
    {
        (ItemId gone, _) = await PublishedAsync(1, 'a');
        StoryView late = View(1, gone);
        await GrantAsync(Url(1));

        await Store.SaveViewAsync(late, Cancel);

        (await Store.ViewAsync(new StoryId(1), Cancel)).ShouldBeNull();
        (await Store.ViewsAsync(new StoryQuery(), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_whole_host_can_be_taken_down_and_no_other()
    {
        await PublishedAsync(1, 'a');
        await PublishedAsync(2, 'b');
        ItemId other = (await Store.SaveImportAsync([new Imported(Announced("https://harbour-courier.example.org/1"), null, null, null)], Noon, Cancel))[0];

        (await GrantAsync("https://www.harbour-courier.example/*")).Count.ShouldBe(2);

        (await Store.CountsAsync(Cancel)).Items.ShouldBe(1);
        (await Store.ItemAsync(other, Cancel)).ShouldNotBeNull();
        (await Store.SaveImportAsync([new Imported(Announced(Url(77)), null, null, null)], Noon, Cancel)).ShouldBe([default(ItemId)]);
    }

    [Fact]
    public async Task A_page_that_another_item_brought_too_is_not_erased()
    {
        await PublishedAsync(1, 'a');
        await PublishedAsync(2, 'a');

        (await GrantAsync(Url(1))).ShouldBeEmpty();

        (await Store.PageAsync(new PageHash(new string('a', 64)), Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Addresses_that_are_but_a_query_are_of_their_host_too()
    {
        ItemId front = (await Store.SaveImportAsync([new Imported(Announced("https://harbour-courier.example/?p=12"), null, null, null)], Noon, Cancel))[0];

        await GrantAsync("https://harbour-courier.example/*");

        (await Store.ItemAsync(front, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_folder_of_a_host_is_taken_down_and_the_rest_of_it_stays()
    {
        await PublishedAsync(1, 'a');
        ItemId other = await TakenInAsync("https://harbour-courier.example/newsroom/1");

        (await GrantAsync("https://www.harbour-courier.example/news/*")).Count.ShouldBe(1);

        (await Store.ItemAsync(other, Cancel)).ShouldNotBeNull();
        (await TakenInAsync(Url(77))).ShouldBe(default);
        (await TakenInAsync("https://harbour-courier.example/news?page=2")).ShouldBe(default);
        (await TakenInAsync("https://harbour-courier.example/sport/1")).ShouldNotBe(default);
    }

    [Fact]
    public async Task A_report_does_not_come_back_under_the_name_that_it_has_for_itself()
    {
        ItemId announced = await ItemAsync();
        await Store.SaveArticlesAsync([(Report(announced, "Ferry", "It runs.") with { Url = Url(1), Canonical = Url(9) }, null)], Noon, Cancel);

        await GrantAsync(Url(1));

        (await TakenInAsync(Url(9))).ShouldBe(default);
    }

    [Fact]
    public async Task A_front_page_that_reports_name_as_themselves_is_not_taken_down_with_one_of_them()
    {
        ItemId announced = await ItemAsync();
        await Store.SaveArticlesAsync([(Report(announced, "Ferry", "It runs.") with { Url = Url(1), Canonical = "https://harbour-courier.example/" }, null)], Noon, Cancel);

        await GrantAsync(Url(1));

        (await TakenInAsync("https://harbour-courier.example/")).ShouldNotBe(default);
    }

    [Fact]
    public async Task A_page_that_was_being_fetched_while_a_takedown_was_granted_is_erased_too()
    {
        ItemId item = await ItemAsync();
        (Page page, PageLocation place) = PageAt(Url(1), 'a');
        await GrantAsync(Url(1));

        await Store.SavePageAsync(item, page, place, null, Noon, Cancel);

        (await Store.PageAsync(page.Hash, Cancel)).ShouldBeNull();
        (await Store.ErasuresAsync(Cancel)).ShouldBe([place]);
        (await Store.CapturesAsync(item, Cancel)).Pages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visit_that_was_under_way_while_a_takedown_was_granted_leaves_nothing()
    {
        (ItemId item, PageLocation place) = await PublishedAsync(1, 'a');
        await GrantAsync(Url(1));
        PageLocation visited = place with { Offset = place.Offset + 500 };

        await Store.SaveRevisitsAsync([(item, new Revisit { Hash = new PageHash(new string('a', 64)), Url = Url(1), Fetched = Noon, Status = 304 }, visited)], Cancel);

        (await Store.CapturesAsync(item, Cancel)).Revisits.ShouldBeEmpty();
        (await Store.ErasuresAsync(Cancel)).ShouldBe([place, visited]);
    }

    [Fact]
    public async Task What_was_compared_while_a_takedown_was_granted_is_not_kept()
    {
        (ItemId gone, _) = await PublishedAsync(1, 'a');
        await PublishedAsync(2, 'b');
        Support said = new(gone, "The ferry runs.", 0, 15, null, null);
        await Store.ClaimAsync(Step.Compare, Noon, Lease, 10, Cancel);
        await GrantAsync(Url(1));

        await Store.SaveComparisonAsync(new StoryId(1), new Comparison([new Claim("The ferry runs.", ClaimStatus.Single, [said], [])], [], []), Noon, Cancel);

        (await Store.AnalysisAsync(new StoryId(1), Cancel)).Comparison.Claims.ShouldBeEmpty();
        (await DueAsync(Step.Compare)).ShouldBe([1]);
    }

    [Fact]
    public async Task A_trail_through_what_was_taken_down_meanwhile_is_traced_again_rather_than_kept()
    {
        (ItemId gone, _) = await PublishedAsync(1, 'a');
        (ItemId copy, _) = await PublishedAsync(2, 'b');
        Trail through = TrailOf(copy) with
        {
            Edges = [new Edge { From = new Source("Courier", "article"), To = new Source("Northwire", "article", Url(1)) { Article = gone }, Relation = Relation.WasDerivedFrom, Kind = EdgeKind.Observed, Method = "text-reuse", Evidence = new Evidence("The ferry runs."), Confidence = 1 }],
        };
        await Store.DueAgainAsync(Step.Trace, [copy], Noon, Cancel);
        await Store.ClaimAsync(Step.Trace, Noon, Lease, 10, Cancel);
        await GrantAsync(Url(1));

        await Store.SaveTrailsAsync([(copy, through)], Noon, Cancel);

        (await Store.ArticlesAsync([copy], Cancel)).ShouldHaveSingleItem().Trail.ShouldNotBeNull().Edges.ShouldBeEmpty();
        (await DueAsync(Step.Trace)).ShouldBe([copy.Value]);
    }

    [Fact]
    public async Task A_story_of_what_was_taken_down_while_it_was_grouped_does_not_begin()
    {
        (ItemId gone, _) = await PublishedAsync(1, 'a');
        await GrantAsync(Url(1));

        await Store.SaveGroupingAsync([gone], [new StoryChange.Open(gone, new StoryId(9))], Noon, Cancel);

        (await Store.StoryAsync(new StoryId(9), Cancel)).ShouldBeNull();
        (await DueAsync(Step.Compare)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_removed_is_told_in_order_to_whoever_asks_from_where_they_are()
    {
        (ItemId first, _) = await PublishedAsync(1, 'a');
        (ItemId second, _) = await PublishedAsync(2, 'b');
        await GrantAsync(Url(1));
        (long latest, IReadOnlyList<ItemId> items) = await Store.RemovalsAsync(0, Cancel);
        items.ShouldBe([first]);
        await GrantAsync(Url(2));

        (await Store.RemovalsAsync(latest, Cancel)).Items.ShouldBe([second]);
    }

    [Fact]
    public async Task A_page_that_the_archive_alone_knows_is_erased_where_its_address_was_taken_down()
    {
        await PublishedAsync(1, 'a');
        await GrantAsync(Url(1));
        (Page page, PageLocation place) = PageAt(Url(1), 'c', 7000);

        await Store.AdoptPagesAsync([(page, place)], Cancel);

        (await Store.PageAsync(page.Hash, Cancel)).ShouldBeNull();
        (await Store.ErasuresAsync(Cancel)).ShouldContain(place);
    }

    [Fact]
    public async Task What_an_embedder_said_while_a_takedown_was_granted_is_not_kept()
    {
        (ItemId gone, _) = await PublishedAsync(1, 'a');
        await GrantAsync(Url(1));

        await Store.SaveMeaningsAsync("model", new Dictionary<ItemId, Meaning> { [gone] = Meaning.Of([1f, 0f])! }, Cancel);

        (await Store.MeaningsAsync("model", [gone], Cancel)).ShouldBeEmpty();
    }

    private async Task<ItemId> TakenInAsync(string url) => (await Store.SaveImportAsync([new Imported(Announced(url), null, null, null)], Noon, Cancel))[0];

    private static Takedown Request(string url) => new() { Urls = [url], Claimant = "owner@harbour-courier.example", Received = Noon };

    private async Task<IReadOnlyList<PageLocation>> GrantAsync(string url) =>
        (await Store.DecideTakedownAsync(await Store.FileTakedownAsync(Request(url), Cancel), granted: true, "The owner asks.", Noon, Cancel)).Pages;

    private async Task<(ItemId Id, PageLocation Place)> PublishedAsync(int n, char digit)
    {
        (Page page, PageLocation place) = PageAt(Url(n), digit, n * 1000);
        ItemId id = (await Store.SaveImportAsync([new Imported(Announced(Url(n)), null, (page, place), null)], Noon, Cancel))[0];
        await Store.ClaimAsync(Step.Extract, Noon, Lease, 10, Cancel);
        await Store.SaveArticlesAsync([(Report(id, "Ferry", "The ferry ran.") with { Url = Url(n) }, null)], Noon, Cancel);
        await Store.SaveArticlesAsync([(Report(id, "Ferry", "The ferry runs.") with { Url = Url(n) }, TrailOf(id))], Noon, Cancel);
        await Store.SaveGroupingAsync([id], [new StoryChange.Open(id, new StoryId(1))], Noon, Cancel);
        return (id, place);
    }
}
