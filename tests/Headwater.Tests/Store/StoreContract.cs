using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Store;

/// <summary>What every store must do. A store's test class says only how to open one.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IStore Store { get; private set; } = null!;

    /// <summary>Opens an empty store.</summary>
    protected abstract ValueTask<IStore> OpenAsync();

    /// <summary>Closes the store and opens it again, as after an end of the process.</summary>
    protected abstract ValueTask<IStore> ReopenAsync(IStore store);

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task ReopenAsync() => Store = await ReopenAsync(Store);

    protected static Announcement Announced(string url, string? entry = null, string? title = null) => new() { Url = url, EntryId = entry, Title = title };

    protected static string Url(int n) => $"https://harbour-courier.example/news/{n}";

    protected static Article Report(ItemId id, string title, string text, string? language = "en", OutletId? outlet = null) => new()
    {
        Id = id,
        Url = $"https://harbour-courier.example/read/{id}",
        Title = title,
        Text = text,
        Language = language,
        Outlet = outlet ?? new OutletId("harbour-courier"),
        Seen = Noon,
    };

    protected static (Page Page, PageLocation Location) PageAt(string url, char digit, long offset = 0) => (
        new Page { Hash = new PageHash(new string(digit, 64)), Url = url, Fetched = Noon, ContentType = "text/html", Body = default },
        new PageLocation("pages-1.warc.gz", offset, 100));

    protected async Task<ItemId> ItemAsync(int n = 1) => (await Store.SaveImportAsync([new Imported(Announced(Url(n)), null, null, null)], Noon, Cancel))[0];

    /// <summary>An article that has come as far as Trace.</summary>
    protected async Task<ItemId> ArticleAsync(int n, string title = "Ferry runs again", string text = "The ferry to Port Amber runs again.", string? language = "en")
    {
        Article article = Report(default, title, text, language) with { Url = Url(n) };
        return (await Store.SaveImportAsync([new Imported(Announced(Url(n)), article.Outlet, null, article)], Noon, Cancel))[0];
    }

    protected async Task<ItemId> InStoryAsync(int n, long story, string text = "The ferry to Port Amber runs again.")
    {
        ItemId id = await ArticleAsync(n, text: text);
        await Store.ClaimAsync(Step.Trace, Noon, Lease, 100, Cancel);
        await Store.SaveTrailsAsync([(id, TrailOf(id))], Noon, Cancel);
        await Store.ClaimAsync(Step.Group, Noon, Lease, 100, Cancel);
        await Store.SaveGroupingAsync([id], [new StoryChange.Open(id, new StoryId(story))], Noon, Cancel);
        return id;
    }

    protected static Trail TrailOf(ItemId id) => new() { Primary = new Source("Harbour Courier", "newspaper") { Article = id } };

    protected static StoryView View(long story, params ItemId[] reports) => new()
    {
        Id = new StoryId(story),
        Headline = "Ferry runs again",
        HeadlineFrom = reports[0],
        Outlets = reports.Length,
        IndependentSources = 1,
        First = Noon,
        Latest = Noon + TimeSpan.FromMinutes(story),
        Reports = [.. reports.Select(id => new ReportView
        {
            Article = id,
            Title = "Ferry runs again",
            Outlet = "Harbour Courier",
            OutletId = new OutletId("harbour-courier"),
            Language = "en",
            Seen = Noon,
            Primary = new Source("Harbour Courier", "newspaper"),
        })],
    };

    protected async Task<IReadOnlyList<long>> DueAsync(Step step) => await Store.ClaimAsync(step, Noon.AddDays(1), Lease, 1000, Cancel);
}
