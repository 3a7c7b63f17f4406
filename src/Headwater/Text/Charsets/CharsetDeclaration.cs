using System.Buffers;
using System.Text;

namespace Headwater.Text.Charsets;

/// <summary>What a document says of its own encoding: byte order mark, XML declaration, meta element.</summary>
internal static class CharsetDeclaration
{
    // The standard looks at 1024 bytes; pages with long scripts before their meta element are common.
    private const int Prescan = 4096;

    private static readonly SearchValues<char> ValueEnd = SearchValues.Create("\"'; \t\r\n/>");

    /// <summary>The encoding of a byte order mark and the mark's length; <c>null</c> and 0 where there is none. A mark before markup in single bytes is an error.</summary>
    public static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF or 0xFE, 0xFE or 0xFF, (byte)'<', (byte)'?' or (byte)'r', (byte)'x' or (byte)'s', ..] => (Encoding.UTF8, 2),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (CharsetLabels.Find("utf-32be"), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>The encoding of a text in units of two or four bytes, without a mark, whose first two characters are ASCII, as those of all markup are.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> body) => body switch
    {
        [> 0 and < 0x80, 0, 0, 0, > 0 and < 0x80, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, > 0 and < 0x80, 0, 0, 0, > 0 and < 0x80, ..] => CharsetLabels.Find("utf-32be"),
        [> 0 and < 0x80, 0, > 0 and < 0x80, 0, ..] => Encoding.Unicode,
        [0, > 0 and < 0x80, 0, > 0 and < 0x80, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>Whether an encoding writes ASCII in units of more than a byte.</summary>
    public static bool IsWide(Encoding encoding) => encoding.CodePage is 1200 or 1201 or 12000 or 12001;

    /// <summary>The <c>charset</c> of a Content-Type header, or <c>null</c>.</summary>
    public static Encoding? Header(string? contentType) => contentType is null ? null : AfterWord(contentType, "charset") is { } label ? CharsetLabels.Find(label) : null;

    /// <summary>The encoding that an XML declaration or a meta element names in the first 4096 bytes, or <c>null</c>.</summary>
    public static Encoding? InDocument(ReadOnlySpan<byte> body)
    {
        string start = Encoding.Latin1.GetString(body[..Math.Min(body.Length, Prescan)]);
        Encoding? named = XmlDeclaration(start.TrimStart()) ?? Meta(start);

        // Whoever could read that the document is UTF-16 has read it as ASCII, so it is not; the standard says UTF-8.
        return named is { CodePage: 1200 or 1201 or 12000 or 12001 } ? Encoding.UTF8 : named;
    }

    private static Encoding? XmlDeclaration(string start)
    {
        int end = start.StartsWith("<?xml", StringComparison.Ordinal) ? start.IndexOf("?>", StringComparison.Ordinal) : -1;
        return end > 0 && AfterWord(start[..end], "encoding") is { } label ? CharsetLabels.Find(label) : null;
    }

    private static Encoding? Meta(string start)
    {
        for (int at = 0; (at = start.IndexOf('<', at)) >= 0; at++)
        {
            if (start.AsSpan(at).StartsWith("<!--"))
            {
                int end = start.IndexOf("-->", at + 4, StringComparison.Ordinal);
                if (end < 0)
                {
                    return null;
                }

                at = end;
            }
            else if (start.AsSpan(at).StartsWith("<meta", StringComparison.OrdinalIgnoreCase))
            {
                int end = start.IndexOf('>', at);
                if (AfterWord(end < 0 ? start[at..] : start[at..end], "charset") is { } label && CharsetLabels.Find(label) is { } named)
                {
                    return named;
                }
            }
        }

        return null;
    }

    // The value after word=, in quotes or not: what stands before the next quote, white space, semicolon or end.
    private static string? AfterWord(string text, string word)
    {
        for (int at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(at + word.Length).TrimStart();
            if (!rest.StartsWith("="))
            {
                continue;
            }

            ReadOnlySpan<char> value = rest[1..].TrimStart().TrimStart("\"'");
            int end = value.IndexOfAny(ValueEnd);
            return (end < 0 ? value : value[..end]).ToString();
        }

        return null;
    }
}
