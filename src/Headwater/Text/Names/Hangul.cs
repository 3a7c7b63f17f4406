namespace Headwater.Text.Names;

/// <summary>Korean syllables in Latin letters by the Revised Romanization, syllable by syllable.</summary>
internal static class Hangul
{
    private const int Vowels = 21, Finals = 28;

    private static readonly string[] Initial = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] Vowel = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    private static readonly string[] Final = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>A syllable in Latin letters.</summary>
    /// <param name="syllable">A precomposed syllable, U+AC00 to U+D7A3.</param>
    public static string Latin(char syllable)
    {
        int at = syllable - 0xAC00;
        return Initial[at / (Vowels * Finals)] + Vowel[at / Finals % Vowels] + Final[at % Finals];
    }
}
