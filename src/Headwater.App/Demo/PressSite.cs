using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Headwater.App.Demo;

/// <summary>
/// All press sites of the sample day: what a host answers to a path. Pages that change or go do so after their first
/// visit, so this remembers visits; all else follows from the files.
/// </summary>
internal sealed class PressSite
{
    /// <summary>How long a slow host takes.</summary>
    public static readonly TimeSpan Slowness = TimeSpan.FromSeconds(3);

    private readonly SampleDay day;
    private readonly PressPage pages;
    private readonly Dictionary<string, SampleOutlet> byDomain;
    private readonly ILookup<string, SampleArticle> byOutlet;
    private readonly Dictionary<string, SampleArticle> byAddress;
    private readonly ConcurrentDictionary<string, int> visits = new(StringComparer.Ordinal);

    static PressSite() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sites of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="start">The moment its times count back from.</param>
    public PressSite(SampleDay day, DateTimeOffset start)
    {
        this.day = day;
        Addresses = new PressAddresses(day, start);
        pages = new PressPage(day, Addresses);
        byDomain = day.Outlets.Values.ToDictionary(o => o.Domain, StringComparer.Ordinal);
        byOutlet = day.Articles.OrderBy(a => a.Before).ToLookup(a => a.Outlet, StringComparer.Ordinal);
        byAddress = day.Articles.ToDictionary(Addresses.Of, StringComparer.Ordinal);
    }

    /// <summary>Where and when everything lies.</summary>
    public PressAddresses Addresses { get; }

    /// <summary>The outlet at a host, or <c>null</c>.</summary>
    public SampleOutlet? At(string host) => byDomain.GetValueOrDefault(host);

    /// <summary>What a host answers to a path.</summary>
    public PressAnswer Answer(string host, string path) =>
        At(host) is not { } outlet ? PressAnswer.Text(404, "text/plain", $"No outlet of the sample day is called {host}.\n")
        : path == "/" ? Page(200, outlet, pages.Front(outlet, byOutlet[outlet.Id]))
        : path == "/robots.txt" ? PressAnswer.Text(200, "text/plain", Robots(outlet))
        : path == outlet.Feed ? Feed(outlet)
        : path == "/sitemap.xml" ? PressAnswer.Text(200, "application/xml", Sitemap(outlet))
        : path.StartsWith("/media/", StringComparison.Ordinal) ? PressAnswer.Text(200, "image/svg+xml", PressPicture.Draw(path))
        : byAddress.TryGetValue($"http://{host}{path}", out SampleArticle? article) ? Article(outlet, article)
        : Page(404, outlet, pages.Notice("missing", outlet));

    private PressAnswer Feed(SampleOutlet outlet) => outlet.Fault == OutletFault.FeedGone
        ? PressAnswer.Text(410, "text/html", "<!doctype html><title>410 Gone</title><p>This feed has ended.</p>")
        : PressAnswer.Text(200, PressFeed.Type(outlet.Announces), new PressFeed(Addresses, outlet, [.. byOutlet[outlet.Id]], Whole).Write()) with { Modified = Addresses.Base };

    private PressAnswer Article(SampleOutlet outlet, SampleArticle article)
    {
        bool again = visits.AddOrUpdate(article.Id, 1, (_, count) => count + 1) > 1;
        return article.Fault switch
        {
            PageFault.Missing => Page(404, outlet, pages.Notice("missing", outlet)),
            PageFault.Removed when again => Page(404, outlet, pages.Notice("missing", outlet)),
            PageFault.Challenge => Page(403, outlet, pages.Notice("challenge", outlet)),
            PageFault.ServerError => Page(500, outlet, pages.Notice("error", outlet)),
            PageFault.SoftError => Page(200, outlet, pages.Notice("missing", outlet)),
            _ when again && article.Later is { } later => Page(200, outlet, pages.Article(later with { Id = article.Id, Path = article.Path })) with { Modified = Addresses.Base },
            _ => Page(200, outlet, pages.Article(article)) with { Modified = Addresses.Modified(article) },
        };
    }

    private static PressAnswer Page(int status, SampleOutlet outlet, string html) =>
        new(status, $"text/html; charset={outlet.Encoding}", Encoding.GetEncoding(outlet.Encoding).GetBytes(html));

    private string Whole(SampleArticle article) => string.Concat(article.Blocks
        .Where(b => b.Kind == BlockKind.Paragraph)
        .Select(b => $"<p>{Links.ToHtml(Addresses.Calendar(article).Write(b.Source), Addresses.Resolve)}</p>"));

    private static string Robots(SampleOutlet outlet) =>
        string.Join('\n', ["User-agent: *", .. outlet.Robots, "", $"Sitemap: http://{outlet.Domain}/sitemap.xml", ""]);

    private string Sitemap(SampleOutlet outlet) => byOutlet[outlet.Id]
        .Aggregate(
            new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"),
            (xml, a) => xml.Append(CultureInfo.InvariantCulture, $"<url><loc>{Addresses.Of(a)}</loc><lastmod>{Addresses.Iso(Addresses.Modified(a), outlet)}</lastmod></url>\n"))
        .Append("</urlset>\n").ToString();
}
