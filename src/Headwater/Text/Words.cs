using System.Globalization;

namespace Headwater.Text;

/// <summary>What a word is made of.</summary>
public enum WordKind
{
    /// <summary>Letters of a script that writes spaces between words.</summary>
    Word,

    /// <summary>Digits, with the points and commas between them.</summary>
    Number,

    /// <summary>Two neighbouring signs of a script without spaces between words, or one that stands alone.</summary>
    Pair,
}

/// <summary>A word's place in a text.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="Length">UTF-16 units; 1 or more.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Word(int Start, int Length, WordKind Kind)
{
    /// <summary>Offset after its last unit.</summary>
    public int End => Start + Length;
}

/// <summary>
/// The words of a text in any script. Han, kana, Hangul, Thai, Lao, Khmer and Burmese are cut into overlapping pairs of
/// signs, which serve as words where none are marked (Hangul writes spaces, but hangs its particles on the word).
/// </summary>
public static class Words
{
    /// <summary>Walks over the words, without allocating.</summary>
    /// <param name="text">Any text, well formed or not.</param>
    public static WordEnumerator Of(ReadOnlySpan<char> text) => new(text);

    /// <summary>Whether a sign belongs to a script that is cut into pairs.</summary>
    public static bool IsPaired(char c) => c >= '\u0E00' && (
        c <= '\u0EFF' // Thai, Lao
        || c is >= '\u1000' and <= '\u109F' // Burmese
        || c is >= '\u1780' and <= '\u17FF' // Khmer
        || c is >= '\u3005' and <= '\u3007'
        || c is >= '\u3040' and <= '\u30FF' and not '\u30FB' // kana; the middle dot parts words
        || c is >= '\u3400' and <= '\u4DBF'
        || c is >= '\u4E00' and <= '\u9FFF'
        || c is >= '\uAC00' and <= '\uD7A3'
        || c is >= '\uF900' and <= '\uFAFF'
        || c is >= '\uFF66' and <= '\uFF9F');

    /// <summary>Whether a sign is written above, below or after the one before it and belongs to it.</summary>
    internal static bool IsMark(char c) => c >= '\u0300' &&
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

/// <summary>The walk over a text's words.</summary>
public ref struct WordEnumerator
{
    private readonly ReadOnlySpan<char> text;
    private int position;

    internal WordEnumerator(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The word the walk stands at.</summary>
    public Word Current { get; private set; }

    /// <summary>The walk itself, so that it can stand in a <c>foreach</c>.</summary>
    public readonly WordEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    /// <returns><c>false</c> at the end of the text.</returns>
    public bool MoveNext()
    {
        for (; position < text.Length; position++)
        {
            char c = text[position];
            if (Words.IsPaired(c) && (char.IsLetter(c) || Words.IsMark(c)))
            {
                Pair();
                return true;
            }

            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                Take(WordEnd(), WordKind.Word);
                return true;
            }

            if (char.IsDigit(c))
            {
                Take(NumberEnd(), WordKind.Number);
                return true;
            }
        }

        return false;
    }

    private void Take(int end, WordKind kind)
    {
        Current = new Word(position, end - position, kind);
        position = end;
    }

    // The walk goes on from the second sign, so that pairs overlap; a sign at the end of a run stands alone only
    // where it is the whole run.
    private void Pair()
    {
        bool alone = position == 0 || !Words.IsPaired(text[position - 1]);
        int second = SignEnd(position);
        bool paired = second < text.Length && Words.IsPaired(text[second]) && char.IsLetter(text[second]);
        int end = paired ? SignEnd(second) : second;
        bool last = paired && (end >= text.Length || !Words.IsPaired(text[end]));
        Current = new Word(position, end - position, WordKind.Pair);
        position = last || (!paired && alone) ? end : second;
    }

    private readonly int SignEnd(int start)
    {
        int end = start + 1;
        while (end < text.Length && Words.IsMark(text[end]))
        {
            end++;
        }

        return end;
    }

    private readonly int WordEnd()
    {
        int end = position + 1;
        while (end < text.Length && IsInside(end))
        {
            end++;
        }

        return end;
    }

    private readonly bool IsInside(int at)
    {
        char c = text[at];
        return Words.IsPaired(c) ? false
            : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Words.IsMark(c) || IsJoiner(c);
    }

    // Soft hyphen and the zero-width joiners of Persian and Indic words; a byte order mark inside a word.
    private static bool IsJoiner(char c) => c is '\u00AD' or '\u200C' or '\u200D' or '\uFEFF';

    private readonly int NumberEnd()
    {
        int end = position + 1;
        while (end < text.Length && (char.IsDigit(text[end]) || IsPoint(end)))
        {
            end++;
        }

        return end;
    }

    private readonly bool IsPoint(int at) => text[at] is '.' or ',' or '٫' or '٬' && at + 1 < text.Length && char.IsDigit(text[at + 1]);
}
