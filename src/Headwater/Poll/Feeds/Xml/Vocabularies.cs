using System.Collections.Frozen;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Which vocabulary a namespace stands for, whatever prefix it was given.</summary>
internal static class Vocabularies
{
    private static readonly FrozenDictionary<string, (Vocabulary Vocabulary, string Prefix)> ByUri = new (string Uri, Vocabulary Vocabulary, string Prefix)[]
    {
        ("http://backend.userland.com/rss", Vocabulary.Core, ""),
        ("http://blogs.law.harvard.edu/tech/rss", Vocabulary.Core, ""),
        ("http://purl.org/rss/1.0/", Vocabulary.Core, ""),
        ("http://my.netscape.com/rdf/simple/0.9/", Vocabulary.Core, ""),
        ("http://channel.netscape.com/rdf/simple/0.9/", Vocabulary.Core, ""),
        ("http://purl.org/echo/", Vocabulary.Core, ""),
        ("uri/of/echo/namespace#", Vocabulary.Core, ""),
        ("http://purl.org/pie/", Vocabulary.Core, ""),
        ("http://purl.org/atom/ns#", Vocabulary.Core, ""),
        ("http://www.w3.org/2005/Atom", Vocabulary.Core, ""),
        ("http://purl.org/rss/1.0/modules/rss091#", Vocabulary.Core, ""),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", Vocabulary.Rdf, "rdf"),
        ("http://purl.org/dc/elements/1.1/", Vocabulary.DublinCore, "dc"),
        ("http://purl.org/dc/elements/1.0/", Vocabulary.DublinCore, "dc"),
        ("http://purl.org/dc/terms/", Vocabulary.Terms, "dcterms"),
        ("http://purl.org/rss/1.0/modules/content/", Vocabulary.Content, "content"),
        ("http://www.itunes.com/DTDs/PodCast-1.0.dtd", Vocabulary.Podcast, "itunes"),
        ("http://podlove.org/simple-chapters", Vocabulary.Chapters, "psc"),
        ("http://search.yahoo.com/mrss/", Vocabulary.Media, "media"),
        ("http://search.yahoo.com/mrss", Vocabulary.Media, "media"),
        ("http://www.georss.org/georss", Vocabulary.Geo, "georss"),
        ("http://www.opengis.net/gml", Vocabulary.Geo, "gml"),
        ("http://www.w3.org/2003/01/geo/wgs84_pos#", Vocabulary.Geo, "geo"),
        ("http://purl.org/syndication/thread/1.0", Vocabulary.Threading, "thr"),
        ("http://backend.userland.com/creativeCommonsRssModule", Vocabulary.License, "creativecommons"),
        ("http://creativecommons.org/ns#license", Vocabulary.License, "cc"),
        ("http://web.resource.org/cc/", Vocabulary.License, "cc"),
        ("http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html", Vocabulary.License, "creativecommons"),
        ("http://wellformedweb.org/CommentAPI/", Vocabulary.WellFormedWeb, "wfw"),
        ("http://webns.net/mvcb/", Vocabulary.Admin, "admin"),
        ("http://www.w3.org/1999/xhtml", Vocabulary.Xhtml, "xhtml"),
        ("http://www.sitemaps.org/schemas/sitemap/0.9", Vocabulary.Sitemap, "sitemap"),
        ("http://www.google.com/schemas/sitemap/0.84", Vocabulary.Sitemap, "sitemap"),
        ("http://www.google.com/schemas/sitemap-news/0.9", Vocabulary.News, "news"),
        ("http://purl.org/rss/1.0/modules/slash/", Vocabulary.Named, "slash"),
        ("http://purl.org/rss/1.0/modules/syndication/", Vocabulary.Named, "sy"),
        ("http://rssnamespace.org/feedburner/ext/1.0", Vocabulary.Feedburner, "feedburner"),
        ("http://www.w3.org/XML/1998/namespace", Vocabulary.Named, "xml"),
        ("http://www.w3.org/1999/xlink", Vocabulary.Named, "xlink"),
        ("http://freshmeat.net/rss/fm/", Vocabulary.Named, "fm"),
        ("http://xmlns.com/foaf/0.1/", Vocabulary.Named, "foaf"),
        ("http://postneo.com/icbm/", Vocabulary.Named, "icbm"),
        ("http://www.w3.org/2000/svg", Vocabulary.Other, "svg"),
        ("http://www.w3.org/1998/Math/MathML", Vocabulary.Other, "math"),
    }.ToFrozenDictionary(p => p.Uri, p => (p.Vocabulary, p.Prefix), StringComparer.OrdinalIgnoreCase);

    private static readonly (string Word, Vocabulary Vocabulary)[] Words =
    [
        ("sitemap-news", Vocabulary.News), ("news-sitemap", Vocabulary.News), ("schemas/sitemap/", Vocabulary.Sitemap), ("/mrss", Vocabulary.Media),
        ("dc/elements", Vocabulary.DublinCore), ("dc/terms", Vocabulary.Terms), ("modules/content", Vocabulary.Content), ("podcast-1.0.dtd", Vocabulary.Podcast),
        ("2005/atom", Vocabulary.Core), ("atom/ns", Vocabulary.Core), ("purl.org/net/rss", Vocabulary.Core),
    ];

    private static readonly FrozenDictionary<string, Vocabulary>.AlternateLookup<ReadOnlySpan<char>> ByPrefix = ByUri.Values
        .Where(v => v.Prefix.Length > 0).DistinctBy(v => v.Prefix)
        .Concat(new[] { "rss", "atom", "a10" }.Select(prefix => (Vocabulary: Vocabulary.Core, Prefix: prefix)))
        .ToFrozenDictionary(v => v.Prefix, v => v.Vocabulary, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a namespace stands for.</summary>
    /// <param name="uri">The namespace.</param>
    /// <param name="prefix">The prefix it is bound to, kept for namespaces that are not known.</param>
    /// <param name="isRoot">Whether it is the root's own: an unknown one there is taken for a dialect of RSS.</param>
    public static (Vocabulary Vocabulary, string Prefix) Of(string uri, string prefix, bool isRoot)
    {
        string trimmed = uri.Trim();
        if (ByUri.TryGetValue(trimmed, out (Vocabulary, string) known) || ByUri.TryGetValue(Spelled(trimmed), out known))
        {
            return known;
        }

        if (trimmed.Length == 0 || (prefix.Length == 0 && isRoot) || trimmed.StartsWith("http://backend.userland.com/rss", StringComparison.OrdinalIgnoreCase))
        {
            return (Vocabulary.Core, "");
        }

        return (ByWord(trimmed) ?? ByConvention(prefix), prefix.ToLowerInvariant());
    }

    // Other versions of a vocabulary, drafts and copies of it are named much like it.
    private static Vocabulary? ByWord(string uri)
    {
        foreach ((string word, Vocabulary vocabulary) in Words)
        {
            if (uri.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return vocabulary;
            }
        }

        return null;
    }

    // Addresses that moved to https, and a slash too many, in what is a name and no address.
    private static string Spelled(string uri) =>
        (uri.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? string.Concat("http", uri.AsSpan(5)) : uri).TrimEnd('/') is var bare && ByUri.ContainsKey(bare) ? bare : bare + "/";

    /// <summary>What a prefix stands for that was never declared, or for a name that nobody knows: by convention.</summary>
    public static Vocabulary ByConvention(ReadOnlySpan<char> prefix) => ByPrefix.TryGetValue(prefix, out Vocabulary vocabulary) ? vocabulary : Vocabulary.Other;
}
