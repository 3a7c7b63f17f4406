using Headwater.Archive;
using Headwater.Extract;
using Headwater.Fetch;
using Headwater.Model;
using Headwater.Poll;
using Headwater.Store;
using Headwater.Text;
using Headwater.Trace;

namespace Headwater;

/// <summary>
/// The walk. Each method takes the rows that are due for one step, lets the step's agent do its work, and saves what came
/// of it, which in the same transaction makes the row due for the next step:
/// <code>
///   feed  ── (1) Poll ──▶ item ── (2) Fetch ──▶ page ── (3) Extract ──▶ article ── (4) Trace ──▶ trail
///                                                                                                  │
///   view ◀── (8) Publish ── findings ◀── (7) Screen ── claims ◀── (6) Compare ── story ◀── (5) Group
/// </code>
/// Every step may be taken twice without harm. What the world makes fail is an outcome, saved with the row; what our own
/// house makes fail is an exception, which leaves the row due.
/// </summary>
public sealed class Pipeline(IStore store, WarcArchive archive, Agents agents, TimeProvider clock)
{
    private readonly Keeping keeping = new(store, archive);
    private readonly StoryTurns stories = new();

    /// <summary>Step 5 with its memory, where corrections are made too.</summary>
    internal Grouping Grouping { get; } = new(store, agents);

    /// <summary>Destroys what was taken down, in the archive.</summary>
    internal Erasing Erasing { get; } = new(store, archive);

