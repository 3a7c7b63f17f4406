using Headwater.App.Web;
using Headwater.Model;
using Headwater.Publish;
using Headwater.Store;

namespace Headwater.App.Api;

/// <summary>The ways out for other readers: stories as RSS, Atom, JSON Feed and news sitemap, subscriptions as OPML; and robots.txt.</summary>
internal static class FeedEndpoints
{
    private const int Newest = 50, SitemapUrls = 1000;

    private delegate void Writer(FeedHead head, IReadOnlyList<StoryView> stories, Stream stream);

    public static void Map(WebApplication site)
    {
        Feed(site, "/stories.rss", "application/rss+xml; charset=utf-8", StoryFeedRss.Write);
        Feed(site, "/stories.atom", "application/atom+xml; charset=utf-8", StoryFeedAtom.Write);
        Feed(site, "/stories.json", "application/feed+json", StoryFeedJson.Write);
        site.MapMethods("/sitemap-news.xml", Answers.Looking, SitemapAsync);
        site.MapMethods("/subscriptions.opml", Answers.Looking, OpmlAsync);
        site.MapMethods("/robots.txt", Answers.Looking, Robots);
    }

    private static void Feed(WebApplication site, string path, string type, Writer writer) =>
        site.MapMethods(path, Answers.Looking, async (HttpContext http, IStore store, SiteOptions options, string? language, bool? findings, CancellationToken cancel) =>
        {
            StoryQuery query = new() { Language = language, WithFindings = findings ?? false, Take = Newest };
            IReadOnlyList<StoryView> stories = await store.ViewsAsync(query, cancel).ConfigureAwait(false);
            FeedHead head = new()
            {
                Title = options.Name,
                Self = options.Root(http.Request) + path + http.Request.QueryString,
                Home = options.Root(http.Request) + "/" + http.Request.QueryString,
                Story = id => $"{options.Root(http.Request)}/story/{id}",
            };
            return Answers.Written(http, type, stream => writer(head, stories, stream));
        });

    private static async Task<IResult> SitemapAsync(HttpContext http, IStore store, SiteOptions options, TimeProvider clock, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<StoryView> stories = await store.ViewsAsync(new StoryQuery { Since = now - NewsSitemap.Window, Take = SitemapUrls }, cancel).ConfigureAwait(false);
        return Answers.Written(http, "application/xml; charset=utf-8", stream => NewsSitemap.Write(options.Name, "en", stories, id => $"{options.Root(http.Request)}/story/{id}", now, stream));
    }

    private static async Task<IResult> OpmlAsync(HttpContext http, IStore store, SiteOptions options, TimeProvider clock, CancellationToken cancel)
    {
        IReadOnlyList<Feed> feeds = await store.FeedsAsync(cancel).ConfigureAwait(false);
        return Answers.Written(http, Opml.MediaType, stream => Opml.Write(options.Name, clock.GetUtcNow(), feeds, stream));
    }

    // Searches and the pages that others wrote are nothing to index here.
    private static IResult Robots(HttpContext http, SiteOptions options) =>
        TypedResults.Text($"User-agent: *\nDisallow: /api/\nDisallow: /article/\nDisallow: /search\n\nSitemap: {options.Root(http.Request)}/sitemap-news.xml\n");
}
