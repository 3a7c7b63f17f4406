namespace Headwater.Poll.Feeds;

/// <summary>What kind of document announces.</summary>
public enum FeedFormat
{
    /// <summary>None that is known: see <see cref="FeedDocument.Problem"/>.</summary>
    Unknown,

    /// <summary>RSS 0.91 to 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0, which are RDF.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>JSON Feed.</summary>
    Json,

    /// <summary>Channel Definition Format.</summary>
    Cdf,

    /// <summary>A sitemap: addresses, with news facts where it has them.</summary>
    Sitemap,

    /// <summary>A list of sitemaps.</summary>
    SitemapIndex,
}
