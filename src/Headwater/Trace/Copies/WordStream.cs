using Headwater.Text.Languages;

namespace Headwater.Trace.Copies;

/// <summary>
/// A text as a run of words, each folded to 15 bits, with a bit for words within quotation marks: two reporters who
/// quote one speaker share those words without having copied each other. In scripts without spaces a word is a character.
/// </summary>
internal sealed class WordStream
{
    /// <summary>Words of a text that is remembered; those beyond are left out.</summary>
    public const int Longest = 1_500;

    /// <summary>The bit of a quoted word.</summary>
    public const ushort Quoted = 0x8000;

    private WordStream(ushort[] words, int[] starts, int[] ends, bool isUnspaced)
    {
        Words = words;
        Starts = starts;
        Ends = ends;
        IsUnspaced = isUnspaced;
    }

    /// <summary>The words, folded.</summary>
    public ushort[] Words { get; }

    /// <summary>Offset of each word in the text.</summary>
    public int[] Starts { get; }

    /// <summary>Offset after each word.</summary>
    public int[] Ends { get; }

    /// <summary>Whether most words are single characters of a script without spaces.</summary>
    public bool IsUnspaced { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">Words beyond this are left out.</param>
    public static WordStream Read(string text, int longest = Longest)
    {
        List<ushort> words = [];
        List<int> starts = [], ends = [];
        Quotations quotations = new(text, words);
        int unspaced = 0;
        for (int i = 0; i < text.Length && words.Count < longest; i++)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                int end = Script.IsUnspaced(c) ? i + 1 : WordEnd(text, i);
                unspaced += end == i + 1 && Script.IsUnspaced(c) ? 1 : 0;
                words.Add(Fold(text.AsSpan(i, end - i)));
                starts.Add(i);
                ends.Add(end);
                i = end - 1;
            }
            else
            {
                quotations.Meet(i);
            }
        }

        return new WordStream([.. words], [.. starts], [.. ends], unspaced * 2 > words.Count);
    }

    private static int WordEnd(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && !Script.IsUnspaced(text[end]) && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end]) || IsInner(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInner(string text, int at) =>
        (text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]))
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // FNV-1a over the letters in lower case, folded to 15 bits.
    private static ushort Fold(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = c is '\'' or '’' ? hash : (hash ^ char.ToLowerInvariant(c)) * 16777619;
        }

        return (ushort)((hash ^ (hash >> 15)) & 0x7FFF);
    }
}
