using Headwater.Poll.Feeds;
using Headwater.Text;

namespace Headwater.Poll;

/// <summary>Links of a page that lead, or may lead, to feeds.</summary>
/// <param name="Declared">What the page declares to be its feeds, in its order.</param>
/// <param name="Likely">Links in its text that look like feeds, in its order.</param>
internal sealed record PageLinks(IReadOnlyList<DiscoveredFeed> Declared, IReadOnlyList<string> Likely)
{
    // More than any honest page has; a page may be made of links alone.
    private const int MostDeclared = 50, MostLikely = 20;

    private static readonly string[] Marks = ["/feed", "/rss", ".rss", "rss.xml", "atom.xml", "feed.xml", "feed.json", "/atom"];

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page; anything at all.</param>
    /// <param name="url">Its address.</param>
    public static PageLinks Of(ReadOnlySpan<char> html, string url)
    {
        List<DiscoveredFeed> declared = [];
        List<string> likely = [];
        MarkupReader reader = new(html);
        bool based = false;
        while (reader.Read() && declared.Count < MostDeclared)
        {
            if (reader.Kind != MarkupKind.Start)
            {
                continue;
            }

            if (!based && reader.Name.Equals("base", StringComparison.OrdinalIgnoreCase) && AttributeReader.Find(reader.Body, "href") is { } written)
            {
                (url, based) = (Address.Resolve(url, written) ?? url, true);
            }
            else if (reader.Name.Equals("link", StringComparison.OrdinalIgnoreCase) && Declaration(reader.Body, url) is { } feed && declared.All(d => d.Url != feed.Url))
            {
                declared.Add(feed);
            }
            else if (likely.Count < MostLikely && reader.Name.Equals("a", StringComparison.OrdinalIgnoreCase) && Likeness(reader.Body, url) is { } link && !likely.Contains(link))
            {
                likely.Add(link);
            }
            else if (SafeElements.FindSilent(reader.Name) is { } raw && SafeElements.Raw.Contains(raw) && !reader.IsEmpty)
            {
                reader.SkipRawText(raw);
            }
        }

        return new PageLinks(declared, likely);
    }

    private static DiscoveredFeed? Declaration(ReadOnlySpan<char> attributes, string url)
    {
        bool alternate = AttributeReader.Find(attributes, "rel")?.Split((char[]?)null).Contains("alternate", StringComparer.OrdinalIgnoreCase) ?? false;
        FeedFormat? format = alternate ? Format(AttributeReader.Find(attributes, "type")) : null;
        return format is { } known && AttributeReader.Find(attributes, "href") is { } href && Address.Resolve(url, href) is { } feed && !feed.Contains("/wp-json/", StringComparison.Ordinal)
            ? new DiscoveredFeed(feed, AttributeReader.Find(attributes, "title"), known)
            : null;
    }

    private static FeedFormat? Format(string? type) => type?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/rss+xml" => FeedFormat.Rss,
        "application/atom+xml" => FeedFormat.Atom,
        "application/feed+json" or "application/json" => FeedFormat.Json,
        "application/rdf+xml" => FeedFormat.Rdf,
        "text/xml" or "application/xml" => FeedFormat.Unknown,
        _ => null,
    };

    private static string? Likeness(ReadOnlySpan<char> attributes, string url) =>
        AttributeReader.Find(attributes, "href") is { } href && Marks.Any(mark => href.Contains(mark, StringComparison.OrdinalIgnoreCase)) ? Address.Resolve(url, href) : null;
}
