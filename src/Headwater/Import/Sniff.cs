using System.Text;

namespace Headwater.Import;

/// <summary>What a source holds, told from its first bytes: names lie.</summary>
internal enum Content
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Packed with gzip.</summary>
    Gzip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>WARC records.</summary>
    Warc,

    /// <summary>An OPML list of feeds.</summary>
    Opml,

    /// <summary>A feed, which is to be subscribed to rather than imported.</summary>
    Feed,

    /// <summary>Reports as NewsML-G2.</summary>
    NewsMl,

    /// <summary>A page.</summary>
    Html,

    /// <summary>JSON: one object a line, or an array of objects.</summary>
    Json,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>None of these.</summary>
    Binary,
}

/// <summary>Tells what a source holds.</summary>
internal static class Sniff
{
    /// <summary>How many first bytes it looks at.</summary>
    public const int Length = 4096;

    public static Content Of(ReadOnlySpan<byte> head) => head switch
    {
        { IsEmpty: true } => Content.Empty,
        [0x1F, 0x8B, ..] => Content.Gzip,
        _ when head.StartsWith("WARC/"u8) => Content.Warc,
        _ when head.Length > 262 && head[257..].StartsWith("ustar"u8) => Content.Tar,
        _ when IsBinary(head) => Content.Binary,
        _ => OfText(Text(head)),
    };

    private static Content OfText(string text) => text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n') switch
    {
        "" => Content.Empty,
        ['{', ..] or ['[', ..] => Content.Json,
        ['<', ..] => OfMarkup(text),
        _ => Content.Text,
    };

    private static Content OfMarkup(string text) =>
        text.Contains("<opml", StringComparison.OrdinalIgnoreCase) ? Content.Opml
        : text.Contains("<newsItem", StringComparison.Ordinal) || text.Contains("<newsMessage", StringComparison.Ordinal) ? Content.NewsMl
        : text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) ? Content.Html
        : text.Contains("<rss", StringComparison.OrdinalIgnoreCase) || text.Contains("<feed", StringComparison.OrdinalIgnoreCase) || text.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase) ? Content.Feed
        : Content.Html;

    // Text has no NUL and hardly a control character; UTF-16 says so with a mark.
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return false;
        }

        int controls = 0;
        foreach (byte b in head)
        {
            controls += b is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B) ? 1 : 0;
        }

        return head.Contains((byte)0) || controls > head.Length / 100;
    }

    private static string Text(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head),
        _ => Encoding.Latin1.GetString(head.StartsWith("\uFEFF"u8) ? head[3..] : head),
    };
}
