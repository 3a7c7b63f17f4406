using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Headwater.Text.Charsets;
using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds;

/// <summary>A feed's bytes as characters, in a buffer that is lent: a string of its size would lie in the heap for large objects.</summary>
internal sealed class FeedCharacters : IDisposable
{
    private const int Prologue = 1024;

    private readonly char[] room;
    private readonly int length;

    private FeedCharacters(Encoding encoding, ReadOnlySpan<byte> body)
    {
        room = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(body.Length));
        length = encoding.GetChars(body, room);
    }

    /// <summary>The characters, without a byte order mark; until this is disposed of.</summary>
    public ReadOnlySpan<char> Text => room.AsSpan(0, length);

    /// <summary>Name of the encoding, in lower case: as declared, where the declaration was believed.</summary>
    public required string Encoding { get; init; }

    /// <summary>What was wrong with the declaration, or <c>null</c>.</summary>
    public string? Flaw { get; private init; }

    /// <summary>Decodes a feed.</summary>
    public static FeedCharacters Of(ReadOnlySpan<byte> body, string? contentType)
    {
        (Encoding? marked, int mark) = CharsetDeclaration.Mark(body);
        string? header = Parameter(contentType);
        string? label = header ?? (marked is null ? Declared(body) : null);
        bool isAscii = Ascii.IsValid(body);
        Encoding encoding = marked ?? (IsUtf8(body, label, isAscii) ? System.Text.Encoding.UTF8 : Charset.Of(body, contentType));
        string name = header is null && isAscii && IsAsciiByDefault(contentType) ? "us-ascii" : Name(encoding, label);
        return new FeedCharacters(encoding, body[mark..]) { Encoding = name, Flaw = Wrong(body[mark..], encoding, label, isAscii) };
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<char>.Shared.Return(room);

    private static bool IsUtf8(ReadOnlySpan<byte> body, string? label, bool isAscii) =>
        (label is null ? !isAscii : label.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) && CharsetDeclaration.Wide(body) is null && Utf8.IsValid(body);

    // RFC 3023: text/xml without a charset is US-ASCII. Only said where it is true.
    private static bool IsAsciiByDefault(string? contentType) => contentType?.TrimStart().StartsWith("text/", StringComparison.OrdinalIgnoreCase) ?? false;

    private static string Name(Encoding encoding, string? label) => encoding.CodePage switch
    {
        1200 => "utf-16le",
        1201 => "utf-16be",
        12000 => "utf-32le",
        12001 => "utf-32be",
        54936 or 936 => "gb18030",
        var page => label is not null && Charset.ByLabel(label)?.CodePage == page ? label.ToLowerInvariant() : encoding.WebName.ToLowerInvariant(),
    };

    private static string? Wrong(ReadOnlySpan<byte> body, Encoding encoding, string? label, bool isAscii)
    {
        bool isUtf8 = encoding.CodePage == System.Text.Encoding.UTF8.CodePage;
        if (isUtf8 && !Utf8.IsValid(body))
        {
            return "some bytes are not UTF-8";
        }

        if (label is null)
        {
            return isAscii || isUtf8 || CharsetDeclaration.IsWide(encoding) ? null : "no encoding is declared and the bytes are not UTF-8";
        }

        Encoding? declared = Charset.ByLabel(label);
        bool isWide = CharsetDeclaration.IsWide(encoding);
        return declared is null && !isWide ? $"no encoding is called {label}"
            : declared is null || declared.CodePage == encoding.CodePage || isAscii || isWide ? null
            : $"the bytes are not the {label} that they are declared to be";
    }

    private static string? Parameter(string? contentType)
    {
        int at = contentType?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        ReadOnlySpan<char> rest = at < 0 ? default : contentType.AsSpan(at + 7).TrimStart();
        rest = rest is ['=', ..] ? rest[1..].Trim(" \"'") : default;
        int end = rest.IndexOfAny(" ;,\"'");
        rest = end < 0 ? rest : rest[..end];
        return rest.IsEmpty || Charset.ByLabel(rest.ToString()) is null ? null : rest.ToString();
    }

    private static string? Declared(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<char> head = System.Text.Encoding.Latin1.GetString(body[..Math.Min(body.Length, Prologue)]).AsSpan().TrimStart();
        int close = head.StartsWith("<?xml") ? head.IndexOf("?>") : -1;
        return close < 0 ? null : AttributeReader.Find(head[5..close], "encoding");
    }
}
