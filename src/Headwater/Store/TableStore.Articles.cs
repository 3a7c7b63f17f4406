using System.Runtime.CompilerServices;
using Headwater.Model;
using Headwater.Store.Tables;

namespace Headwater.Store;

/// <content>Articles, stories, and what is shown of them.</content>
public abstract partial class TableStore
{
    private const int Stretch = 200;

    // By then whoever traces has been told of what was taken down.
    private static readonly TimeSpan TracedAgain = TimeSpan.FromSeconds(5);

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
                if (ArticleTable.Leads(db, trail))
                {
                    ArticleTable.SaveTrail(db, article, trail);
                    ItemTable.MoveOn(db, article, Step.Trace, Step.Group, now);
                }
                else
                {
                    ItemTable.DueAgain(db, article, Step.Trace, now + TracedAgain);
                }
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
}
