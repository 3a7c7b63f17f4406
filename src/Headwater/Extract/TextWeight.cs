namespace Headwater.Extract;

/// <summary>
/// How much a piece of text says, in letters of an alphabet: an ideograph counts for three and a syllable block of
/// Hangul for two, so that one measure serves every script; spaces and marks count for nothing.
/// </summary>
internal static class TextWeight
{
    /// <summary>The weight of a text; a sentence of ten words weighs about 50.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int weight = 0;
        foreach (char c in text)
        {
            weight += Of(c);
        }

        return weight;
    }

    /// <summary>The weight of one UTF-16 unit.</summary>
    public static int Of(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterOrDigit(c) ? 1 : 0,
        >= '\u3040' and <= '\u9fff' => 3,
        >= '\uac00' and <= '\ud7af' => 2,
        >= '\uf900' and <= '\ufaff' => 3,
        _ => char.IsLetterOrDigit(c) ? 1 : 0,
    };
}
