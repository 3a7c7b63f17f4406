using System.Buffers;
using System.Text;
using Headwater.Text.Markup;

namespace Headwater.Extract.Html;

/// <summary>Character references as HTML reads them: old names also without the semicolon.</summary>
internal static class HtmlReferences
{
    private const int LongestOldName = 6;

    private static readonly SearchValues<char> Marks = SearchValues.Create("&\0");

    /// <summary>The text that is meant; the input itself where nothing in it is to be replaced.</summary>
    /// <param name="raw">The text as it stands.</param>
    /// <param name="inAttribute">Whether an address such as <c>?a=1&amp;copy=2</c> may stand there.</param>
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<char> raw, bool inAttribute)
    {
        int mark = raw.IndexOfAny(Marks);
        if (mark < 0)
        {
            return raw;
        }

        StringBuilder text = new(raw.Length);
        Span<char> meant = stackalloc char[64];
        while (mark >= 0)
        {
            text.Append(raw[..mark]);
            raw = raw[mark..];
            int used = raw[0] == '&' ? Read(raw, meant, inAttribute, out int written) : Drop(out written);
            text.Append(used == 0 ? raw[..1] : meant[..written]);
            raw = raw[Math.Max(used, 1)..];
            mark = raw.IndexOfAny(Marks);
        }

        return text.Append(raw).ToString();
    }

    private static int Drop(out int written)
    {
        written = 0;
        return 1;
    }

    private static int Read(ReadOnlySpan<char> raw, Span<char> meant, bool inAttribute, out int written)
    {
        int used = CharacterReferences.Read(raw[..Math.Min(raw.Length, meant.Length)], meant, out written);
        return used > 0 || raw.Length < 3 ? used : Old(raw, meant, inAttribute, out written);
    }

    // "&copy2027" is ©2027 in text, and itself in an attribute; of several names that fit the longest is meant.
    private static int Old(ReadOnlySpan<char> raw, Span<char> meant, bool inAttribute, out int written)
    {
        int length = 1;
        while (length <= LongestOldName && length < raw.Length && char.IsAsciiLetterOrDigit(raw[length]))
        {
            length++;
        }

        for (written = 0; length > 2; length--)
        {
            if (CharacterReferences.OldName(raw[1..length]) is { } symbol)
            {
                bool address = inAttribute && length < raw.Length && (raw[length] == '=' || char.IsAsciiLetterOrDigit(raw[length]));
                symbol.CopyTo(meant);
                written = address ? 0 : symbol.Length;
                return address ? 0 : length;
            }
        }

        return 0;
    }
}
