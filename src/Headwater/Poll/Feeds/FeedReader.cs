using Headwater.Poll.Feeds.Xml;
using Headwater.Text;

namespace Headwater.Poll.Feeds;

/// <summary>
/// Reads feeds and sitemaps of every format, whole or broken. Bytes are decoded once; the characters are walked once. Never
/// throws, whatever the bytes are: what is wrong is in <see cref="FeedDocument.Problem"/>.
/// </summary>
public static class FeedReader
{
    private const int Prologue = 4096, LongestUnpacked = 64 * 1024 * 1024;

    /// <summary>Reads a feed.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="contentType">The Content-Type header, or <c>null</c>.</param>
    /// <param name="url">The address that the bytes came from, or <c>null</c>: relative addresses are relative to it.</param>
    /// <param name="headers">Other response headers by lower-case name: Content-Location and Content-Language count.</param>
    public static FeedDocument Read(ReadOnlyMemory<byte> body, string? contentType = null, string? url = null, IReadOnlyDictionary<string, string>? headers = null)
    {
        FeedDocument document = new();
        using FeedCharacters decoded = FeedCharacters.Of(Unpacked(body).Span, contentType);
        document.Encoding = decoded.Encoding;
        ReadOnlySpan<char> text = InternalEntities.Expand(decoded.Text);
        if (text.IsWhiteSpace())
        {
            document.Report("empty", "there is nothing in it");
            return document;
        }

        if (IsBinary(text[..Math.Min(text.Length, Prologue)]))
        {
            document.Report("binary", "it is not text");
            return document;
        }

        ReadText(text, document, BaseOf(url, headers?.GetValueOrDefault("content-location")), headers?.GetValueOrDefault("content-language"));
        Judge(document, decoded, contentType, text);
        return document;
    }

    // One NUL in a text is a slip of whoever wrote it.
    private static bool IsBinary(ReadOnlySpan<char> head) => head.Count('\0') * 50 > head.Length;

    // Sitemaps lie on servers as .xml.gz, and come as they lie.
    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body)
    {
        if (!body.Span.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]))
        {
            return body;
        }

        try
        {
            return ContentCoding.Decode(body, "gzip", LongestUnpacked) ?? body;
        }
        catch (InvalidDataException)
        {
            return body;
        }
    }

    private static void ReadText(ReadOnlySpan<char> text, FeedDocument document, string? baseUrl, string? language)
    {
        if (text.TrimStart() is ['{', ..])
        {
            JsonFeedReader.Read(text, document, baseUrl);
            return;
        }

        new XmlFeedReader(text.TrimStart('\uFEFF'), document, baseUrl, language).Read();
        document.Head.Language ??= language;
        if (document.Format is FeedFormat.Rdf or FeedFormat.Rss or FeedFormat.Atom)
        {
            document.Version ??= Version(document.Format, text[..Math.Min(text.Length, Prologue)]);
        }
    }

    private static string? Version(FeedFormat format, ReadOnlySpan<char> head) => format switch
    {
        FeedFormat.Rdf when head.Contains("netscape.com/rdf/simple/0.9", StringComparison.OrdinalIgnoreCase) => "0.90",
        FeedFormat.Rdf => "1.0",
        FeedFormat.Atom when head.Contains("http://purl.org/atom/ns#", StringComparison.OrdinalIgnoreCase) => "0.3",
        FeedFormat.Atom when head.Contains("http://www.w3.org/2005/Atom", StringComparison.OrdinalIgnoreCase) => "1.0",
        _ => null,
    };

    private static string? BaseOf(string? url, string? location) =>
        location is null ? url : Address.Resolve(url, location) ?? url;

    private static void Judge(FeedDocument document, FeedCharacters decoded, string? contentType, ReadOnlySpan<char> text)
    {
        if (!document.IsFeed)
        {
            document.Problem = document.Problem is { Code: "json" } json ? json : NotAFeed.Why(text);
            return;
        }

        if (decoded.Flaw is { } flaw)
        {
            document.Report("encoding", flaw);
        }

        if (contentType is not null && !IsFeedType(contentType))
        {
            document.Report("content-type", $"it is served as {contentType.Split(';')[0].Trim()}");
        }
    }

    private static bool IsFeedType(string contentType)
    {
        string type = contentType.Split(';')[0].Trim();
        return type.Length == 0 || type.Contains("xml", StringComparison.OrdinalIgnoreCase) || type.Contains("json", StringComparison.OrdinalIgnoreCase);
    }
}
