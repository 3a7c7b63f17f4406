namespace Headwater.Trace.Copies;

/// <summary>
/// Marks the words of a text that are somebody else's: within quotation marks of any kind, single ones too, and posts
/// of a network that stand in a line with their handle. A quotation that never closes is none, unless the next paragraph
/// opens one again: then it goes on.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="words">Its words so far; marked in place.</param>
internal sealed class Quotations(string text, List<ushort> words)
{
    private const int Longest = 200;
    private const int Shortest = 4;
    private const int None = -1;

    private int @double = None;
    private int single = None;
    private int line;

    /// <summary>Looks at a character that is no word's.</summary>
    public void Meet(int at)
    {
        switch (text[at])
        {
            case '\n':
                EndLine(at);
                break;
            case '@' when at > 0 && text[at - 1] == '(':
                Mark(line);
                break;
            case '\'' or '’' or '‘':
                Single(at);
                break;
            default:
                Double(text[at]);
                break;
        }
    }

    private void EndLine(int at)
    {
        if (@double != None && NextBeginsQuoted(at))
        {
            Mark(@double);
        }

        (@double, single, line) = (None, None, words.Count);
    }

    private bool NextBeginsQuoted(int at)
    {
        ReadOnlySpan<char> next = text.AsSpan(at).TrimStart();
        return next is ['“' or '„' or '«' or '"' or '「', ..];
    }

    private void Double(char c)
    {
        bool closes = c is '”' or '»' or '」' or '』' or '"' || (c is '“' && @double != None);
        if (@double != None && closes)
        {
            Mark(@double);
            @double = None;
        }
        else if (c is '“' or '„' or '«' or '「' or '『' or '"' or '»')
        {
            @double = words.Count;
        }
    }

    // An apostrophe before a word opens and one after punctuation or before it closes; after an s it is a genitive's.
    private void Single(int at)
    {
        char before = at == 0 ? ' ' : text[at - 1], after = at + 1 == text.Length ? ' ' : text[at + 1];
        if (!char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            single = words.Count;
        }
        else if (single != None && !char.IsLetterOrDigit(after) && !(before == 's' && after == ' '))
        {
            Mark(single);
            single = None;
        }
    }

    private void Mark(int from)
    {
        int length = words.Count - from;
        for (int i = from; length is >= Shortest and <= Longest && i < words.Count; i++)
        {
            words[i] |= WordStream.Quoted;
        }
    }
}
