using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_row_claimed_is_nobody_elses_until_the_lease_ends()
    {
        ItemId id = await ItemAsync();

        (await Store.ClaimAsync(Step.Fetch, Noon, Lease, 10, Cancel)).ShouldBe([id.Value]);
        (await Store.ClaimAsync(Step.Fetch, Noon, Lease, 10, Cancel)).ShouldBeEmpty();
        (await Store.ClaimAsync(Step.Fetch, Noon + Lease, Lease, 10, Cancel)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task Rows_are_claimed_in_the_order_in_which_they_fall_due()
    {
        ItemId[] ids = [await ItemAsync(1), await ItemAsync(2), await ItemAsync(3)];
        await Store.SaveProblemAsync(ids[0], Step.Fetch, new Cause("http-503", "Later."), Noon.AddMinutes(30), Cancel);
        await Store.SaveProblemAsync(ids[1], Step.Fetch, new Cause("http-503", "Later."), Noon.AddMinutes(20), Cancel);
        await Store.SaveProblemAsync(ids[2], Step.Fetch, new Cause("http-503", "Later."), Noon.AddMinutes(90), Cancel);

        (await Store.ClaimAsync(Step.Fetch, Noon.AddHours(1), Lease, 10, Cancel)).ShouldBe([ids[1].Value, ids[0].Value]);
    }

    [Fact]
    public async Task No_more_rows_are_claimed_than_asked()
    {
        await ItemAsync(1);
        await ItemAsync(2);

        (await Store.ClaimAsync(Step.Fetch, Noon, Lease, 1, Cancel)).Count.ShouldBe(1);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Store.ClaimAsync(Step.Fetch, Noon, Lease, 0, Cancel));
    }

    [Fact]
    public async Task Two_callers_at_once_never_get_the_same_row()
    {
        await Store.SaveImportAsync([.. Enumerable.Range(1, 200).Select(n => new Imported(Announced(Url(n)), null, null, null))], Noon, Cancel);

        IReadOnlyList<long>[] claims = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ =>
            Task.Run(async () => await Store.ClaimAsync(Step.Fetch, Noon, Lease, 5, Cancel), Cancel)));

        claims.SelectMany(c => c).Count().ShouldBe(200);
        claims.SelectMany(c => c).ShouldBeUnique();
    }

    [Fact]
    public async Task The_next_due_time_is_that_of_the_earliest_row_or_of_the_end_of_its_lease()
    {
        (await Store.NextDueAsync(Step.Fetch, Cancel)).ShouldBeNull();
        await ItemAsync();
        (await Store.NextDueAsync(Step.Fetch, Cancel)).ShouldBe(Noon);

        await Store.ClaimAsync(Step.Fetch, Noon, Lease, 1, Cancel);

        (await Store.NextDueAsync(Step.Fetch, Cancel)).ShouldBe(Noon + Lease);
    }

    [Fact]
    public async Task The_backlog_counts_what_waits_at_each_step()
    {
        await ItemAsync(1);
        await ItemAsync(2);
        await ArticleAsync(3);
        await Store.SubscribeAsync("https://harbour-courier.example/feed", null, Noon, Cancel);
        await Store.ClaimAsync(Step.Fetch, Noon, Lease, 1, Cancel);

        IReadOnlyDictionary<Step, long> backlog = await Store.BacklogAsync(Cancel);

        (backlog[Step.Poll], backlog[Step.Fetch], backlog[Step.Trace], backlog[Step.Compare]).ShouldBe((1, 2, 1, 0));
    }

    [Fact]
    public async Task A_row_deferred_is_free_and_due_at_its_new_time()
    {
        ItemId id = await ItemAsync();
        await Store.ClaimAsync(Step.Fetch, Noon, Lease, 1, Cancel);

        await Store.DeferAsync(Step.Fetch, [id.Value], Noon.AddMinutes(1), Cancel);

        (await Store.ClaimAsync(Step.Fetch, Noon, Lease, 1, Cancel)).ShouldBeEmpty();
        (await Store.ClaimAsync(Step.Fetch, Noon.AddMinutes(1), Lease, 1, Cancel)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task A_row_that_has_moved_on_is_not_deferred()
    {
        ItemId id = await ArticleAsync(1);
        await Store.ClaimAsync(Step.Trace, Noon, Lease, 1, Cancel);
        await Store.SaveTrailsAsync([(id, TrailOf(id))], Noon, Cancel);

        await Store.DeferAsync(Step.Trace, [id.Value], Noon.AddDays(7), Cancel);

        (await DueAsync(Step.Group)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task A_row_made_due_while_a_step_is_at_work_is_taken_again()
    {
        ItemId id = await ArticleAsync(1);
        await Store.ClaimAsync(Step.Trace, Noon, Lease, 1, Cancel);
        await Store.DueAgainAsync(Step.Trace, [id], Noon, Cancel);

        await Store.SaveTrailsAsync([(id, TrailOf(id))], Noon, Cancel);

        (await DueAsync(Step.Group)).ShouldBeEmpty();
        (await DueAsync(Step.Trace)).ShouldBe([id.Value]);
    }
}
