using System.Buffers;
using System.Text;

namespace Headwater.Store;

/// <summary>
/// Cuts text into words for a full-text index that only knows spaces. Scripts that write without them (Han, Kana, Thai,
/// Lao, Khmer, Burmese) and Hangul, whose particles hang on the word, are cut into overlapping pairs of characters:
/// 東京都 → 東京 京都 都. A query cut the same way, as a phrase, then finds exactly the places where its characters stand
/// side by side.
/// </summary>
internal static class SearchText
{
    private static readonly SearchValues<char> Folded = SearchValues.Create(
        "\u0622\u0623\u0625\u0649\u06CC\u06A9\u0629\u0640\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670");

    /// <summary>The words of a text, separated by spaces, for the index.</summary>
    public static string Cut(string text) => Cut(text, lastCharacterToo: true);

    /// <summary>The words of a phrase that is looked for.</summary>
    /// <param name="phrase">A word or several.</param>
    /// <param name="prefix">Whether the last word is only the beginning of one: a single character of a script without spaces.</param>
    public static string CutQuery(string phrase, out bool prefix)
    {
        string cut = Cut(phrase.Trim(), lastCharacterToo: false);
        ReadOnlySpan<char> last = cut.AsSpan(cut.LastIndexOf(' ') + 1);
        prefix = Rune.DecodeFromUtf16(last, out Rune rune, out int used) == OperationStatus.Done && used == last.Length && IsUnspaced(rune.Value);
        return cut;
    }

    /// <summary>Whether a character belongs to a script that is cut into pairs.</summary>
    public static bool IsUnspaced(int rune) => rune switch
    {
        < 0x0E00 => false,
        <= 0x0EFF => true, // Thai, Lao
        >= 0x1000 and <= 0x109F => true, // Burmese
        >= 0x1100 and <= 0x11FF => true, // Hangul letters
        >= 0x1780 and <= 0x17FF => true, // Khmer
        >= 0x3005 and <= 0x3007 or >= 0x3041 and <= 0x30FF or >= 0x3105 and <= 0x318F => true, // marks of repetition, Kana, Bopomofo, Hangul
        >= 0x31F0 and <= 0x31FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF => true, // Kana, Han
        >= 0xAC00 and <= 0xD7AF or >= 0xF900 and <= 0xFAFF or >= 0xFF66 and <= 0xFF9F => true, // Hangul, Han, half-width Kana
        >= 0x20000 and <= 0x3FFFF => true, // Han beyond the first plane
        _ => false,
    };

    /// <summary>One spelling for letters that are typed in several ways: full-width Latin, Arabic alef, yeh and kaf.</summary>
    public static char Fold(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '\u0622' or '\u0623' or '\u0625' => '\u0627',
        '\u0649' or '\u06CC' => '\u064A',
        '\u06A9' => '\u0643',
        '\u0629' => '\u0647',
        _ => letter,
    };

    private static string Cut(string text, bool lastCharacterToo)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0E00', '\uFFFF') && !text.AsSpan().ContainsAny(Folded))
        {
            return text;
        }

        StringBuilder cut = new(text.Length * 2);
        Rune previous = default;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool pairs = IsUnspaced(rune.Value);
            if (previous != default)
            {
                End(cut, previous, pairs ? rune : default);
            }

            previous = pairs ? rune : default;
            if (!pairs)
            {
                Append(cut, rune);
            }
        }

        EndOfText(cut, previous, lastCharacterToo);
        return cut.ToString();
    }

    private static void End(StringBuilder cut, Rune first, Rune second)
    {
        cut.Append(' ').Append(first);
        if (second != default)
        {
            cut.Append(second);
        }

        cut.Append(' ');
    }

    // In a query the last character alone would ask that nothing follow it; it stands only where it is all there is.
    private static void EndOfText(StringBuilder cut, Rune last, bool lastCharacterToo)
    {
        if (last != default && (lastCharacterToo || !EndsInPair(cut, last)))
        {
            cut.Append(' ').Append(last);
        }

        while (cut.Length > 0 && cut[^1] == ' ')
        {
            cut.Length--;
        }
    }

    private static bool EndsInPair(StringBuilder cut, Rune last)
    {
        string end = last + " ";
        return cut.Length > end.Length && cut.ToString(cut.Length - end.Length, end.Length) == end;
    }

    private static void Append(StringBuilder cut, Rune rune)
    {
        if (rune.Value > char.MaxValue)
        {
            cut.Append(rune);
        }
        else if ((char)rune.Value is not (>= '\u064B' and <= '\u0652' or '\u0640' or '\u0670'))
        {
            cut.Append(Fold((char)rune.Value)); // vowel signs and stretching of Arabic are rarely typed in a query
        }
    }
}

file static class Appending
{
    public static StringBuilder Append(this StringBuilder to, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        return to.Append(units[..rune.EncodeToUtf16(units)]);
    }
}
