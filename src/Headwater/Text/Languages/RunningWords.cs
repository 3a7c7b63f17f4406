using System.Globalization;

namespace Headwater.Text.Languages;

/// <summary>The words of a text that show its language: without addresses, handles, tags, figures and signs.</summary>
internal ref struct RunningWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;
    private bool opens = true;

    /// <summary>The word the walk stands at, as written.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether the word has a capital letter within a sentence, as names have in most languages.</summary>
    public bool IsName { get; private set; }

    /// <summary>Goes to the next word.</summary>
    /// <returns><c>false</c> at the end of the text.</returns>
    public bool MoveNext()
    {
        while (position < text.Length)
        {
            char c = text[position];
            if (char.IsLetter(c))
            {
                Take();
                return true;
            }

            bool parted = position == 0 || char.IsWhiteSpace(text[position - 1]);
            position = parted && c is '@' or '#' ? PieceEnd() : position + 1;
            opens = c is '.' or '!' or '?' or ':' or '…' or '\n' or '“' or '«' or '¿' or '¡' or '"' or '„' || (opens && !char.IsDigit(c));
        }

        return false;
    }

    private void Take()
    {
        int start = position, piece = PieceEnd();
        if ((start == 0 || char.IsWhiteSpace(text[start - 1])) && IsAddress(text[start..piece]))
        {
            position = piece;
            Current = default;
            return;
        }

        while (position < text.Length && IsInside(text[position]))
        {
            position++;
        }

        Current = text[start..position];
        IsName = !opens && char.IsUpper(text[start]);
        opens = false;
    }

    private readonly int PieceEnd()
    {
        int end = position;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsAddress(ReadOnlySpan<char> piece) =>
        piece.Contains("://", StringComparison.Ordinal) || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || piece.Contains('@');

    private static bool IsInside(char c) => char.IsLetter(c) || c is '\'' or '’'
        || (c > '\u007f' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
