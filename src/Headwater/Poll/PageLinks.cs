using System.Buffers;
using Headwater.Poll.Feeds;
using Headwater.Text;
using Headwater.Text.Markup;

namespace Headwater.Poll;

/// <summary>Links of a page that lead, or may lead, to feeds; those of readers' comments left out.</summary>
/// <param name="Declared">What the page declares to be its feeds, the best first.</param>
/// <param name="Likely">Links in its text that look like feeds or are called so, the best first.</param>
/// <param name="Refresh">Where the page sends browsers on to, or <c>null</c>.</param>
internal sealed record PageLinks(IReadOnlyList<FeedLinkage> Declared, IReadOnlyList<FeedLinkage> Likely, string? Refresh)
{
    // More than any honest page has; a page may be made of links alone.
    private const int MostDeclared = 50, MostLikely = 60, LongestWords = 200;

    private static readonly string[] Names = ["rss", "rss2", "atom", "feed", "feeds", "rdf", "xmlfeed"], Values = ["=rss", "=atom", "=feed", "rss=", "feed="];

    private static readonly SearchValues<char> Between = SearchValues.Create("/.-_");

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page; anything at all.</param>
    /// <param name="url">Its address.</param>
    public static PageLinks Of(ReadOnlySpan<char> html, string url)
    {
        Dictionary<string, FeedLinkage> declared = new(StringComparer.Ordinal), likely = new(StringComparer.Ordinal);
        string page = url;
        (string? refresh, string? language, string? link, string words) = (null, null, null, "");
        MarkupReader reader = new(html);
        bool based = false;
        while (reader.Read() && declared.Count < MostDeclared)
        {
            if (reader.Kind != MarkupKind.Start)
            {
                words += link is not null && reader.Kind == MarkupKind.Text && words.Length < LongestWords ? CharacterReferences.Decode(reader.Body[..Math.Min(reader.Body.Length, LongestWords)]) : "";
                if (link is not null && reader.Kind == MarkupKind.End && reader.Name is "a" or "A")
                {
                    Take(likely, link, words);
                    link = null;
                }

                continue;
            }

            switch (reader.Name)
            {
                case "base" or "BASE" when !based && AttributeReader.Find(reader.Body, "href") is { } written:
                    (url, based) = (Address.Resolve(url, written) ?? url, true);
                    break;
                case "html" or "HTML":
                    language ??= AttributeReader.Find(reader.Body, "lang") ?? AttributeReader.Find(reader.Body, "xml:lang");
                    break;
                case "meta" or "META":
                    refresh ??= RefreshOf(reader.Body, url);
                    break;
                case var name when name.Equals("link", StringComparison.OrdinalIgnoreCase):
                    if (Declaration(reader.Body, url) is { } feed)
                    {
                        declared.TryAdd(feed.Url, feed);
                    }

                    break;
                case "a" or "A" when likely.Count < MostLikely:
                    Take(likely, link, words);
                    (link, words) = (Linked(AttributeReader.Find(reader.Body, "href"), url), Called(reader.Body));
                    break;
                case "img" or "IMG" or "svg" or "i" or "span" when link is not null && words.Length < LongestWords:
                    words += Called(reader.Body);
                    break;
                case var name when SafeElements.FindSilent(name) is { } raw && SafeElements.Raw.Contains(raw) && !reader.IsEmpty:
                    reader.SkipRawText(raw);
                    break;
            }
        }

        Take(likely, link, words);
        return new PageLinks(FeedChoice.Order(declared.Values, page, language), FeedChoice.Order(likely.Values, page, language), refresh);
    }

    private static FeedLinkage? Declaration(ReadOnlySpan<char> attributes, string url)
    {
        bool alternate = AttributeReader.Find(attributes, "rel")?.Split((char[]?)null).Contains("alternate", StringComparer.OrdinalIgnoreCase) ?? false;
        FeedFormat? format = alternate ? Format(AttributeReader.Find(attributes, "type")) : null;
        return format is { } known && Linked(AttributeReader.Find(attributes, "href"), url) is { } feed && !feed.Contains("/wp-json/", StringComparison.Ordinal)
            ? new FeedLinkage(feed, AttributeReader.Find(attributes, "title"), known, AttributeReader.Find(attributes, "hreflang"))
            : null;
    }

    private static string? Linked(string? href, string url) => href is null ? null : Address.Resolve(url, Entrances.WithoutFeedScheme(href.Trim()));

    private static FeedFormat? Format(string? type) => type?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/rss+xml" => FeedFormat.Rss,
        "application/atom+xml" => FeedFormat.Atom,
        "application/feed+json" or "application/json" => FeedFormat.Json,
        "application/rdf+xml" => FeedFormat.Rdf,
        "text/xml" or "application/xml" => FeedFormat.Unknown,
        _ => null,
    };

    // 0; url='/news'
    private static string? RefreshOf(ReadOnlySpan<char> attributes, string url)
    {
        if (AttributeReader.Find(attributes, "http-equiv")?.Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase) != true
            || AttributeReader.Find(attributes, "content") is not { } content || content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at))
        {
            return null;
        }

        return Address.Resolve(url, content[(at + 4)..].Trim().Trim('\'', '"'));
    }

    private static string Called(ReadOnlySpan<char> attributes) =>
        attributes.IsWhiteSpace() ? " " : $" {AttributeReader.Find(attributes, "title")} {AttributeReader.Find(attributes, "alt")} {AttributeReader.Find(attributes, "aria-label")} {AttributeReader.Find(attributes, "class")} ";

    private static void Take(Dictionary<string, FeedLinkage> likely, string? link, string words)
    {
        if (link is not null && (LooksLikeFeed(link) || IsCalledFeed(words)))
        {
            likely.TryAdd(link, new FeedLinkage(link, PlainText.Fold(words) is { Length: > 0 } title ? title : null, FeedFormat.Unknown));
        }
    }

    private static bool IsCalledFeed(string words) =>
        words.Split([' ', '-', '\n', '\t', '(', ')', '/', '_'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.Equals("rss", StringComparison.OrdinalIgnoreCase) || word.Equals("atom", StringComparison.OrdinalIgnoreCase));

    // A whole word of the path, a parameter's value, or the name of the host's first part: /feedback is none.
    private static bool LooksLikeFeed(string url)
    {
        Uri address = new(url);
        return Array.Exists(Values, value => address.Query.Contains(value, StringComparison.OrdinalIgnoreCase))
            || IsNamed(address.Host.AsSpan(0, Math.Max(address.Host.IndexOf('.', StringComparison.Ordinal), 0)))
            || IsNamed(address.AbsolutePath);
    }

    private static bool IsNamed(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.SplitAny(Between))
        {
            foreach (string name in Names)
            {
                if (text[range].Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
