using Headwater.Model;
using Headwater.Store.Tables;

namespace Headwater.Store;

/// <content>Outlets, feeds, items and their pages.</content>
public abstract partial class TableStore
{
    // ---- Outlets and feeds ----

    /// <inheritdoc/>
    public ValueTask SaveOutletsAsync(IReadOnlyList<Outlet> outlets, CancellationToken cancel) => WriteAsync(db => OutletTable.Save(db, outlets), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Outlet>> OutletsAsync(CancellationToken cancel) => database.ReadAsync(OutletTable.All, cancel);

    /// <inheritdoc/>
    public ValueTask<FeedId> SubscribeAsync(string url, OutletId? outlet, DateTimeOffset now, CancellationToken cancel) =>
        database.WriteAsync(db => FeedTable.Subscribe(db, url, outlet, now), WriteCare.Usual, cancel);

    /// <inheritdoc/>
    public ValueTask UnsubscribeAsync(FeedId feed, CancellationToken cancel) => WriteAsync(db => FeedTable.Unsubscribe(db, feed), cancel);

    /// <inheritdoc/>
    public ValueTask<Feed?> FeedAsync(FeedId id, CancellationToken cancel) => database.ReadAsync(db => FeedTable.Find(db, id), cancel);

    /// <inheritdoc/>
    public ValueTask PollNowAsync(IReadOnlyList<FeedId> feeds, DateTimeOffset now, CancellationToken cancel) =>
        WriteAsync(db => FeedTable.PollNow(db, feeds, now), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancel) => database.ReadAsync(FeedTable.All, cancel);

    /// <inheritdoc/>
    public ValueTask<int> SavePushAsync(FeedId feed, Func<FeedPush?, FeedPush?> change, IReadOnlyList<Announcement> announcements, DateTimeOffset now, CancellationToken cancel) =>
        database.WriteAsync(db => FeedTable.SavePush(db, feed, change) is { } held ? ItemTable.Announce(db, held, announcements, now) : 0, WriteCare.Usual, cancel);

    /// <inheritdoc/>
    public ValueTask<int> SavePollAsync(Feed feed, IReadOnlyList<Announcement> announcements, DateTimeOffset now, CancellationToken cancel) =>
        database.WriteAsync(db => FeedTable.Save(db, feed) ? ItemTable.Announce(db, feed, announcements, now) : 0, WriteCare.Usual, cancel);

    // ---- Items and pages ----

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ItemId>> SaveImportAsync(IReadOnlyList<Imported> items, DateTimeOffset now, CancellationToken cancel) =>
        database.WriteAsync(db => ImportTable.Save(db, items, now), WriteCare.Usual, cancel);

    /// <inheritdoc/>
    public ValueTask<Item?> ItemAsync(ItemId id, CancellationToken cancel) => database.ReadAsync(db => ItemTable.Find(db, id), cancel);

    /// <inheritdoc/>
    public ValueTask SavePageAsync(ItemId item, Page page, PageLocation location, Visits? visits, DateTimeOffset now, CancellationToken cancel) => WriteAsync(
        db =>
        {
            if (!ItemTable.Holds(db, item))
            {
                TakedownTable.EraseLater(db, page.Hash, location);
                return;
            }

            PageTable.Add(db, page, location);
            ItemTable.SetVisits(db, item, visits);
            ItemTable.SetPage(db, item, page.Hash, now);
        },
        cancel);

    /// <inheritdoc/>
    public ValueTask SaveProblemAsync(ItemId item, Step step, Cause cause, DateTimeOffset? retry, CancellationToken cancel) =>
        WriteAsync(db => ItemTable.SetProblem(db, item, step, cause, retry), cancel);

    /// <inheritdoc/>
    public ValueTask SaveRestAsync(ItemId item, Visits? visits, DateTimeOffset now, CancellationToken cancel) => WriteAsync(
        db =>
        {
            ItemTable.SetVisits(db, item, visits);
            ItemTable.Rest(db, item);
            ArticleTable.SetRemoved(db, item, visits?.Gone, now);
        },
        cancel);

    /// <inheritdoc/>
    public ValueTask SaveVisitsAsync(ItemId item, Visits visits, CancellationToken cancel) => WriteAsync(db => ItemTable.SetVisits(db, item, visits), cancel);

    /// <inheritdoc/>
    public ValueTask<(Page Page, PageLocation Location)?> PageAsync(PageHash hash, CancellationToken cancel) => database.ReadAsync(db => PageTable.Find(db, hash), cancel);

    /// <inheritdoc/>
    public ValueTask AdoptPagesAsync(IReadOnlyList<(Page Page, PageLocation Location)> pages, CancellationToken cancel) => WriteAsync(db => PageTable.Adopt(db, pages), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(Page Page, PageLocation Location)>> NewestPagesAsync(int most, CancellationToken cancel) =>
        database.ReadAsync(db => PageTable.Newest(db, most), cancel);

    /// <inheritdoc/>
    public ValueTask<Page?> PageAtAsync(string url, DateTimeOffset captured, CancellationToken cancel) => database.ReadAsync(db => PageTable.At(db, url, captured), cancel);

    /// <inheritdoc/>
    public ValueTask SaveRevisitsAsync(IReadOnlyList<(ItemId Item, Revisit Revisit, PageLocation Location)> revisits, CancellationToken cancel) => WriteAsync(
        db =>
        {
            foreach ((ItemId item, Revisit revisit, PageLocation location) in revisits)
            {
                RevisitTable.Add(db, item, revisit, location);
            }
        },
        cancel);

    /// <inheritdoc/>
    public ValueTask AdoptRevisitsAsync(IReadOnlyList<(Revisit Revisit, PageLocation Location)> revisits, CancellationToken cancel) => WriteAsync(db => RevisitTable.Adopt(db, revisits), cancel);

    /// <inheritdoc/>
    public ValueTask<Captures> CapturesAsync(ItemId item, CancellationToken cancel) =>
        database.ReadAsync(db => new Captures(PageTable.Of(db, item), RevisitTable.Of(db, item)), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, long>> ArchiveEndsAsync(CancellationToken cancel) => database.ReadAsync(PageTable.ArchiveEnds, cancel);
}
