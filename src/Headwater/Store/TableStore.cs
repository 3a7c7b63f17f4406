using System.Runtime.CompilerServices;
using Headwater.Model;
using Headwater.Store.Tables;

namespace Headwater.Store;

/// <summary>
/// The store over tables, whichever database they lie in. Each method is one read, or one transaction of the tables that
/// it names.
/// </summary>
public abstract class TableStore : IStore
{
    private const int Stretch = 200;
    private readonly IDatabase database;

    private protected TableStore(IDatabase database) => this.database = database;

    internal IDatabase Database => database;

    // ---- The queue ----

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<long>> ClaimAsync(Step step, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancel) =>
        database.WriteAsync(db => QueueTable.Claim(db, step, now, lease, limit), WriteCare.Usual, cancel);

    /// <inheritdoc/>
    public ValueTask DeferAsync(Step step, IReadOnlyList<long> rows, DateTimeOffset due, CancellationToken cancel) =>
        WriteAsync(db => QueueTable.Defer(db, step, rows, due), cancel);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextDueAsync(Step step, CancellationToken cancel) => database.ReadAsync(db => QueueTable.NextDue(db, step), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<Step, long>> BacklogAsync(CancellationToken cancel) => database.ReadAsync(QueueTable.Backlog, cancel);

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
    public ValueTask<int> SavePushAsync(FeedId feed, FeedPush push, IReadOnlyList<Announcement> announcements, DateTimeOffset now, CancellationToken cancel) =>
        database.WriteAsync(db => FeedTable.SavePush(db, feed, push) is { } held ? ItemTable.Announce(db, held, announcements, now) : 0, WriteCare.Usual, cancel);

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

    // ---- Articles and trails ----

    /// <inheritdoc/>
    public ValueTask SaveArticlesAsync(IReadOnlyList<(Article Article, Trail? Trail)> articles, DateTimeOffset now, CancellationToken cancel) => WriteAsync(
        db =>
        {
            foreach ((Article article, Trail? trail) in articles)
            {
                ArticleTable.SaveRead(db, article, trail, now);
            }
        },
        cancel);

    /// <inheritdoc/>
    public ValueTask SaveReadingsAsync(IReadOnlyList<Article> articles, DateTimeOffset now, CancellationToken cancel) => WriteAsync(
        db =>
        {
            foreach (Article article in articles.Where(article => ArticleTable.Holds(db, article.Id)))
            {
                ArticleTable.Replace(db, article);
                ItemTable.DueAgain(db, article.Id, Step.Trace, now);
            }
        },
        cancel);

    /// <inheritdoc/>
    public ValueTask<int> ExtractAgainAsync(DateTimeOffset now, CancellationToken cancel) =>
        database.WriteAsync(db => ItemTable.ExtractAgain(db, now), WriteCare.Usual, cancel);

    /// <inheritdoc/>
    public ValueTask SaveTrailsAsync(IReadOnlyList<(ItemId Article, Trail Trail)> trails, DateTimeOffset now, CancellationToken cancel) => WriteAsync(
        db =>
        {
            foreach ((ItemId article, Trail trail) in trails)
            {
                ArticleTable.SaveTrail(db, article, trail);
                ItemTable.MoveOn(db, article, Step.Trace, Step.Group, now);
            }
        },
        cancel);

    /// <inheritdoc/>
    public ValueTask DueAgainAsync(Step step, IReadOnlyList<ItemId> articles, DateTimeOffset now, CancellationToken cancel) => WriteAsync(
        db =>
        {
            foreach (ItemId article in articles)
            {
                ItemTable.DueAgain(db, article, step, now);
            }
        },
        cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(Article Article, Trail? Trail)>> ArticlesAsync(IReadOnlyList<ItemId> ids, CancellationToken cancel) =>
        database.ReadAsync(db => ArticleTable.Find(db, ids), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ItemId>> ArticlesAtAsync(IReadOnlyCollection<string> urls, CancellationToken cancel) =>
        database.ReadAsync(db => (IReadOnlyList<ItemId>)[.. urls.Select(url => ArticleTable.At(db, url)).OfType<ItemId>().Distinct()], cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<(Article Article, Trail? Trail, StoryId? Story)> ArticlesSinceAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancel)
    {
        (long seen, long id) = (since.Micros(), -1);
        while (await database.ReadAsync(db => ArticleTable.After(db, seen, id, Stretch), cancel).ConfigureAwait(false) is { Count: > 0 } stretch)
        {
            foreach ((Article Article, Trail? Trail, StoryId? Story) row in stretch)
            {
                yield return row;
            }

            (seen, id) = (stretch[^1].Article.Seen.Micros(), stretch[^1].Article.Id.Value);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Revision>> RevisionsAsync(ItemId article, CancellationToken cancel) => database.ReadAsync(db => ArticleTable.Revisions(db, article), cancel);

    // ---- Stories ----

    /// <inheritdoc/>
    public ValueTask SaveGroupingAsync(IReadOnlyList<ItemId> grouped, IReadOnlyList<StoryChange> changes, DateTimeOffset storiesDue, CancellationToken cancel) => WriteAsync(
        db =>
        {
            foreach (StoryChange change in changes)
            {
                StoryTable.Apply(db, change, storiesDue);
            }

            foreach (ItemId article in grouped)
            {
                ItemTable.MoveOn(db, article, Step.Group, next: null, now: default);
            }
        },
        cancel,
        WriteCare.Alone);

    /// <inheritdoc/>
    public ValueTask<long> LastStoryIdAsync(CancellationToken cancel) => database.ReadAsync(db => db.Number("select max(id) from stories") ?? 0, cancel);

    /// <inheritdoc/>
    public ValueTask<Story?> StoryAsync(StoryId id, CancellationToken cancel) => database.ReadAsync(db => StoryTable.Find(db, id), cancel);

    /// <inheritdoc/>
    public ValueTask<StoryId?> StoryOfAsync(ItemId article, CancellationToken cancel) => database.ReadAsync(db => StoryTable.Of(db, article), cancel);

    /// <inheritdoc/>
    public ValueTask SaveComparisonAsync(StoryId story, Comparison comparison, DateTimeOffset now, CancellationToken cancel) =>
        WriteAsync(db => StoryTable.SaveComparison(db, story, comparison, now), cancel);

    /// <inheritdoc/>
    public ValueTask SaveScreeningAsync(StoryId story, Screening screening, DateTimeOffset now, CancellationToken cancel) =>
        WriteAsync(db => StoryTable.SaveScreening(db, story, screening, now), cancel);

    /// <inheritdoc/>
    public ValueTask<(Comparison Comparison, Screening Screening)> AnalysisAsync(StoryId story, CancellationToken cancel) => database.ReadAsync(db => StoryTable.Analysis(db, story), cancel);

    /// <inheritdoc/>
    public ValueTask SaveViewAsync(StoryView view, CancellationToken cancel) => WriteAsync(db => ViewTable.Save(db, view), cancel);

    /// <inheritdoc/>
    public ValueTask SaveMeaningsAsync(string model, IReadOnlyDictionary<ItemId, Meaning> meanings, CancellationToken cancel) =>
        WriteAsync(db => MeaningTable.Save(db, model, meanings), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<ItemId, Meaning>> MeaningsAsync(string model, IReadOnlyCollection<ItemId> articles, CancellationToken cancel) =>
        database.ReadAsync(db => MeaningTable.Find(db, model, articles), cancel);

    // ---- Corrections ----

    /// <inheritdoc/>
    public ValueTask<long> SaveCorrectionAsync(Correction correction, IReadOnlyList<StoryChange> changes, DateTimeOffset storiesDue, CancellationToken cancel) => database.WriteAsync(
        db =>
        {
            foreach (StoryChange change in changes)
            {
                StoryTable.Apply(db, change, storiesDue);
            }

            return CorrectionTable.Save(db, correction);
        },
        WriteCare.Durable,
        cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancel) => database.ReadAsync(CorrectionTable.All, cancel);

    // ---- What is shown ----

    /// <inheritdoc/>
    public ValueTask<StoryView?> ViewAsync(StoryId id, CancellationToken cancel) => database.ReadAsync(db => ViewTable.Find(db, id), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoryView>> ViewsAsync(StoryQuery query, CancellationToken cancel) => database.ReadAsync(db => ViewTable.List(db, query), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancel) => database.ReadAsync(db => Hits.Find(db, query), cancel);

    /// <inheritdoc/>
    public ValueTask<StoreCounts> CountsAsync(CancellationToken cancel) => database.ReadAsync(Care.Counts, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OutletHealth>> OutletHealthAsync(CancellationToken cancel) => database.ReadAsync(OutletTable.Health, cancel);

    // ---- Takedowns ----

    /// <inheritdoc/>
    public ValueTask<long> FileTakedownAsync(Takedown takedown, CancellationToken cancel) => database.WriteAsync(db => TakedownTable.File(db, takedown), WriteCare.Durable, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Takedown>> TakedownsAsync(CancellationToken cancel) => database.ReadAsync(TakedownTable.All, cancel);

    /// <inheritdoc/>
    public ValueTask<Removal> DecideTakedownAsync(long id, bool granted, string reason, DateTimeOffset now, CancellationToken cancel) =>
        database.WriteAsync(db => TakedownTable.Decide(db, id, granted, reason, now), WriteCare.Durable, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PageLocation>> ErasuresAsync(CancellationToken cancel) => database.ReadAsync(TakedownTable.Erasures, cancel);

    /// <inheritdoc/>
    public ValueTask SaveErasedAsync(IReadOnlyList<PageLocation> pages, CancellationToken cancel) => WriteAsync(db => TakedownTable.Erased(db, pages), cancel);

    // ---- Care ----

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> CheckAsync(CancellationToken cancel) => database.ReadAsync(Care.Check, cancel);

    /// <inheritdoc/>
    public abstract ValueTask BackupAsync(string file, CancellationToken cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    private async ValueTask WriteAsync(Action<Connection> work, CancellationToken cancel, WriteCare care = WriteCare.Usual) => await database.WriteAsync(
        db =>
        {
            work(db);
            return true;
        },
        care,
        cancel).ConfigureAwait(false);
}
