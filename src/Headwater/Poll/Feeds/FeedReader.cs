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
        using FeedCharacters decoded = FeedCharacters.Of(Unpacked(body).Span, contentType);
        ReadOnlySpan<char> text = InternalEntities.Expand(decoded.Text);
        string? baseUrl = BaseOf(url, headers?.GetValueOrDefault("content-location")), language = headers?.GetValueOrDefault("content-language");
        FeedDocument document = text.IsWhiteSpace() ? Not("empty", "there is nothing in it")
            : IsBinary(text[..Math.Min(text.Length, Prologue)]) ? Not("binary", "it is not text")
            : Found(text, baseUrl, language);
        document.Encoding = decoded.Encoding;
        Judge(document, decoded, contentType);
        return document;
    }

    private static FeedDocument Not(string code, string message)
    {
        FeedDocument document = new();
        document.Report(code, message);
        return document;
    }

    // One NUL in a text is a slip of whoever wrote it.
    private static bool IsBinary(ReadOnlySpan<char> head) => head.Count('\0') * 50 > head.Length;

    // Sitemaps lie on servers as .xml.gz, and come as they lie; some come packed twice.
    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body)
    {
        for (int layer = 0; layer < 2 && Packing(body.Span) is { } packing; layer++)
        {
            try
            {
                body = ContentCoding.Decode(body, packing, LongestUnpacked) ?? body;
            }
            catch (InvalidDataException)
            {
                return body;
            }
        }

        return body;
    }

    private static string? Packing(ReadOnlySpan<byte> body) => body switch
    {
        [0x1f, 0x8b, ..] => "gzip",
        [0x78, 0x01 or 0x5e or 0x9c or 0xda, ..] => "deflate",
        _ => null,
    };

    private static FeedDocument Found(ReadOnlySpan<char> text, string? baseUrl, string? language)
    {
        FeedDocument document = ReadText(text, baseUrl, language);
        if (!document.IsFeed && Wrapping.Inside(text) is { } inside && ReadText(inside, baseUrl, language) is { IsFeed: true } wrapped)
        {
            wrapped.Report("wrapped", "it stands within something else", text[..Math.Max(text.IndexOf(inside.AsSpan(0, Math.Min(inside.Length, 20))), 0)].Count('\n') + 1);
            return wrapped;
        }

        if (!document.IsFeed && document.Problem?.Code != "json")
        {
            document.Problem = NotAFeed.Why(text);
        }

        return document;
    }

    private static FeedDocument ReadText(ReadOnlySpan<char> text, string? baseUrl, string? language)
    {
        FeedDocument document = new();
        text = text.TrimStart('\uFEFF');
        if (text.TrimStart() is ['{' or '[', ..])
        {
            new JsonFeedReader(document, baseUrl).Read(text);
        }
        else if (AddressList.Is(text))
        {
            AddressList.Read(text, document);
        }
        else
        {
            new XmlFeedReader(text, document, baseUrl, language).Read();
            document.Head.Language ??= language;
            document.Version ??= Version(document.Format, text[..Math.Min(text.Length, Prologue)]);
        }

        return document;
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

    private static void Judge(FeedDocument document, FeedCharacters decoded, string? contentType)
    {
        if (!document.IsFeed)
        {
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
