using Headwater.Model;
using Headwater.Store;
using Headwater.Text;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly Visits Seen = new() { ETag = "\"v1\"", Found = Noon, Changed = Noon, Next = Noon.AddHours(30) };

    [Fact]
    public async Task An_item_that_has_been_visited_rests_until_its_next_visit()
    {
        ItemId id = await VisitedAsync();

        (await Store.ItemAsync(id, Cancel)).ShouldNotBeNull().Visits.ShouldBe(Seen);
        (await DueAsync(Step.Fetch)).ShouldBeEmpty();
        (await Store.BacklogAsync(Cancel))[Step.Fetch].ShouldBe(0);
        (await Store.ClaimAsync(Step.Fetch, Noon.AddHours(30), Lease, 10, Cancel)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task An_item_that_waits_for_its_next_visit_can_be_traced_again()
    {
        ItemId id = await VisitedAsync();

        await Store.DueAgainAsync(Step.Trace, [id], Noon, Cancel);

        (await DueAsync(Step.Trace)).ShouldBe([id.Value]);
        await Store.SaveTrailsAsync([(id, TrailOf(id))], Noon, Cancel);
        await DueAsync(Step.Group);
        await Store.SaveGroupingAsync([id], [], Noon, Cancel);
        (await Store.ClaimAsync(Step.Fetch, Noon.AddHours(30), Lease, 10, Cancel)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task A_visit_that_brings_nothing_new_loses_no_step_that_fell_due_meanwhile()
    {
        ItemId id = await VisitedAsync();
        await Store.ClaimAsync(Step.Fetch, Noon.AddHours(30), Lease, 10, Cancel);
        await Store.DueAgainAsync(Step.Trace, [id], Noon, Cancel);

        await Store.SaveRestAsync(id, Seen with { Next = Noon.AddDays(9) }, Noon, Cancel);

        (await DueAsync(Step.Trace)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task A_removed_page_is_marked_on_its_article_until_it_comes_back()
    {
        ItemId id = await VisitedAsync();
        await DueAsync(Step.Compare);
        await Store.SaveViewAsync(View(7, id), Cancel);

        await Store.SaveRestAsync(id, Seen with { Gone = Noon.AddHours(2) }, Noon, Cancel);

        (await Store.ArticlesAsync([id], Cancel)).ShouldHaveSingleItem().Article.Removed.ShouldBe(Noon.AddHours(2));
        (await DueAsync(Step.Compare)).ShouldBe([7]);
        (await Store.ItemAsync(id, Cancel)).ShouldNotBeNull().Page.ShouldBe(PageAt(Url(1), 'a').Page.Hash);

        await Store.SaveRestAsync(id, Seen, Noon, Cancel);

        (await Store.ArticlesAsync([id], Cancel)).ShouldHaveSingleItem().Article.Removed.ShouldBeNull();
        (await DueAsync(Step.Compare)).ShouldBe([7]);
    }

    [Fact]
    public async Task A_page_that_changed_around_the_same_words_needs_nothing_further()
    {
        ItemId id = await VisitedAsync();
        await Store.ClaimAsync(Step.Fetch, Noon.AddHours(30), Lease, 10, Cancel);
        await Store.SavePageAsync(id, PageAt(Url(1), 'b').Page, PageAt(Url(1), 'b', 100).Location, Seen with { Next = Noon.AddDays(9) }, Noon, Cancel);
        await DueAsync(Step.Extract);

        await Store.SaveArticlesAsync([(Report(id, "Ferry", "One boat."), null)], Noon, Cancel);

        (await DueAsync(Step.Trace)).ShouldBeEmpty();
        (await Store.RevisionsAsync(id, Cancel)).ShouldBeEmpty();
        (await Store.ClaimAsync(Step.Fetch, Noon.AddDays(9), Lease, 10, Cancel)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task A_revision_keeps_what_the_next_state_changed()
    {
        ItemId id = await VisitedAsync();

        await Store.SaveArticlesAsync([(Report(id, "Ferry", "Two boats."), null)], Noon, Cancel);

        (await Store.RevisionsAsync(id, Cancel)).ShouldHaveSingleItem().Difference.ShouldHaveSingleItem().ShouldBe(
            [new TextRun(RunKind.Removed, "One boat"), new TextRun(RunKind.Added, "Two boats"), new TextRun(RunKind.Same, ".")]);
    }

    [Fact]
    public async Task A_better_reading_takes_the_place_of_the_old_one_without_a_revision()
    {
        ItemId id = await VisitedAsync();

        await Store.SaveReadingsAsync([Report(id, "Ferry", "One boat, and a second."), Report(new ItemId(99), "Other", "Not held.")], Noon, Cancel);

        (await Store.ArticlesAsync([id, new ItemId(99)], Cancel)).ShouldHaveSingleItem().Article.Text.ShouldBe("One boat, and a second.");
        (await Store.RevisionsAsync(id, Cancel)).ShouldBeEmpty();
        (await Store.SearchAsync(new SearchQuery("second"), Cancel)).ShouldHaveSingleItem().Article.ShouldBe(id);
        (await Store.StoryOfAsync(id, Cancel)).ShouldBe(new StoryId(7));
        (await DueAsync(Step.Trace)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task Pages_that_could_not_be_read_are_due_again_on_request_and_no_others()
    {
        await VisitedAsync();
        ItemId unread = (await Store.SaveImportAsync([new Imported(Announced(Url(2)), null, PageAt(Url(2), 'b'), null)], Noon, Cancel))[0];
        await DueAsync(Step.Extract);
        await Store.SaveProblemAsync(unread, Step.Extract, new Cause("error-page", "An error page."), retry: null, Cancel);
        ItemId notFetched = await ItemAsync(3);
        await DueAsync(Step.Fetch);
        await Store.SaveProblemAsync(notFetched, Step.Fetch, new Cause("http-404", "Gone."), retry: null, Cancel);

        (await Store.ExtractAgainAsync(Noon, Cancel)).ShouldBe(1);

        (await DueAsync(Step.Extract)).ShouldBe([unread.Value]);
    }

    // Fetched, read, traced, in story 7.
    private async Task<ItemId> VisitedAsync()
    {
        ItemId id = await ItemAsync();
        await DueAsync(Step.Fetch);
        (Page page, PageLocation location) = PageAt(Url(1), 'a');
        await Store.SavePageAsync(id, page, location, Seen, Noon, Cancel);
        await DueAsync(Step.Extract);
        await Store.SaveArticlesAsync([(Report(id, "Ferry", "One boat."), null)], Noon, Cancel);
        await DueAsync(Step.Trace);
        await Store.SaveTrailsAsync([(id, TrailOf(id))], Noon, Cancel);
        await DueAsync(Step.Group);
        await Store.SaveGroupingAsync([id], [new StoryChange.Open(id, new StoryId(7))], Noon, Cancel);
        return id;
    }
}
