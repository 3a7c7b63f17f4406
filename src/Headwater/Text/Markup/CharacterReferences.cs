using System.Buffers;
using System.Globalization;
using AngleSharp.Html;

namespace Headwater.Text.Markup;

/// <summary>Character references such as <c>&amp;amp;</c>, <c>&amp;eacute;</c>, <c>&amp;#8217;</c> and <c>&amp;#x2019;</c>.</summary>
public static class CharacterReferences
{
    private const int LongestName = 33;

    // Numbers 128 to 159 are the characters that Windows-1252 has there (HTML, "numeric character reference end state").
    private const string Windows = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    /// <summary>The text with every reference replaced that HTML or XML knows; others stay as they are.</summary>
    /// <param name="raw">The text as it stands in the markup.</param>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        int ampersand = raw.IndexOf('&');
        if (ampersand < 0)
        {
            return raw.ToString();
        }

        // No reference is shorter than what it stands for.
        char[] room = ArrayPool<char>.Shared.Rent(raw.Length);
        int length = 0;
        while (ampersand >= 0)
        {
            raw[..ampersand].CopyTo(room.AsSpan(length));
            length += ampersand;
            raw = raw[ampersand..];
            int used = Read(raw, room.AsSpan(length), out int written);
            if (used == 0)
            {
                room[length] = '&';
                used = written = 1;
            }

            length += written;
            raw = raw[used..];
            ampersand = raw.IndexOf('&');
        }

        raw.CopyTo(room.AsSpan(length));
        string text = new(room, 0, length + raw.Length);
        ArrayPool<char>.Shared.Return(room);
        return text;
    }

    /// <summary>Reads the reference that a text begins with.</summary>
    /// <param name="text">Text that begins with <c>&amp;</c>.</param>
    /// <param name="target">Takes the characters; as long as the reference is enough.</param>
    /// <param name="written">How many characters it stands for.</param>
    /// <returns>The reference's length, or 0 where there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, Span<char> target, out int written)
    {
        written = 0;
        if (text.Length < 3)
        {
            return 0;
        }

        return text[1] == '#' ? Numeric(text, target, out written) : Named(text, target, out written);
    }

    /// <summary>What one of the old names stands for that HTML reads without the semicolon too, or <c>null</c>.</summary>
    /// <param name="name">The name without ampersand and semicolon.</param>
    public static string? OldName(ReadOnlySpan<char> name) => HtmlEntityProvider.Resolver.GetSymbol(name.ToString());

    /// <summary>Characters that Windows-1252 has where ISO 8859-1 has controls, put right.</summary>
    public static string Windows1252(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0080', '\u009f')
            ? string.Create(text.Length, text, static (span, from) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = from[i] is >= '\u0080' and <= '\u009f' ? Windows[from[i] - 0x80] : from[i];
                }
            })
            : text;

    /// <summary>The byte that Windows-1252 has for a character, or <c>null</c> where it has none.</summary>
    public static byte? Windows1252Byte(char c) =>
        c is < '\u0080' or (>= '\u00a0' and <= '\u00ff') ? (byte)c
        : Windows.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? (byte)(0x80 + at)
        : null;

    private static int Numeric(ReadOnlySpan<char> text, Span<char> target, out int written)
    {
        written = 0;
        bool hex = text[2] is 'x' or 'X';
        ReadOnlySpan<char> digits = text[(hex ? 3 : 2)..];
        int length = digits.IndexOfAnyExcept(hex ? Hexadecimal : Decimal);
        length = length < 0 ? digits.Length : length;
        if (length == 0)
        {
            return 0;
        }

        bool parsed = uint.TryParse(digits[..length], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint value);
        written = Scalar(parsed ? value : uint.MaxValue).EncodeToUtf16(target);
        return (hex ? 3 : 2) + length + (length < digits.Length && digits[length] == ';' ? 1 : 0);
    }

    private static readonly SearchValues<char> Decimal = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    private static System.Text.Rune Scalar(uint value) => value switch
    {
        >= 0x80 and <= 0x9f => new(Windows[(int)value - 0x80]),
        0 => System.Text.Rune.ReplacementChar,
        _ => System.Text.Rune.IsValid(value) ? new(value) : System.Text.Rune.ReplacementChar,
    };

    private static int Named(ReadOnlySpan<char> text, Span<char> target, out int written)
    {
        ReadOnlySpan<char> window = text[1..Math.Min(text.Length, LongestName + 2)];
        int end = window.IndexOf(';');
        written = 0;
        if (end <= 0 || Symbol(window[..end]) is not { } symbol || symbol.Length > end + 2)
        {
            return 0;
        }

        symbol.CopyTo(target);
        written = symbol.Length;
        return end + 2;
    }

    private static string? Symbol(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u00a0",
        _ => HtmlEntityProvider.Resolver.GetSymbol($"{name};"),
    };
}
