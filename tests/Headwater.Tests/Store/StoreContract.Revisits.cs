using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly PageLocation Later = new("pages-1.warc.gz", 900, 60);

    [Fact]
    public async Task Visits_that_found_what_is_held_are_kept_beside_the_states_of_the_page()
    {
        ItemId id = await VisitedAsync();
        Page first = PageAt(Url(1), 'a').Page;
        await Store.SavePageAsync(id, PageAt(Url(1), 'b').Page with { Fetched = Noon.AddHours(2) }, PageAt(Url(1), 'b', 100).Location, Seen, Noon, Cancel);

        await Store.SaveRevisitsAsync([(id, VisitTo(first, 5), Later with { Offset = 1000 }), (id, VisitTo(first, 1), Later)], Cancel);
        await Store.SaveRevisitsAsync([(id, VisitTo(first, 1), Later with { Offset = 2000 })], Cancel); // known

        Captures captures = await Store.CapturesAsync(id, Cancel);
        captures.Pages.Select(p => p.Page.Hash.Value[0]).ShouldBe(['a', 'b']);
        captures.Revisits.ShouldBe([VisitTo(first, 1), VisitTo(first, 5)]);
        (await Store.CapturesAsync(new ItemId(99), Cancel)).Pages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_is_found_by_its_address_and_the_second_of_any_of_its_visits()
    {
        ItemId id = await VisitedAsync();
        Page page = PageAt(Url(1), 'a').Page;
        await Store.SaveRevisitsAsync([(id, VisitTo(page, 1) with { Fetched = Noon.AddHours(1).AddMilliseconds(300) }, Later)], Cancel);

        (await Store.PageAtAsync(Url(1), Noon, Cancel))?.Hash.ShouldBe(page.Hash);
        (await Store.PageAtAsync(Url(1), Noon.AddHours(1), Cancel)).ShouldNotBeNull().Hash.ShouldBe(page.Hash);
        (await Store.PageAtAsync(Url(1), Noon.AddHours(2), Cancel)).ShouldBeNull();
        (await Store.PageAtAsync(Url(2), Noon, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Visits_that_only_the_archive_knows_are_adopted_once_where_their_page_is_held()
    {
        ItemId id = await VisitedAsync();
        Page page = PageAt(Url(1), 'a').Page;
        (Revisit, PageLocation)[] found = [(VisitTo(page, 1), Later), (VisitTo(page, 2) with { Hash = new PageHash(new string('f', 64)) }, Later with { Offset = 1000 })];

        await Store.AdoptRevisitsAsync(found, Cancel);
        await Store.AdoptRevisitsAsync(found, Cancel);

        (await Store.CapturesAsync(id, Cancel)).Revisits.ShouldBe([VisitTo(page, 1)]);
        (await Store.ArchiveEndsAsync(Cancel))["pages-1.warc.gz"].ShouldBeLessThanOrEqualTo(Later.Offset);
    }

    [Fact]
    public async Task Records_of_visits_are_erased_with_their_page()
    {
        ItemId id = await VisitedAsync();
        (Page page, PageLocation place) = PageAt(Url(1), 'a');
        await Store.SaveRevisitsAsync([(id, VisitTo(page, 1), Later)], Cancel);

        (await GrantAsync(Url(1))).ShouldBe([place, Later]);

        (await Store.ErasuresAsync(Cancel)).ShouldBe([place, Later]);
        (await Store.CapturesAsync(id, Cancel)).Revisits.ShouldBeEmpty();
    }

    private static Revisit VisitTo(Page page, int hours) => new() { Hash = page.Hash, Url = page.Url, Fetched = Noon.AddHours(hours), Status = 304 };
}
