using System.Text;
using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds;

/// <summary>Puts right what programs that write feeds get wrong about characters.</summary>
internal static class Repair
{
    /// <summary>Gives Windows-1252 characters their own places; then undoes UTF-8 that was taken for Windows-1252 and encoded again.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u00ff'))
        {
            return text;
        }

        text = CharacterReferences.Windows1252(text);

        return Once(text);
    }

    /// <summary>Gives numeric references to characters of markup their names, as reading and writing XML would.</summary>
    public static string Named(string markup) =>
        markup.Contains("&#", StringComparison.Ordinal)
            ? markup.Replace("&#38;", "&amp;", StringComparison.Ordinal).Replace("&#x26;", "&amp;", StringComparison.OrdinalIgnoreCase)
                .Replace("&#60;", "&lt;", StringComparison.Ordinal).Replace("&#x3c;", "&lt;", StringComparison.OrdinalIgnoreCase)
                .Replace("&#62;", "&gt;", StringComparison.Ordinal).Replace("&#x3e;", "&gt;", StringComparison.OrdinalIgnoreCase)
            : markup;

    private static string Once(string text)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            if (CharacterReferences.Windows1252Byte(text[i]) is not { } value)
            {
                return text;
            }

            bytes[i] = value;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }
}
