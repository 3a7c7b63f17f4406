using Headwater.Model;
using Headwater.Store;

namespace Headwater.Bench;

/// <summary>How fast the embedded store takes what the walk writes, in the walk's batches, the disk included.</summary>
internal static class StoreSpeed
{
    private const int Items = 4096, Announced = 64;

    private static readonly DateTimeOffset Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Part Part { get; } = new("store", "rows the embedded store takes, by kind of write", [], Run);

    private static IEnumerable<Row> Run(Setting setting) => RunAsync().GetAwaiter().GetResult();

    private static async Task<List<Row>> RunAsync()
    {
        using ScratchFolder folder = new();
        await using SqliteStore store = new(folder.At("store.db"));
        Article[] articles = new SyntheticPress(Items).Next(Items);
        await MeasureAsync(store, articles, "https://warm-up.example/"); // compiles, and fills pages of the disk's cache
        return await MeasureAsync(store, articles, "https://press.example/");
    }

    private static async Task<List<Row>> MeasureAsync(SqliteStore store, Article[] articles, string site)
    {
        FeedId id = await store.SubscribeAsync(site, null, Now, CancellationToken.None);
        Feed feed = (await store.FeedAsync(id, CancellationToken.None))!;
        Announcement[] announced = [.. articles.Select((a, i) => new Announcement { Url = $"{site}{i}", EntryId = $"{i}", Title = a.Title, Published = a.Published })];
        Row polls = await RateAsync("announcements that are new", announced, Announced, batch => store.SavePollAsync(feed, batch, Now, CancellationToken.None).AsTask());
        Row known = await RateAsync("announcements that are known", announced, Announced, batch => store.SavePollAsync(feed, batch, Now, CancellationToken.None).AsTask());

        IReadOnlyList<ItemId> ids = await store.SaveImportAsync([.. announced.Select(a => new Imported(a, null, null, null))], Now, CancellationToken.None);
        (Article, Trail?)[] read = [.. articles.Zip(ids, (article, item) => (article with { Id = item }, (Trail?)null))];
        Row texts = await RateAsync("articles, with full-text index", read, 16, batch => store.SaveArticlesAsync(batch, Now, CancellationToken.None).AsTask());
        (ItemId, Trail)[] traced = [.. read.Select(a => (a.Item1.Id, Trail.Of(a.Item1)))];
        Row trails = await RateAsync("trails", traced, 16, batch => store.SaveTrailsAsync(batch, Now, CancellationToken.None).AsTask());
        long last = await store.LastStoryIdAsync(CancellationToken.None);
        Row stories = await RateAsync("articles put to stories of their own", ids, 64, batch =>
            store.SaveGroupingAsync(batch, [.. batch.Select(item => new StoryChange.Open(item, new StoryId(++last)))], Now, CancellationToken.None).AsTask());
        return [polls, known, texts, trails, stories];
    }

    private static async Task<Row> RateAsync<T>(string what, IReadOnlyList<T> rows, int size, Func<T[], Task> save)
    {
        long from = System.Diagnostics.Stopwatch.GetTimestamp();
        foreach (T[] batch in rows.Chunk(size))
        {
            await save(batch);
        }

        return new Row($"{what}, {size} at once", rows.Count / System.Diagnostics.Stopwatch.GetElapsedTime(from).TotalSeconds, "rows/s by clock");
    }
}
