namespace Headwater.Text.Languages;

/// <summary>What a character's script means for where words begin and end.</summary>
public static class Script
{
    /// <summary>Whether the script is written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.</summary>
    public static bool IsUnspaced(char c) => c is
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F')
        or (>= '\u1780' and <= '\u17FF') or (>= '\u31F0' and <= '\u31FF') or '\u3005' or '\u3006';

    /// <summary>Whether particles are written onto a word that ends in this character: Hangul besides the unspaced scripts.</summary>
    public static bool TakesParticles(char c) => IsUnspaced(c) || IsHangul(c);

    /// <summary>Whether the character is a Hangul syllable.</summary>
    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';
}
