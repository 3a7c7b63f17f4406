using System.Buffers;

namespace Headwater.Text.Attribution;

/// <summary>Where a text stands between quotation marks.</summary>
internal static class Quotations
{
    // A longer stretch without its closing mark is an inch sign or a slip.
    private const int Longest = 4000;

    private const string Openers = "“«„「『‹";

    private static readonly SearchValues<char> MayOpen = SearchValues.Create(Openers + "»\"‘'`");

    /// <summary>
    /// The quotations of a text, marks included, in order, none within another. One that a paragraph leaves open runs to
    /// the paragraph's end, as newspapers set a quotation of several paragraphs.
    /// </summary>
    public static List<TextSpan> In(string text)
    {
        List<TextSpan> found = [];
        foreach (TextSpan paragraph in Sentences.Paragraphs(text))
        {
            for (int i = Next(text, paragraph.Start, paragraph.End); i < paragraph.End; i = Next(text, i + 1, paragraph.End))
            {
                if (Opens(text, i, paragraph) && Closing(text, i, paragraph) is var end && end > i)
                {
                    found.Add(new TextSpan(i, end));
                    i = end - 1;
                }
            }
        }

        return found;
    }

    private static int Next(string text, int from, int end) =>
        from < end && text.AsSpan(from, end - from).IndexOfAny(MayOpen) is >= 0 and var at ? from + at : end;

    private static bool Opens(string text, int at, TextSpan paragraph) =>
        Openers.Contains(text[at], StringComparison.Ordinal)
        || IsDoubled(text, at, paragraph.End)
        || (text[at] == '»' && at + 1 < paragraph.End && char.IsLetter(text[at + 1]) && (at == paragraph.Start || char.IsWhiteSpace(text[at - 1])))
        || (text[at] == '"' && at + 1 < paragraph.End && !char.IsWhiteSpace(text[at + 1]))
        || (text[at] == '‘' && at + 1 < paragraph.End && char.IsLetter(text[at + 1]) && (at == paragraph.Start || !char.IsLetterOrDigit(text[at - 1])));

    private static int Closing(string text, int open, TextSpan paragraph)
    {
        int limit = Math.Min(paragraph.End, open + Longest);
        bool doubled = IsDoubled(text, open, paragraph.End);
        for (int i = open + (doubled ? 2 : 1); i < limit; i++)
        {
            if (doubled && IsDoubled(text, i, paragraph.End))
            {
                return i + 2;
            }

            if (!doubled && Closes(text[open], text, i))
            {
                return i + 1;
            }
        }

        return text[open] == '‘' || paragraph.End > limit ? -1 : paragraph.End;
    }

    // Older archives set two apostrophes for a quotation mark.
    private static bool IsDoubled(string text, int at, int end) => at + 1 < end && text[at] is '\'' or '`' && text[at + 1] == text[at];

    private static bool Closes(char open, string text, int at) => (open, text[at]) switch
    {
        ('“', '”') or ('"', '"') or ('«', '»') or ('‹', '›') or ('「', '」') or ('『', '』') => true,
        ('„', '“' or '”') => true,
        ('»', '«') => true,
        ('‘', '’') => at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]),
        _ => false,
    };
}
