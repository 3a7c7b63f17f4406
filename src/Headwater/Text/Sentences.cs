using System.Buffers;

namespace Headwater.Text;

/// <summary>
/// Where sentences begin and end, in any script. A blank line ends one, so do the marks of Latin, Greek, Arabic, Indic,
/// Ethiopic, Burmese, Khmer and Chinese script; closing quotation marks and brackets stay with the sentence they close.
/// Thai and Lao, which mark no end, are cut at a space once a piece has the length of a sentence. The words after which a
/// point ends nothing are in <c>data/sentences/</c>.
/// </summary>
public static class Sentences
{
    // A shorter piece of Thai is a clause or a name.
    private const int ThaiSentence = 60;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…。！？｡．؟۔।॥։።፧။៕។‽⁇⁈⁉");

    private static readonly SearchValues<char> MarksAndSpaces = SearchValues.Create(".!?… \n\u200B");

    /// <summary>The sentences of a text, in order; none is empty, none begins or ends with white space, none overlaps.</summary>
    /// <param name="text">Text in paragraphs separated by a blank line; a single line break is white space.</param>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        List<TextSpan> found = new((text.Length / 100) + 1);
        foreach (TextSpan paragraph in Paragraphs(text))
        {
            Split(text, paragraph, found);
        }

        return found;
    }

    /// <summary>The paragraphs of a text, in order, without the blank lines between.</summary>
    public static IReadOnlyList<TextSpan> Paragraphs(string text)
    {
        List<TextSpan> found = [];
        int start = 0;
        for (int i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            int next = i + 1 + text.AsSpan(i + 1).IndexOfAnyExcept(" \t\r\u00A0");
            if (next > i && text[next] == '\n')
            {
                Add(text, new TextSpan(start, i), found);
                start = next;
            }
        }

        Add(text, new TextSpan(start, text.Length), found);
        return found;
    }

    private static void Split(string text, TextSpan paragraph, List<TextSpan> found)
    {
        SearchValues<char> marks = IsThai(text[paragraph.Start]) ? MarksAndSpaces : Marks;
        int start = paragraph.Start;
        for (int i = start; i < paragraph.End;)
        {
            int hit = text.AsSpan(i, paragraph.End - i).IndexOfAny(marks);
            if (hit < 0)
            {
                break;
            }

            i += hit;
            int end = char.IsWhiteSpace(text[i]) || text[i] == '\u200B' ? EndOfThai(text, start, i) : SentenceMark.EndAfter(text, i, paragraph);
            if (end > i)
            {
                Add(text, new TextSpan(start, end), found);
                start = end;
            }

            i = Math.Max(i + 1, end);
        }

        Add(text, new TextSpan(start, paragraph.End), found);
    }

    private static int EndOfThai(string text, int start, int space) =>
        space - start >= ThaiSentence && IsThai(text[space - 1]) && space + 1 < text.Length && IsThai(text[space + 1]) ? space + 1 : -1;

    private static bool IsThai(char c) => c is >= '\u0E00' and <= '\u0EFF';

    private static void Add(string text, TextSpan span, List<TextSpan> found)
    {
        if (span.Trim(text) is { IsEmpty: false } trimmed)
        {
            found.Add(trimmed);
        }
    }
}
