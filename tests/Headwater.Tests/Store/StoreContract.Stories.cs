using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_article_comes_back_as_it_was_saved_in_any_script()
    {
        ItemId id = await ItemAsync();
        Article article = Report(id, "渡轮重开 🚢", "Паром снова ходит.\n\nالعبّارة تعمل من جديد. \"quoted\" <b> & \u0001") with
        {
            Authors = ["Ana Ruiz"],
            Published = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(2)),
            Links = [new Link("https://lighthouse.example/", "Lighthouse", BoilerplatePlace.After)],
            Boilerplate = [new Boilerplate("Subscribe", BoilerplatePlace.Within)],
            Credits = [new MarkupCredit("publisher", "Courier")],
        };

        await Store.SaveArticlesAsync([(article, null)], Noon, Cancel);

        (Article held, Trail? trail) = (await Store.ArticlesAsync([id], Cancel)).ShouldHaveSingleItem();
        trail.ShouldBeNull();
        Json(held).ShouldBe(Json(article));
    }

    [Fact]
    public async Task Articles_are_given_in_the_order_asked_without_those_not_held()
    {
        ItemId first = await ArticleAsync(1), second = await ArticleAsync(2);

        (await Store.ArticlesAsync([second, new ItemId(99), first], Cancel)).Select(a => a.Article.Id).ShouldBe([second, first]);
    }

    [Fact]
    public async Task A_text_that_changed_keeps_the_old_one_and_one_that_did_not_keeps_nothing()
    {
        ItemId id = await ItemAsync();
        await Store.SaveArticlesAsync([(Report(id, "Ferry", "One."), null)], Noon, Cancel);
        await Store.SaveArticlesAsync([(Report(id, "Ferry", "One."), null)], Noon.AddHours(1), Cancel);
        await Store.SaveArticlesAsync([(Report(id, "Ferry", "Two."), null)], Noon.AddHours(2), Cancel);
        await Store.SaveArticlesAsync([(Report(id, "Ferry", "Three."), null)], Noon.AddHours(3), Cancel);

        (await Store.RevisionsAsync(id, Cancel)).Select(r => (r.Article.Text, r.Until)).ShouldBe([("Two.", Noon.AddHours(3)), ("One.", Noon.AddHours(2))]);
        (await Store.SearchAsync(new SearchQuery("One"), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_article_read_from_a_claimed_page_goes_on_to_Trace_and_with_a_trail_to_Group()
    {
        ItemId[] ids = [.. await Store.SaveImportAsync([new Imported(Announced(Url(1)), null, PageAt(Url(1), 'a'), null), new Imported(Announced(Url(2)), null, PageAt(Url(2), 'b'), null)], Noon, Cancel)];
        await Store.ClaimAsync(Step.Extract, Noon, Lease, 10, Cancel);

        await Store.SaveArticlesAsync([(Report(ids[0], "Ferry", "One."), null), (Report(ids[1], "Ferry", "Two."), TrailOf(ids[1]))], Noon, Cancel);

        (await DueAsync(Step.Trace)).ShouldBe([ids[0].Value]);
        (await DueAsync(Step.Group)).ShouldBe([ids[1].Value]);
    }

    [Fact]
    public async Task All_articles_since_a_time_stream_in_order_with_their_stories()
    {
        DateTimeOffset[] seen = [Noon.AddHours(-2), Noon.AddHours(3), Noon, Noon.AddHours(1)];
        ItemId[] ids = new ItemId[seen.Length];
        for (int n = 0; n < seen.Length; n++)
        {
            ids[n] = await ItemAsync(n + 1);
            await Store.SaveArticlesAsync([(Report(ids[n], $"Report {n}", "Text.") with { Seen = seen[n] }, null)], Noon, Cancel);
        }

        await Store.SaveGroupingAsync([ids[3]], [new StoryChange.Open(ids[3], new StoryId(8))], Noon, Cancel);

        List<(ItemId, StoryId?)> streamed = [];
        await foreach ((Article article, _, StoryId? story) in Store.ArticlesSinceAsync(Noon, Cancel))
        {
            streamed.Add((article.Id, story));
        }

        streamed.ShouldBe([(ids[2], null), (ids[3], new StoryId(8)), (ids[1], null)]);
    }

    [Fact]
    public async Task Articles_that_were_imported_again_keep_their_place_in_the_stream()
    {
        Imported[] all = [.. Enumerable.Range(1, 250).Select(n => new Imported(Announced(Url(n)), null, null, Report(default, $"Report {n}", "Text.") with { Url = Url(n), Seen = default }))];
        await Store.SaveImportAsync(all, Noon, Cancel);
        await Store.SaveImportAsync(all[..220], Noon.AddHours(1), Cancel);

        List<Article> streamed = [];
        await foreach ((Article article, _, _) in Store.ArticlesSinceAsync(Noon, Cancel))
        {
            streamed.Add(article);
        }

        streamed.Count.ShouldBe(250);
        streamed.ShouldAllBe(article => article.Seen == Noon);
    }

    [Fact]
    public async Task A_story_has_its_members_and_is_due_for_Compare_when_told()
    {
        ItemId first = await InStoryAsync(1, 1);
        ItemId second = await ArticleAsync(2);

        await Store.SaveGroupingAsync([second], [new StoryChange.Join(second, new StoryId(1))], Noon.AddHours(1), Cancel);

        (await Store.StoryAsync(new StoryId(1), Cancel)).ShouldNotBeNull().Members.ShouldBe([first, second]);
        (await Store.StoryOfAsync(second, Cancel)).ShouldBe(new StoryId(1));
        (await Store.ClaimAsync(Step.Compare, Noon, Lease, 10, Cancel)).ShouldBe([1]); // a late arrival does not put off what is due
    }

    [Fact]
    public async Task A_merged_story_leads_on_however_often_and_its_id_is_never_given_again()
    {
        ItemId[] ids = [await InStoryAsync(1, 1), await InStoryAsync(2, 2), await InStoryAsync(3, 3)];
        await Store.SaveViewAsync(View(3, ids[2]), Cancel);

        await Store.SaveGroupingAsync([], [new StoryChange.Merge(new StoryId(3), new StoryId(2)), new StoryChange.Merge(new StoryId(2), new StoryId(1))], Noon, Cancel);

        Story story = (await Store.StoryAsync(new StoryId(3), Cancel)).ShouldNotBeNull();
        (story.Id, story.Members.Count).ShouldBe((new StoryId(1), 3));
        (await Store.ViewAsync(new StoryId(3), Cancel)).ShouldBeNull();
        (await Store.LastStoryIdAsync(Cancel)).ShouldBe(3);
        (await DueAsync(Step.Compare)).ShouldBe([1]);
    }

    [Fact]
    public async Task A_split_moves_articles_and_makes_both_stories_due()
    {
        ItemId[] ids = [await InStoryAsync(1, 1), await InStoryAsync(2, 1)];
        await Store.ClaimAsync(Step.Compare, Noon, Lease, 10, Cancel);

        await Store.SaveGroupingAsync([], [new StoryChange.Split(new StoryId(1), new StoryId(2), [ids[1]])], Noon, Cancel);

        (await Store.StoryAsync(new StoryId(1), Cancel))!.Members.ShouldBe([ids[0]]);
        (await Store.StoryAsync(new StoryId(2), Cancel))!.Members.ShouldBe([ids[1]]);
        (await DueAsync(Step.Compare)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_story_walks_from_Compare_to_its_view_and_rests()
    {
        ItemId id = await InStoryAsync(1, 1);
        Comparison comparison = new([new Claim("It runs.", ClaimStatus.Single, [new Support(id, "It runs.", 0, 8, null, "reportedly")], [])], [], []);
        Screening screening = new([], [new ListMatch("Port Amber", "PORT AMBER LTD", "list", 0.9)]);

        (await DueAsync(Step.Compare)).ShouldBe([1]);
        await Store.SaveComparisonAsync(new StoryId(1), comparison, Noon, Cancel);
        (await DueAsync(Step.Screen)).ShouldBe([1]);
        await Store.SaveScreeningAsync(new StoryId(1), screening, Noon, Cancel);
        (await DueAsync(Step.Publish)).ShouldBe([1]);
        await Store.SaveViewAsync(View(1, id), Cancel);

        (Comparison compared, Screening screened) = await Store.AnalysisAsync(new StoryId(1), Cancel);
        (Json(compared), Json(screened)).ShouldBe((Json(comparison), Json(screening)));
        Json(await Store.ViewAsync(new StoryId(1), Cancel)).ShouldBe(Json(View(1, id)));
        (await Store.BacklogAsync(Cancel)).Values.Sum().ShouldBe(0);
    }

    [Fact]
    public async Task A_report_that_joins_while_its_story_is_compared_has_it_compared_again()
    {
        await InStoryAsync(1, 1);
        await Store.ClaimAsync(Step.Compare, Noon, Lease, 10, Cancel);
        await InStoryAsync(2, 1);

        await Store.SaveComparisonAsync(new StoryId(1), Comparison.Empty, Noon, Cancel);

        (await DueAsync(Step.Screen)).ShouldBeEmpty();
        (await DueAsync(Step.Compare)).ShouldBe([1]);
    }

    [Fact]
    public async Task A_story_that_nothing_looked_at_has_an_empty_analysis()
    {
        await InStoryAsync(1, 1);

        (await Store.AnalysisAsync(new StoryId(1), Cancel)).ShouldBe((Comparison.Empty, Screening.Empty));
        (await Store.AnalysisAsync(new StoryId(9), Cancel)).ShouldBe((Comparison.Empty, Screening.Empty));
        (await Store.StoryAsync(new StoryId(9), Cancel)).ShouldBeNull();
        (await Store.ViewAsync(new StoryId(9), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Lists_of_stories_are_ordered_and_narrowed()
    {
        Finding finding = new() { Rule = "r", Title = "t", Elements = new RuleElements(null, null, null, null), Evidence = [] };
        await Store.SaveViewAsync(View(1, await InStoryAsync(1, 1)) with { Outlets = 9 }, Cancel);
        await Store.SaveViewAsync(View(2, await InStoryAsync(2, 2)) with { Screening = new Screening([finding], []) }, Cancel);
        StoryView german = View(3, await InStoryAsync(3, 3));
        await Store.SaveViewAsync(german with { Reports = [german.Reports[0] with { Language = "de", OutletId = new OutletId("seezeitung") }] }, Cancel);

        (await ListAsync(new StoryQuery())).ShouldBe([3, 2, 1]);
        (await ListAsync(new StoryQuery { Order = StoryOrder.MostCarried })).ShouldBe([1, 3, 2]);
        (await ListAsync(new StoryQuery { Language = "en" })).ShouldBe([2, 1]);
        (await ListAsync(new StoryQuery { Outlet = new OutletId("seezeitung") })).ShouldBe([3]);
        (await ListAsync(new StoryQuery { Outlet = new OutletId("seezeitung"), Language = "en" })).ShouldBeEmpty();
        (await ListAsync(new StoryQuery { Outlet = new OutletId("seezeitung"), Language = "de", Since = Noon })).ShouldBe([3]);
        (await ListAsync(new StoryQuery { WithFindings = true })).ShouldBe([2]);
        (await ListAsync(new StoryQuery { Since = Noon.AddMinutes(2) })).ShouldBe([3, 2]);
        (await ListAsync(new StoryQuery { Skip = 1, Take = 1 })).ShouldBe([2]);
    }

    [Fact]
    public async Task A_view_is_replaced_with_all_that_it_was_found_by()
    {
        ItemId id = await InStoryAsync(1, 1);
        StoryView before = View(1, id);
        await Store.SaveViewAsync(before, Cancel);

        await Store.SaveViewAsync(before with { Latest = Noon.AddDays(1), Reports = [before.Reports[0] with { Language = "de" }] }, Cancel);

        (await ListAsync(new StoryQuery { Language = "en" })).ShouldBeEmpty();
        (await ListAsync(new StoryQuery { Language = "de" })).ShouldBe([1]);
    }

    [Fact]
    public async Task Outlets_are_told_how_they_are_doing()
    {
        await InStoryAsync(1, 1);
        await ArticleAsync(2);
        Feed feed = await FeedAsync() with { Outlet = new OutletId("harbour-courier"), Problem = new Cause("dns", "No such host.") };
        await Store.SavePollAsync(feed, [], Noon, Cancel);

        (await Store.OutletHealthAsync(Cancel)).ShouldBe([new OutletHealth(new OutletId("harbour-courier"), 2, 2, 1, 1, Noon)]);
    }

    [Fact]
    public async Task A_sound_store_has_nothing_to_complain_of()
    {
        await Store.SaveViewAsync(View(1, await InStoryAsync(1, 1)), Cancel);

        (await Store.CheckAsync(Cancel)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<long>> ListAsync(StoryQuery query) => (await Store.ViewsAsync(query, Cancel)).Select(v => v.Id.Value);

    private static string Json<T>(T record) => System.Text.Json.JsonSerializer.Serialize(record);
}
