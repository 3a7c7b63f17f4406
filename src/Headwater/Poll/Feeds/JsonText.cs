using System.Globalization;
using System.Text;

namespace Headwater.Poll.Feeds;

/// <summary>Puts right what programs that write JSON get wrong about characters.</summary>
internal static class JsonText
{
    private const int EscapeLength = 6;

    /// <summary>
    /// The JSON with U+FFFD for each escape that is half a character: a title cut off inside an emoji would otherwise cost the whole
    /// feed. The same text where nothing is wrong.
    /// </summary>
    public static string Mended(string json)
    {
        StringBuilder? mended = null;
        int kept = 0;
        for (int at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0; at = at < json.Length ? json.IndexOf('\\', at) : -1)
        {
            char? half = Half(json, at);
            if (half is null)
            {
                at += 2; // an escaped backslash escapes nothing
            }
            else if (char.IsHighSurrogate(half.Value) && Half(json, at + EscapeLength) is { } second && char.IsLowSurrogate(second))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                (mended ??= new StringBuilder(json.Length)).Append(json, kept, at - kept).Append("\\uFFFD");
                kept = at += EscapeLength;
            }
        }

        return mended is null ? json : mended.Append(json, kept, json.Length - kept).ToString();
    }

    /// <summary>The JSON with a space for each control character: none may stand in a text, and all are white space elsewhere.</summary>
    public static string Unbroken(string json) => string.Create(json.Length, json, static (span, from) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = char.IsControl(from[i]) ? ' ' : from[i];
        }
    });

    /// <summary>The surrogate that an escape stands for, or <c>null</c> where there is no escape or it is no surrogate.</summary>
    private static char? Half(string json, int at) =>
        at >= 0 && at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code) && char.IsSurrogate((char)code)
            ? (char)code
            : null;
}
