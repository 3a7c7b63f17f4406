namespace Headwater.Text.Attribution;

/// <summary>A word or a mark of a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Lower">The word in lower case, its apostrophe made straight; a mark as it is.</param>
/// <param name="IsMark">Whether it is a mark: no letter, no digit.</param>
/// <param name="IsCapital">Whether it begins with a capital letter.</param>
internal readonly record struct Token(TextSpan Span, string Lower, bool IsMark, bool IsCapital)
{
    /// <summary>The words and marks of a stretch of text, in order. A hyphen, apostrophe or point between letters belongs to the word.</summary>
    public static List<Token> Of(string text, TextSpan stretch)
    {
        List<Token> words = new((stretch.Length / 5) + 1);
        for (int i = stretch.Start; i < stretch.End;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int end = EndOf(text, i, stretch.End);
            words.Add(Make(text, new TextSpan(i, end)));
            i = end;
        }

        return words;
    }

    private static Token Make(string text, TextSpan span)
    {
        string lower = text[span.Start..span.End].ToLowerInvariant().Replace('’', '\'');
        return new Token(span, lower, !char.IsLetterOrDigit(text[span.Start]), char.IsUpper(text[span.Start]));
    }

    private static int EndOf(string text, int start, int limit)
    {
        int end = start;
        while (end < limit && (IsWord(text[end]) || (end > start && end + 1 < limit && text[end] is '\'' or '’' or '-' or '.' && char.IsLetterOrDigit(text[end + 1]) && char.IsLetterOrDigit(text[end - 1]))))
        {
            end++;
        }

        return end > start ? end : start + (char.IsHighSurrogate(text[start]) && start + 1 < limit ? 2 : 1);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
