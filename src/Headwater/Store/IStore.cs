using Headwater.Model;

namespace Headwater.Store;

/// <summary>
/// Everything Headwater remembers. The table is the queue: each row of feeds, items and stories carries the step it
/// is due for and when, and each Save… method moves the row on in the same transaction that records what the step
/// made. A row that was made due again while the step was at work (it is free, and due for that step or an earlier one)
/// is not moved on: the step is taken once more. A method that throws has changed nothing, so the row stays due.
/// </summary>
/// <remarks>
/// Two implementations, SQLite and PostgreSQL, pass one contract suite. Safe for many callers at once; writes are
/// applied in the order in which they are called within one process.
/// </remarks>
public interface IStore : IAsyncDisposable
{
    // ---- The queue ----

    /// <summary>
    /// Takes rows that are due for a step, earliest first, and holds them for <paramref name="lease"/>: no other caller
    /// is given them until then. Opening an embedded store lets go of all leases.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="now">The time by which rows count as due.</param>
    /// <param name="lease">How long the caller may take.</param>
    /// <param name="limit">At most this many rows; 1 or more.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Row ids: feeds for Poll, items for Fetch to Group, stories for Compare to Publish.</returns>
    ValueTask<IReadOnlyList<long>> ClaimAsync(Step step, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancel);

    /// <summary>
    /// Lets go of rows that were claimed for a step and could not be taken through it, and makes them due again at a
    /// time. Rows that have moved on since are left alone.
    /// </summary>
    ValueTask DeferAsync(Step step, IReadOnlyList<long> rows, DateTimeOffset due, CancellationToken cancel);

    /// <summary>When the next row of a step falls due, or <c>null</c> where none waits.</summary>
    ValueTask<DateTimeOffset?> NextDueAsync(Step step, CancellationToken cancel);

    /// <summary>How many rows wait at each step, whether due yet or not; pages that wait for their next visit are not counted.</summary>
    ValueTask<IReadOnlyDictionary<Step, long>> BacklogAsync(CancellationToken cancel);

    // ---- Outlets and feeds ----

    /// <summary>Adds outlets or replaces those with the same id.</summary>
    ValueTask SaveOutletsAsync(IReadOnlyList<Outlet> outlets, CancellationToken cancel);

    /// <summary>All outlets, by name.</summary>
    ValueTask<IReadOnlyList<Outlet>> OutletsAsync(CancellationToken cancel);

    /// <summary>Subscribes to an address, due at once; where it is subscribed already, nothing changes.</summary>
    /// <returns>The feed's id, new or old.</returns>
    ValueTask<FeedId> SubscribeAsync(string url, OutletId? outlet, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Ends a subscription; its items and articles stay.</summary>
    ValueTask UnsubscribeAsync(FeedId feed, CancellationToken cancel);

    /// <summary>One feed, or <c>null</c> where there is none with this id.</summary>
    ValueTask<Feed?> FeedAsync(FeedId id, CancellationToken cancel);

    /// <summary>Makes feeds due for Poll at once; all where none is named. A feed that is gone is asked again too, one that is being asked is not asked twice.</summary>
    ValueTask PollNowAsync(IReadOnlyList<FeedId> feeds, DateTimeOffset now, CancellationToken cancel);

    /// <summary>All feeds, in order of id.</summary>
    ValueTask<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancel);