    /// <summary>Makes good a crash between archive and store: once, before the first page is kept. What is to be erased is no page to adopt.</summary>
    internal async Task AdoptAsync(CancellationToken cancel)
    {
        await Erasing.EraseAsync(cancel).ConfigureAwait(false);
        await keeping.AdoptAsync(cancel).ConfigureAwait(false);
        await Erasing.EraseAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Gives Trace and Group back the memory of articles first seen at or after a time: once, before the first step is taken.</summary>
    internal Task RememberAsync(DateTimeOffset since, CancellationToken cancel) => new Recollection(store, agents, Grouping).RememberAsync(since, cancel);

    /// <summary>How long a story waits after an arrival before it is compared, so that a burst is compared once.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Takes one step for rows that were claimed for it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="rows">What <see cref="IStore.ClaimAsync"/> gave.</param>
    /// <param name="cancel">Stops between rows; rows not finished stay due.</param>
    public Task RunAsync(Step step, IReadOnlyList<long> rows, CancellationToken cancel) => step switch
    {
        Step.Poll => EachAsync(rows, id => PollAsync(new FeedId(id), cancel)),
        Step.Fetch => EachAsync(rows, id => FetchAsync(new ItemId(id), cancel)),
        Step.Extract => ExtractAsync(Items(rows), cancel),
        Step.Trace => TraceAsync(Items(rows), cancel),
        Step.Group => GroupAsync(Items(rows), cancel),
        Step.Compare => EachAsync(rows, id => stories.TakeAsync(new StoryId(id), story => CompareAsync(story, cancel), cancel)),
        Step.Screen => EachAsync(rows, id => stories.TakeAsync(new StoryId(id), story => ScreenAsync(story, cancel), cancel)),
        Step.Publish => EachAsync(rows, id => stories.TakeAsync(new StoryId(id), story => PublishAsync(story, cancel), cancel)),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There are eight steps."),
    };

    // (1) A feed that is due → new items, the next due time.
    private async Task PollAsync(FeedId id, CancellationToken cancel)
    {
        if (await store.FeedAsync(id, cancel).ConfigureAwait(false) is not { } feed)
        {
            return;
        }

        PollOutcome outcome = await agents.Poller.PollAsync(feed, cancel).ConfigureAwait(false);
        await store.SavePollAsync(outcome.Feed, outcome.Announcements, clock.GetUtcNow(), cancel).ConfigureAwait(false);
    }

    // (2) An item → a page, verbatim in the archive; one that is held is visited again, for edits and removals. The archive is written first: a page without a row is adopted when
    // the store is opened next, a row without a page would be a page lost.
    private async Task FetchAsync(ItemId id, CancellationToken cancel)
    {
        if (await store.ItemAsync(id, cancel).ConfigureAwait(false) is not { } item)
        {
            return;
        }

        FetchOutcome outcome = await BesideHeldAsync(item, await agents.Fetcher.FetchAsync(item, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
        if (await store.ItemAsync(id, cancel).ConfigureAwait(false) is null)
        {
            return; // taken down meanwhile: its page is not to be kept
        }

        await SaveAsync(item, outcome, clock.GetUtcNow(), cancel).ConfigureAwait(false);
        if (outcome is not FetchOutcome.Failed && await store.ItemAsync(id, cancel).ConfigureAwait(false) is null)
        {
            await Erasing.EraseAsync(cancel).ConfigureAwait(false); // or while its page was being kept
        }
    }

    private async Task SaveAsync(Item item, FetchOutcome outcome, DateTimeOffset now, CancellationToken cancel)
    {
        ItemId id = item.Id;
        switch (outcome)
        {
            case FetchOutcome.Fetched { Page: var page, Visits: var visits } when page.Hash != item.Page:
                PageLocation location = await keeping.KeepAsync(id, page, cancel).ConfigureAwait(false);
                await store.SavePageAsync(id, page, location, visits, now, cancel).ConfigureAwait(false);
                break;
            case FetchOutcome.Fetched { Page: var page, Visits: var visits }:
                await keeping.KeepAsync(id, page, cancel).ConfigureAwait(false);
                await store.SaveRestAsync(id, visits, now, cancel).ConfigureAwait(false);
                break;
            case FetchOutcome.NotModified { Visits: var visits }:
                await keeping.NoteUnchangedAsync(id, item.Page!.Value, visits.Found, cancel).ConfigureAwait(false);
                await store.SaveRestAsync(id, visits, now, cancel).ConfigureAwait(false);
                break;
            case FetchOutcome.Removed { Visits: var visits }:
                await store.SaveRestAsync(id, visits, now, cancel).ConfigureAwait(false);
                break;
            case FetchOutcome.Failed { Cause: var cause, Retry: var retry }:
                await store.SaveProblemAsync(id, Step.Fetch, cause, retry, cancel).ConfigureAwait(false);
                break;
        }
    }

    // What a site shows in a report's place with the status of a success does not become the report: the page held stays the page.
    private async ValueTask<FetchOutcome> BesideHeldAsync(Item item, FetchOutcome outcome, CancellationToken cancel) =>
        outcome is not FetchOutcome.Fetched { Page: var page } || item.Page is not { } held || page.Hash == held ? outcome
        : agents.Extractor.Extract(page, item.Announced) switch
        {
            ExtractOutcome.Unreadable { Cause: { Code: "error-page" or "challenge" or "gate" } cause } => agents.Fetcher.Instead(item, cause),
            ExtractOutcome.Unreadable { Cause: { Code: "list" } cause } when await IsReportAsync(item.Id, cancel).ConfigureAwait(false) => agents.Fetcher.Instead(item, cause),
            _ => outcome,
        };

    private async ValueTask<bool> IsReportAsync(ItemId id, CancellationToken cancel) =>
        await store.ArticlesAsync([id], cancel).ConfigureAwait(false) is [({ Kind: not ArticleKind.List }, _)];

    // (3) A page → an article, or the reason why not. While the article is in hand it is traced too.
    private async Task ExtractAsync(IReadOnlyList<ItemId> ids, CancellationToken cancel)
    {
        List<(Article, Trail?)> read = new(ids.Count);
        foreach (ItemId id in ids)
        {
            cancel.ThrowIfCancellationRequested();
            if (await store.ItemAsync(id, cancel).ConfigureAwait(false) is not { Page: { } hash } item
                || await store.PageAsync(hash, cancel).ConfigureAwait(false) is not var (page, location))
            {
                continue;
            }

            switch (agents.Extractor.Extract(archive.Read(page, location), item.Announced))
            {
                case ExtractOutcome.Read { Article.Kind: ArticleKind.List } when Address.Key(page.Url) != Address.Key(item.Announced.Url):
                    await store.SaveProblemAsync(id, Step.Extract, new Cause("list", $"{item.Announced.Url} leads to {page.Url}, a list of links to reports."), retry: null, cancel).ConfigureAwait(false);
                    break;
                case ExtractOutcome.Read { Article: var article }:
                    await PlanVisitAsync(item, page, cancel).ConfigureAwait(false);
                    read.Add((article with { Id = id, Outlet = PublisherOf(article.Url, item.Outlet), Seen = item.Seen }, null));
                    break;
                case ExtractOutcome.Unreadable { Cause: var cause }:
                    await store.SaveProblemAsync(id, Step.Extract, cause, retry: null, cancel).ConfigureAwait(false);
                    break;
            }
        }

        await store.SaveArticlesAsync(read, clock.GetUtcNow(), cancel).ConfigureAwait(false);
    }

    // A feed may announce what others publish: that is theirs, and what an aggregator announces is nobody's that we know.
    private OutletId? PublisherOf(string? url, OutletId? announcer) =>
        agents.Outlets.Of(url)?.Id ?? (announcer is { } id && agents.Outlets.Find(id)?.Kind != OutletKind.Aggregator ? announcer : null);

    // A page that was imported young is watched like one that was fetched.
    private async Task PlanVisitAsync(Item item, Page page, CancellationToken cancel)
    {
        if (item.Visits is null && RevisitPlan.Imported(item, page.Fetched, clock.GetUtcNow()) is { } visits)
        {
            await store.SaveVisitsAsync(item.Id, visits, cancel).ConfigureAwait(false);
        }
    }

    // (4) An article → its trail. A late original changes the trail of copies that came before it: they are due again.
    private async Task TraceAsync(IReadOnlyList<ItemId> ids, CancellationToken cancel)
    {
        List<(ItemId, Trail)> trails = new(ids.Count);
        HashSet<ItemId> again = [];
        foreach ((Article article, _) in await store.ArticlesAsync(ids, cancel).ConfigureAwait(false))
        {
            TraceOutcome outcome = agents.Tracer.Trace(article);
            trails.Add((article.Id, await CollatedAsync(outcome.Trail, article, cancel).ConfigureAwait(false)));
            again.Remove(article.Id); // traced now, with all that came before it in the batch
            again.UnionWith(outcome.Again);
        }

        ForgetAgain(ids);
        DateTimeOffset now = clock.GetUtcNow();
        await store.SaveTrailsAsync(trails, now, cancel).ConfigureAwait(false);
        await store.DueAgainAsync(Step.Trace, [.. again], now, cancel).ConfigureAwait(false);
    }

    private async ValueTask<Trail> CollatedAsync(Trail trail, Article article, CancellationToken cancel) =>
        trail.ToHeld()?.To.Article is { Value: > 0 } source && await store.ArticlesAsync([source], cancel).ConfigureAwait(false) is [var (held, _)]
            ? Tracer.Collate(trail, article.Text, held.Text)
            : trail;

    // (5) An article → a change to a story.
    private Task GroupAsync(IReadOnlyList<ItemId> ids, CancellationToken cancel) => Grouping.GroupAsync(ids, clock.GetUtcNow() + Settling, cancel);

    // (6) A story → claims, entities, timeline.
    private async Task CompareAsync(StoryId id, CancellationToken cancel)
    {
        if (await ReportsAsync(id, cancel).ConfigureAwait(false) is var (_, reports))
        {
            await store.SaveComparisonAsync(id, agents.Comparer.Compare(reports), clock.GetUtcNow(), cancel).ConfigureAwait(false);
        }
    }

    // (7) A story → findings.
    private async Task ScreenAsync(StoryId id, CancellationToken cancel)
    {
        if (await ReportsAsync(id, cancel).ConfigureAwait(false) is var (_, reports))
        {
            (Comparison comparison, _) = await store.AnalysisAsync(id, cancel).ConfigureAwait(false);
            await store.SaveScreeningAsync(id, agents.Screener.Screen(comparison, reports), clock.GetUtcNow(), cancel).ConfigureAwait(false);
        }
    }

    // (8) A story → its finished view.
    private async Task PublishAsync(StoryId id, CancellationToken cancel)
    {
        if (await ReportsAsync(id, cancel).ConfigureAwait(false) is var (story, reports))
        {
            (Comparison comparison, Screening screening) = await store.AnalysisAsync(id, cancel).ConfigureAwait(false);
            await store.SaveViewAsync(agents.Publisher.Publish(story, reports, comparison, screening), cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Lets go of articles that were taken down, wherever Trace and Group remember them.</summary>
    /// <param name="articles">Their items; those not remembered are no error.</param>
    public void Forget(IReadOnlyList<ItemId> articles)
    {
        Grouping.Forget(articles);
        ForgetAgain(articles);
    }

    // A batch that was read before the decision remembers what was forgotten meanwhile.
    private void ForgetAgain(IReadOnlyList<ItemId> traced)
    {
        foreach (ItemId article in traced.Where(Grouping.IsForgotten))
        {
            agents.Tracer.Forget(article);
        }
    }

    private async ValueTask<(Story Story, IReadOnlyList<Report> Reports)?> ReportsAsync(StoryId id, CancellationToken cancel)
    {
        if (await store.StoryAsync(id, cancel).ConfigureAwait(false) is not { } story || story.Id != id)
        {
            return null;
        }

        IReadOnlyList<(Article Article, Trail? Trail)> held = await store.ArticlesAsync(story.Members, cancel).ConfigureAwait(false);
        return held.Count == 0 ? null : (story, [.. held.Select(h => new Report(h.Article, h.Trail ?? Trail.Of(h.Article)))]);
    }

    private static ItemId[] Items(IReadOnlyList<long> rows) => [.. rows.Select(id => new ItemId(id))];

    private static Task EachAsync(IReadOnlyList<long> rows, Func<long, Task> step) => Task.WhenAll(rows.Select(step));
}
