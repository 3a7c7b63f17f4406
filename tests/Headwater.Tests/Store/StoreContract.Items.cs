using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_import_enters_at_the_step_that_it_has_come_to()
    {
        (Page Page, PageLocation Location) page = PageAt(Url(2), 'a');
        IReadOnlyList<ItemId> ids = await Store.SaveImportAsync(
            [new Imported(Announced(Url(1)), null, null, null), new Imported(Announced(Url(2)), null, page, null), new Imported(Announced(Url(3)), null, null, Report(default, "Ferry", "It runs."))],
            Noon,
            Cancel);

        (await DueAsync(Step.Fetch)).ShouldBe([ids[0].Value]);
        (await DueAsync(Step.Extract)).ShouldBe([ids[1].Value]);
        (await DueAsync(Step.Trace)).ShouldBe([ids[2].Value]);
    }

    [Fact]
    public async Task Importing_the_same_again_gives_the_old_ids_and_makes_nothing_due()
    {
        Imported[] items = [new(Announced(Url(1)), null, PageAt(Url(1), 'a'), null), new(Announced(Url(2)), null, null, Report(default, "Ferry", "It runs."))];
        IReadOnlyList<ItemId> ids = await Store.SaveImportAsync(items, Noon, Cancel);
        await DueAsync(Step.Extract);
        await DueAsync(Step.Trace);
        await Store.SaveRestAsync(ids[0], null, Noon, Cancel);
        await Store.SaveRestAsync(ids[1], null, Noon, Cancel);

        (await Store.SaveImportAsync(items, Noon.AddHours(1), Cancel)).ShouldBe(ids);

        (await DueAsync(Step.Extract)).ShouldBeEmpty();
        (await DueAsync(Step.Trace)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Importing_another_page_for_an_address_makes_it_due_again()
    {
        ItemId id = (await Store.SaveImportAsync([new Imported(Announced(Url(1)), null, PageAt(Url(1), 'a'), null)], Noon, Cancel))[0];
        await DueAsync(Step.Extract);
        await Store.SaveRestAsync(id, null, Noon, Cancel);

        await Store.SaveImportAsync([new Imported(Announced(Url(1)), null, PageAt(Url(1), 'b', 100), null)], Noon, Cancel);

        (await DueAsync(Step.Extract)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task A_page_fetched_names_its_place_and_makes_the_item_due_for_Extract()
    {
        ItemId id = await ItemAsync();
        (Page page, PageLocation location) = PageAt(Url(1), 'a');
        await Store.SaveProblemAsync(id, Step.Fetch, new Cause("timeout", "No answer."), Noon, Cancel);

        await Store.SavePageAsync(id, page, location, null, Noon, Cancel);

        Item item = (await Store.ItemAsync(id, Cancel)).ShouldNotBeNull();
        (item.Page, item.Failures, item.Problem).ShouldBe((page.Hash, 0, null));
        (await Store.PageAsync(page.Hash, Cancel)).ShouldBe((page, location));
        (await DueAsync(Step.Extract)).ShouldBe([id.Value]);
        (await DueAsync(Step.Fetch)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_bytes_at_two_addresses_are_one_page()
    {
        (Page page, PageLocation first) = PageAt(Url(1), 'a');
        await Store.SavePageAsync(await ItemAsync(1), page, first, null, Noon, Cancel);
        await Store.SavePageAsync(await ItemAsync(2), page with { Url = Url(2) }, first with { Offset = 500 }, null, Noon, Cancel);

        (await Store.CountsAsync(Cancel)).Pages.ShouldBe(1);
        (await Store.PageAsync(page.Hash, Cancel))!.Value.Location.ShouldBe(first);
    }

    [Fact]
    public async Task A_problem_is_kept_with_its_cause_and_counted_until_a_fetch_succeeds()
    {
        ItemId id = await ItemAsync();
        Cause cause = new("http-404", "Not there.", "Nothing to be done.");
        await Store.SaveProblemAsync(id, Step.Fetch, new Cause("timeout", "No answer."), Noon.AddHours(1), Cancel);
        await Store.SaveProblemAsync(id, Step.Fetch, cause, retry: null, Cancel);

        Item item = (await Store.ItemAsync(id, Cancel)).ShouldNotBeNull();
        (item.Problem, item.Failures).ShouldBe((cause, 2));
        (await DueAsync(Step.Fetch)).ShouldBeEmpty();
        (await Store.CountsAsync(Cancel)).FailedItems.ShouldBe(1);
    }

    [Fact]
    public async Task Pages_that_only_the_archive_knows_are_adopted_once_and_their_items_need_not_be_fetched()
    {
        ItemId id = await ItemAsync();
        (Page Page, PageLocation Location)[] found = [PageAt(Url(1), 'a', 300), PageAt("https://elsewhere.example/redirected", 'b', 400)];

        await Store.AdoptPagesAsync(found, Cancel);
        await Store.AdoptPagesAsync(found, Cancel);

        (await DueAsync(Step.Fetch)).ShouldBeEmpty();
        (await DueAsync(Step.Extract)).ShouldBe([id.Value]);
        (await Store.CountsAsync(Cancel)).ShouldSatisfyAllConditions(c => c.Items.ShouldBe(1), c => c.Pages.ShouldBe(2));
        (await Store.ArchiveEndsAsync(Cancel)).Keys.ShouldBe(["pages-1.warc.gz"]);
    }

    [Fact]
    public async Task Looking_for_unknown_pages_begins_before_one_that_another_overtook()
    {
        await Store.SavePageAsync(await ItemAsync(1), PageAt(Url(1), 'a').Page, PageAt(Url(1), 'a', 300).Location, null, Noon, Cancel);
        await Store.SavePageAsync(await ItemAsync(3), PageAt(Url(3), 'c').Page, PageAt(Url(3), 'c', 500).Location, null, Noon, Cancel);

        (await Store.ArchiveEndsAsync(Cancel))["pages-1.warc.gz"].ShouldBeInRange(300, 400); // the one at 400 is not known
    }

    [Fact]
    public async Task An_item_that_is_not_held_is_null()
    {
        (await Store.ItemAsync(new ItemId(99), Cancel)).ShouldBeNull();
        (await Store.PageAsync(new PageHash(new string('f', 64)), Cancel)).ShouldBeNull();
    }
}