    /// <summary>
    /// Records a poll: the feed as it now stands with its next due time, and its announcements. An announcement whose
    /// address (by <see cref="Text.Address.Key"/>) or entry id within the feed is known makes no new item.
    /// </summary>
    /// <returns>How many items are new.</returns>
    /// <remarks>What hubs have promised (<see cref="Feed.Push"/>) stays as it is held.</remarks>
    ValueTask<int> SavePollAsync(Feed feed, IReadOnlyList<Announcement> announcements, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Records what a hub has promised or pushed, beside and not instead of polls: the feed's due time stays.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="change">What becomes of the state that is held, in the transaction that saves it: a hub may ask back while it is asked.</param>
    /// <param name="announcements">What was pushed.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>How many items are new; 0 where there is no such feed.</returns>
    ValueTask<int> SavePushAsync(FeedId feed, Func<FeedPush?, FeedPush?> change, IReadOnlyList<Announcement> announcements, DateTimeOffset now, CancellationToken cancel);

    // ---- Items and pages ----

    /// <summary>
    /// Adds items that come from an import, due at once for the step each enters at. An address that is known is given
    /// its old id, and is made due again only where its page or its article's words differ.
    /// </summary>
    /// <returns>The items' ids, in order; 0 for an address that was taken down, which is not taken in.</returns>
    ValueTask<IReadOnlyList<ItemId>> SaveImportAsync(IReadOnlyList<Imported> items, DateTimeOffset now, CancellationToken cancel);

    /// <summary>One item, or <c>null</c>.</summary>
    ValueTask<Item?> ItemAsync(ItemId id, CancellationToken cancel);

    /// <summary>Records a fetch that brought a page: names its place in the archive and makes the item due for Extract.</summary>
    /// <param name="item">The item.</param>
    /// <param name="page">The page; its body is not kept here.</param>
    /// <param name="location">Where it lies.</param>
    /// <param name="visits">What to remember until the next visit; once it rests, the item is due for Fetch at its <see cref="Visits.Next"/>.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops waiting.</param>
    ValueTask SavePageAsync(ItemId item, Page page, PageLocation location, Visits? visits, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Records a step that the world made fail, and when to try it again; <c>null</c> for never.</summary>
    ValueTask SaveProblemAsync(ItemId item, Step step, Cause cause, DateTimeOffset? retry, CancellationToken cancel);

    /// <summary>
    /// Records that a page was found unchanged or removed, or needs nothing further: the item rests until its next visit.
    /// A removal, or a return, is marked on the article too, and its story is looked at again.
    /// </summary>
    ValueTask SaveRestAsync(ItemId item, Visits? visits, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Remembers when a page that was imported is visited first; what the item is due for now stays.</summary>
    ValueTask SaveVisitsAsync(ItemId item, Visits visits, CancellationToken cancel);

    /// <summary>Where a page lies, with its row (the body left empty); or <c>null</c>.</summary>
    ValueTask<(Page Page, PageLocation Location)?> PageAsync(PageHash hash, CancellationToken cancel);

    /// <summary>
    /// Names pages that the archive holds and the store does not know: after a crash between the two, so that none is
    /// lost or written twice.
    /// </summary>
    ValueTask AdoptPagesAsync(IReadOnlyList<(Page Page, PageLocation Location)> pages, CancellationToken cancel);

    /// <summary>The page that an address gave within a second, its body left empty; or <c>null</c>.</summary>
    ValueTask<Page?> PageAtAsync(string url, DateTimeOffset captured, CancellationToken cancel);

    /// <summary>Records visits that found what is held, and where the archive's record of each lies. One at a time that is known is left as it is.</summary>
    ValueTask SaveRevisitsAsync(IReadOnlyList<(ItemId Item, Revisit Revisit, PageLocation Location)> revisits, CancellationToken cancel);

    /// <summary>Names records of visits that the archive holds and the store does not know, after pages were adopted.</summary>
    ValueTask AdoptRevisitsAsync(IReadOnlyList<(Revisit Revisit, PageLocation Location)> revisits, CancellationToken cancel);

    /// <summary>All that was found at an item's address; empty where there is no such item.</summary>
    ValueTask<Captures> CapturesAsync(ItemId item, CancellationToken cancel);

    /// <summary>The end of a record in each archive file before which the store knows every page and visit; behind it, it may not.</summary>
    ValueTask<IReadOnlyDictionary<string, long>> ArchiveEndsAsync(CancellationToken cancel);

    /// <summary>Pages, the newest first, with their bodies left empty; to look through the archive.</summary>
    ValueTask<IReadOnlyList<(Page Page, PageLocation Location)>> NewestPagesAsync(int most, CancellationToken cancel);

    // ---- Articles and trails ----

    /// <summary>
    /// Records articles and makes them due for Trace, or for Group where a trail is given. A text that differs from the
    /// one held keeps the old one as a revision; one that does not, of an article that stands in a story, needs nothing further.
    /// </summary>
    ValueTask SaveArticlesAsync(IReadOnlyList<(Article Article, Trail? Trail)> articles, DateTimeOffset now, CancellationToken cancel);

    /// <summary>
    /// Puts a better reading of the same page in the place of the article held, which leaves no revision: its outlet has
    /// changed nothing. The article is due for Trace again. One that is no longer held is left out.
    /// </summary>
    ValueTask SaveReadingsAsync(IReadOnlyList<Article> articles, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Makes pages that no article could be read from due for Extract again.</summary>
    /// <returns>How many there are.</returns>
    ValueTask<int> ExtractAgainAsync(DateTimeOffset now, CancellationToken cancel);

    /// <summary>Records trails and makes the articles due for Group.</summary>
    ValueTask SaveTrailsAsync(IReadOnlyList<(ItemId Article, Trail Trail)> trails, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Makes articles due for a step again.</summary>
    ValueTask DueAgainAsync(Step step, IReadOnlyList<ItemId> articles, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Articles with their trails, in the order asked; those not held are left out.</summary>
    ValueTask<IReadOnlyList<(Article Article, Trail? Trail)>> ArticlesAsync(IReadOnlyList<ItemId> ids, CancellationToken cancel);

    /// <summary>The articles that are held at these addresses, each once; an address at which none is held is left out.</summary>
    ValueTask<IReadOnlyList<ItemId>> ArticlesAtAsync(IReadOnlyCollection<string> urls, CancellationToken cancel);

    /// <summary>All articles first seen at or after a time, oldest first, as a stream; to build indexes from.</summary>
    IAsyncEnumerable<(Article Article, Trail? Trail, StoryId? Story)> ArticlesSinceAsync(DateTimeOffset since, CancellationToken cancel);

    /// <summary>Earlier states of an article, the newest first.</summary>
    ValueTask<IReadOnlyList<Revision>> RevisionsAsync(ItemId article, CancellationToken cancel);

    // ---- Stories ----

    /// <summary>
    /// Applies what Group decided about a batch of articles in one transaction: the articles rest, and the stories touched
    /// become due for Compare at <paramref name="storiesDue"/>, so that a burst of arrivals is compared once.
    /// </summary>
    ValueTask SaveGroupingAsync(IReadOnlyList<ItemId> grouped, IReadOnlyList<StoryChange> changes, DateTimeOffset storiesDue, CancellationToken cancel);

    /// <summary>The highest story id ever given; 0 for an empty store.</summary>
    ValueTask<long> LastStoryIdAsync(CancellationToken cancel);

    /// <summary>One story; a merged one leads to the story it was merged into. <c>null</c> where there is none.</summary>
    ValueTask<Story?> StoryAsync(StoryId id, CancellationToken cancel);

    /// <summary>The story an article stands in, or <c>null</c>.</summary>
    ValueTask<StoryId?> StoryOfAsync(ItemId article, CancellationToken cancel);

    /// <summary>Records what Compare made of a story and makes it due for Screen.</summary>
    ValueTask SaveComparisonAsync(StoryId story, Comparison comparison, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Records what Screen made of a story and makes it due for Publish.</summary>
    ValueTask SaveScreeningAsync(StoryId story, Screening screening, DateTimeOffset now, CancellationToken cancel);

    /// <summary>What Compare and Screen last made of a story; empty where they have not seen it.</summary>
    ValueTask<(Comparison Comparison, Screening Screening)> AnalysisAsync(StoryId story, CancellationToken cancel);

    /// <summary>Records a story's finished view; the story rests.</summary>
    ValueTask SaveViewAsync(StoryView view, CancellationToken cancel);

    /// <summary>Keeps what an embedder's model said of articles, in the place of what any said before.</summary>
    ValueTask SaveMeaningsAsync(string model, IReadOnlyDictionary<ItemId, Meaning> meanings, CancellationToken cancel);

    /// <summary>What a model said of articles; those that it was not asked about are left out.</summary>
    ValueTask<IReadOnlyDictionary<ItemId, Meaning>> MeaningsAsync(string model, IReadOnlyCollection<ItemId> articles, CancellationToken cancel);

    // ---- Corrections ----

    /// <summary>
    /// Keeps a correction and applies what it changes, in one transaction; one with an id takes the place of that kept. The
    /// stories touched become due for Compare at <paramref name="storiesDue"/>.
    /// </summary>
    /// <returns>Its id.</returns>
    ValueTask<long> SaveCorrectionAsync(Correction correction, IReadOnlyList<StoryChange> changes, DateTimeOffset storiesDue, CancellationToken cancel);

    /// <summary>All corrections, those withdrawn too, in order of their making.</summary>
    ValueTask<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancel);

    // ---- What is shown ----

    /// <summary>One story's view with its thread; a merged one leads on. <c>null</c> where there is none yet.</summary>
    ValueTask<StoryView?> ViewAsync(StoryId id, CancellationToken cancel);

    /// <summary>Views for a list, without their threads: newest first or most carried first.</summary>
    ValueTask<IReadOnlyList<StoryView>> ViewsAsync(StoryQuery query, CancellationToken cancel);

    /// <summary>Full-text search over articles, best first, in any script.</summary>
    ValueTask<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancel);

    /// <summary>Counts for the front page, the outlets page and <c>doctor</c>.</summary>
    ValueTask<StoreCounts> CountsAsync(CancellationToken cancel);

    /// <summary>How each outlet is doing: articles, originals, failures.</summary>
    ValueTask<IReadOnlyList<OutletHealth>> OutletHealthAsync(CancellationToken cancel);

    // ---- Takedowns ----

    /// <summary>Files a takedown request; its deadline is counted from <see cref="Takedown.Received"/>.</summary>
    ValueTask<long> FileTakedownAsync(Takedown takedown, CancellationToken cancel);

    /// <summary>All takedowns, the newest first.</summary>
    ValueTask<IReadOnlyList<Takedown>> TakedownsAsync(CancellationToken cancel);

    /// <summary>
    /// Decides a takedown. Granting removes the articles, their pages' rows, search entries and views in one
    /// transaction and leaves a tombstone for each address, so that it is never taken in again. What is left of their
    /// stories is traced and told anew.
    /// </summary>
    /// <returns>What is to be forgotten and to be erased from the archive; the latter is among <see cref="ErasuresAsync"/> until it is.</returns>
    ValueTask<Removal> DecideTakedownAsync(long id, bool granted, string reason, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Pages of what was taken down whose bytes the archive still holds, as far as is known; to be erased there.</summary>
    ValueTask<IReadOnlyList<PageLocation>> ErasuresAsync(CancellationToken cancel);

    /// <summary>Records that the archive no longer holds these pages' bytes.</summary>
    ValueTask SaveErasedAsync(IReadOnlyList<PageLocation> pages, CancellationToken cancel);

    /// <summary>Items that takedowns have removed, for processes other than the one that decided: they are to be forgotten there too.</summary>
    /// <param name="after">The latest removal that is known; 0 for none.</param>
    /// <param name="cancel">Stops before anything is read.</param>
    /// <returns>The latest removal there is, and the items of those after the one named. An embedded store forgets them with <see cref="PurgeAsync"/>.</returns>
    ValueTask<(long Latest, IReadOnlyList<ItemId> Items)> RemovalsAsync(long after, CancellationToken cancel);

    /// <summary>
    /// Makes what takedowns have removed unrecoverable from an embedded store's files, where anything was removed since the last time.
    /// Others may read and write meanwhile; it takes minutes where there are a million articles.
    /// </summary>
    ValueTask PurgeAsync(CancellationToken cancel);

    // ---- Care ----

    /// <summary>Checks the store and says what is wrong; empty where nothing is.</summary>
    ValueTask<IReadOnlyList<string>> CheckAsync(CancellationToken cancel);

    /// <summary>Writes a consistent copy of the store to a file, while others go on using it.</summary>
    ValueTask BackupAsync(string file, CancellationToken cancel);
}
