using System.Globalization;

namespace Headwater.Text.Attribution;

/// <summary>A word or a mark of a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Mark">The mark, those of other scripts as the Latin ones they stand for; U+0000 for a word.</param>
/// <param name="IsCapital">Whether it begins with a capital letter.</param>
/// <param name="Word">What the lexicon knows of it.</param>
internal readonly record struct Token(TextSpan Span, char Mark, bool IsCapital, LexiconWord Word)
{
    /// <summary>Whether it is a mark: no letter, no digit.</summary>
    public bool IsMark => Mark != '\0';

    /// <summary>Whether it is of one of some classes.</summary>
    public bool Is(WordClass classes) => (Word.Classes & classes) != 0;

    /// <summary>The words and marks of a stretch of text, in order. A hyphen, apostrophe or point between letters belongs to the word.</summary>
    public static List<Token> Of(string text, TextSpan stretch, CueLexicon lexicon)
    {
        List<Token> words = new((stretch.Length / 5) + 4);
        for (int i = stretch.Start; i < stretch.End;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int end = EndOf(text, i, stretch.End);
            words.Add(Make(text, new TextSpan(i, end), lexicon));
            i = end;
        }

        return words;
    }

    private static Token Make(string text, TextSpan span, CueLexicon lexicon)
    {
        char first = text[span.Start];
        return new Token(span, char.IsLetterOrDigit(first) ? '\0' : Plain(first), char.IsUpper(first), lexicon.Find(span.In(text)));
    }

    private static char Plain(char mark) => mark switch
    {
        '،' => ',',
        '؛' => ';',
        '–' => '—',
        _ => mark,
    };

    private static int EndOf(string text, int start, int limit)
    {
        int end = start;
        while (end < limit && (IsWord(text[end]) || (end > start && end + 1 < limit && text[end] is '\'' or '’' or '-' or '.' && char.IsLetterOrDigit(text[end + 1]) && char.IsLetterOrDigit(text[end - 1]))))
        {
            end++;
        }

        return end > start ? end : start + (char.IsHighSurrogate(text[start]) && start + 1 < limit ? 2 : 1);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || (c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
