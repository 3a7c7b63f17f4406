using Headwater.App.Web;
using Headwater.Model;
using Headwater.Publish;
using Headwater.Store;

namespace Headwater.App.Api;

/// <summary>The ways out for other readers: stories as RSS, Atom, JSON Feed and news sitemap, subscriptions as OPML.</summary>
internal static class FeedEndpoints
{
    private const int Newest = 50, SitemapUrls = 1000;

    private delegate void Writer(FeedHead head, IReadOnlyList<StoryView> stories, Stream stream);

    public static void Map(WebApplication site)
    {
        Feed(site, "/stories.rss", "application/rss+xml; charset=utf-8", StoryFeedRss.Write);
        Feed(site, "/stories.atom", "application/atom+xml; charset=utf-8", StoryFeedAtom.Write);
        Feed(site, "/stories.json", "application/feed+json", StoryFeedJson.Write);
        site.MapGet("/sitemap-news.xml", SitemapAsync);
        site.MapGet("/subscriptions.opml", OpmlAsync);
    }

    private static void Feed(WebApplication site, string path, string type, Writer writer) =>
        site.MapGet(path, async (HttpContext http, IStore store, SiteOptions options, string? language, bool? findings, CancellationToken cancel) =>
        {
            StoryQuery query = new() { Language = language, WithFindings = findings ?? false, Take = Newest };
            IReadOnlyList<StoryView> stories = await store.ViewsAsync(query, cancel).ConfigureAwait(false);
            FeedHead head = new()
            {
                Title = options.Name,
                Self = Root(http) + path + http.Request.QueryString,
                Home = Root(http) + "/" + http.Request.QueryString,
                Story = id => $"{Root(http)}/story/{id}",
            };
            return Written(type, stream => writer(head, stories, stream));
        });

    private static async Task<IResult> SitemapAsync(HttpContext http, IStore store, SiteOptions options, TimeProvider clock, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<StoryView> stories = await store.ViewsAsync(new StoryQuery { Since = now - NewsSitemap.Window, Take = SitemapUrls }, cancel).ConfigureAwait(false);
        return Written("application/xml; charset=utf-8", stream => NewsSitemap.Write(options.Name, "en", stories, id => $"{Root(http)}/story/{id}", now, stream));
    }

    private static async Task<IResult> OpmlAsync(IStore store, SiteOptions options, TimeProvider clock, CancellationToken cancel)
    {
        IReadOnlyList<Feed> feeds = await store.FeedsAsync(cancel).ConfigureAwait(false);
        return Written(Opml.MediaType, stream => Opml.Write(options.Name, clock.GetUtcNow(), feeds, stream));
    }

    private static IResult Written(string type, Action<Stream> write)
    {
        MemoryStream written = new();
        write(written);
        return TypedResults.Bytes(written.ToArray(), type);
    }

    private static string Root(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";
}
