using System.Buffers;

namespace Headwater.Text;

/// <summary>What a mark such as a point means where it stands: the end of a sentence, or part of a word or number.</summary>
internal static class SentenceMark
{
    // No space need follow these.
    private static readonly SearchValues<char> Wide = SearchValues.Create("。！？｡؟۔।॥։።፧။៕។");

    private static readonly SearchValues<char> Trailing = SearchValues.Create(".!?…。！？｡．؟۔।॥‽⁇⁈⁉");

    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»›)]}」』）】》〉＂“‘*");

    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'“‘«‹([{「『（【《〈„‚¿¡-–—•*");

    /// <summary>The offset after the sentence that the mark at <paramref name="mark"/> ends, or -1 where it ends none.</summary>
    public static int EndAfter(string text, int mark, TextSpan paragraph)
    {
        int end = After(text, mark + 1, paragraph.End, Trailing);
        int closed = AfterClosers(text, end, paragraph.End);
        if (closed >= paragraph.End)
        {
            return paragraph.End;
        }

        if (Wide.Contains(text[mark]))
        {
            return closed;
        }

        return char.IsWhiteSpace(text[closed]) && BeginsSentence(text, mark, end - mark > 1 || closed > end, closed, paragraph) ? closed : -1;
    }

    // French sets a space before its closing mark.
    private static int AfterClosers(string text, int from, int limit)
    {
        int closed = After(text, from, limit, Closers);
        return closed + 1 < limit && text[closed] is ' ' or '\u00A0' or '\u202F' && text[closed + 1] is '»' ? After(text, closed + 1, limit, Closers) : closed;
    }

    private static bool BeginsSentence(string text, int mark, bool emphatic, int from, TextSpan paragraph)
    {
        int next = from;
        while (next < paragraph.End && (char.IsWhiteSpace(text[next]) || Openers.Contains(text[next])))
        {
            next++;
        }

        if (next >= paragraph.End)
        {
            return true;
        }

        if (char.IsLower(text[next]))
        {
            return false;
        }

        return text[mark] != '.' || emphatic || !Abbreviations.Covers(text, mark, next, paragraph);
    }

    private static int After(string text, int from, int limit, SearchValues<char> kind)
    {
        int length = text.AsSpan(from, limit - from).IndexOfAnyExcept(kind);
        return length < 0 ? limit : from + length;
    }
}
