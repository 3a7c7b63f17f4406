using Headwater.Text;

namespace Headwater.Poll;

/// <summary>Where sites are wont to keep their feeds.</summary>
internal static class WellKnownPaths
{
    private static readonly string[] Names = ["feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "feed/rss", "news-sitemap.xml", "sitemap-news.xml"];

    /// <summary>Where the list of sitemaps is wont to be, at the root: the last to be asked.</summary>
    public static readonly string[] Sitemaps = ["/sitemap.xml", "/sitemap_index.xml"];

    /// <summary>Addresses to try: in the page's own folder, then at the root.</summary>
    public static IEnumerable<string> Beside(string url)
    {
        string folder = Address.Resolve(url, "./") ?? url, root = Address.Resolve(url, "/") ?? url;
        return new[] { folder, root }.Distinct(StringComparer.Ordinal).SelectMany(at => Names.Select(name => Address.Resolve(at, name)).OfType<string>());
    }
}
