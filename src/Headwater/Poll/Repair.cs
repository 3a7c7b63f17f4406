using System.Text;
using Headwater.Text;

namespace Headwater.Poll;

/// <summary>Puts right what programs that write feeds get wrong about characters.</summary>
internal static class Repair
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Undoes UTF-8 that was taken for ISO 8859-1 and encoded again; then gives Windows-1252 characters their own places.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u00ff'))
        {
            return text;
        }

        return CharacterReferences.Windows1252(Once(text));
    }

    private static string Once(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff'))
        {
            return text;
        }

        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Strict.GetString(bytes) : text;
    }
}
