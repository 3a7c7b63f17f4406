using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Headwater.App.Demo;

/// <summary>An outlet's announcements in each of the five formats.</summary>
internal sealed class PressFeed(PressAddresses addresses, SampleOutlet outlet, IReadOnlyList<SampleArticle> articles, Func<SampleArticle, string> html)
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace AtomNs = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Rss1Ns = "http://purl.org/rss/1.0/";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>The media type of a format.</summary>
    public static string Type(Announcing format) => format switch
    {
        Announcing.Rss2 => "application/rss+xml",
        Announcing.Rss1 => "application/rdf+xml",
        Announcing.Atom => "application/atom+xml",
        Announcing.JsonFeed => "application/feed+json",
        _ => "application/xml",
    };

    /// <summary>The outlet's feed in its format.</summary>
    public string Write() => outlet.Announces switch
    {
        Announcing.Rss2 => Xml(Rss2()),
        Announcing.Rss1 => Xml(Rss1()),
        Announcing.Atom => Xml(Atom()),
        Announcing.JsonFeed => JsonFeed(),
        _ => Xml(NewsSitemap()),
    };

    private XElement Rss2() => new("rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "content", Content),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XElement("channel",
            new XElement("title", outlet.Name),
            new XElement("link", outlet.Home),
            new XElement("description", outlet.Name),
            new XElement("language", outlet.Languages[0]),
            articles.Select((a, i) => new XElement("item",
                new XElement("title", Title(a)),
                new XElement("link", addresses.Of(a)),
                new XElement("guid", new XAttribute("isPermaLink", "false"), $"{outlet.Domain}:{a.Id}"),
                new XElement("pubDate", Rfc822(a, i)),
                a.Byline is null ? null : new XElement(Dc + "creator", addresses.Calendar(a).Write(a.Byline)),
                new XElement("description", addresses.Summary(a)),
                outlet.FullFeed ? new XElement(Content + "encoded", html(a)) : null))));

    private XElement Rss1() => new(Rdf + "RDF",
        new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XAttribute("xmlns", Rss1Ns),
        new XElement(Rss1Ns + "channel",
            new XAttribute(Rdf + "about", outlet.FeedUrl),
            new XElement(Rss1Ns + "title", outlet.Name),
            new XElement(Rss1Ns + "link", outlet.Home),
            new XElement(Rss1Ns + "description", outlet.Name),
            new XElement(Rss1Ns + "items", new XElement(Rdf + "Seq", articles.Select(a => new XElement(Rdf + "li", new XAttribute(Rdf + "resource", addresses.Of(a))))))),
        articles.Select(a => new XElement(Rss1Ns + "item",
            new XAttribute(Rdf + "about", addresses.Of(a)),
            new XElement(Rss1Ns + "title", Title(a)),
            new XElement(Rss1Ns + "link", addresses.Of(a)),
            new XElement(Rss1Ns + "description", addresses.Summary(a)),
            new XElement(Dc + "date", addresses.Iso(addresses.Published(a), outlet)))));

    private XElement Atom() => new(AtomNs + "feed",
        new XAttribute(XNamespace.Xml + "lang", outlet.Languages[0]),
        new XElement(AtomNs + "id", outlet.Home),
        new XElement(AtomNs + "title", outlet.Name),
        new XElement(AtomNs + "updated", addresses.Iso(addresses.Base, outlet)),
        new XElement(AtomNs + "link", new XAttribute("rel", "self"), new XAttribute("href", outlet.FeedUrl)),
        new XElement(AtomNs + "link", new XAttribute("href", outlet.Home)),
        articles.Select(a => new XElement(AtomNs + "entry",
            new XElement(AtomNs + "id", $"tag:{outlet.Domain},{addresses.Published(a):yyyy}:{a.Id}"),
            new XElement(AtomNs + "title", Title(a)),
            new XElement(AtomNs + "link", new XAttribute("rel", "alternate"), new XAttribute("href", addresses.Of(a))),
            new XElement(AtomNs + "published", addresses.Iso(addresses.Published(a), outlet)),
            new XElement(AtomNs + "updated", addresses.Iso(addresses.Modified(a), outlet)),
            new XElement(AtomNs + "author", new XElement(AtomNs + "name", a.Byline is null ? outlet.Name : addresses.Calendar(a).Write(a.Byline))),
            outlet.FullFeed ? new XElement(AtomNs + "content", new XAttribute("type", "html"), html(a)) : new XElement(AtomNs + "summary", addresses.Summary(a)))));

    private string JsonFeed() => JsonSerializer.Serialize(new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = outlet.Name,
        home_page_url = outlet.Home,
        feed_url = outlet.FeedUrl,
        language = outlet.Languages[0],
        items = articles.Select(a => new
        {
            id = addresses.Of(a),
            url = addresses.Of(a),
            title = Title(a),
            summary = addresses.Summary(a),
            content_html = outlet.FullFeed ? html(a) : $"<p>{Markup.Escape(addresses.Summary(a))}</p>",
            date_published = addresses.Iso(addresses.Published(a), outlet),
            authors = new[] { new { name = a.Byline is null ? outlet.Name : addresses.Calendar(a).Write(a.Byline) } },
        }),
    });

    private XElement NewsSitemap() => new(Sitemap + "urlset",
        new XAttribute(XNamespace.Xmlns + "news", News),
        articles.Select(a => new XElement(Sitemap + "url",
            new XElement(Sitemap + "loc", addresses.Of(a)),
            new XElement(News + "news",
                new XElement(News + "publication", new XElement(News + "name", outlet.Name), new XElement(News + "language", outlet.Languages[0])),
                new XElement(News + "publication_date", addresses.Iso(addresses.Published(a), outlet)),
                new XElement(News + "title", Title(a))))));

    private string Title(SampleArticle article) => addresses.Calendar(article).Write(article.Title);

    // A feed with wrong dates says the future, 1970 and a time without a zone in turn.
    private string Rfc822(SampleArticle article, int place)
    {
        DateTimeOffset local = addresses.Published(article).ToOffset(outlet.Zone);
        return (outlet.Fault, place % 3) switch
        {
            (OutletFault.FeedDates, 0) => Rfc822(local.AddYears(3)),
            (OutletFault.FeedDates, 1) => Rfc822(DateTimeOffset.UnixEpoch),
            (OutletFault.FeedDates, _) => local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            _ => Rfc822(local),
        };
    }

    private static string Rfc822(DateTimeOffset time) =>
        time.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    // What breaks a broken feed is what breaks them in life: a bare ampersand, and the end cut off.
    private string Xml(XElement root)
    {
        string xml = $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}";
        return outlet.Fault == OutletFault.FeedBroken
            ? new StringBuilder(xml).Replace("&amp;", "&").Replace("</channel>", "").Replace("</rss>", "").ToString()
            : xml;
    }
}
