namespace Headwater.Store;

/// <summary>The passage of an article around the words that were looked for.</summary>
internal static class Excerpt
{
    /// <summary>Stands before a word that was found.</summary>
    public const char Begin = '\u0002';

    /// <summary>Stands after it.</summary>
    public const char End = '\u0003';

    private const int Before = 60;
    private const int Length = 240;

    /// <summary>Cuts the passage out; where no word is met as it was typed, the beginning of the text.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">The words and phrases looked for.</param>
    public static string Of(string text, IReadOnlyList<string> words)
    {
        (int first, _) = Next(text, 0, words);
        int start = first < 0 ? 0 : WordStart(text, Math.Max(0, first - Before));
        int end = WordEnd(text, Math.Min(text.Length, start + Length));
        return (start > 0 ? "… " : "") + Mark(text[start..end].Replace("\n\n", " ", StringComparison.Ordinal), words) + (end < text.Length ? " …" : "");
    }

    private static string Mark(string passage, IReadOnlyList<string> words)
    {
        System.Text.StringBuilder marked = new(passage.Length + 16);
        int at = 0;
        for ((int found, int length) = Next(passage, 0, words); found >= 0; (found, length) = Next(passage, at, words))
        {
            marked.Append(passage, at, found - at).Append(Begin).Append(passage, found, length).Append(End);
            at = found + length;
        }

        return marked.Append(passage, at, passage.Length - at).ToString();
    }

    private static (int At, int Length) Next(string text, int from, IReadOnlyList<string> words)
    {
        (int At, int Length) first = (-1, 0);
        foreach (string word in words.Where(w => w.Length > 0))
        {
            int at = IndexOfWord(text, from, word);
            if (at >= 0 && (first.At < 0 || at < first.At))
            {
                first = (at, word.Length);
            }
        }

        return first;
    }

    private static int IndexOfWord(string text, int from, string word)
    {
        for (int at = from; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (IsEdge(text, at - 1, at) && IsEdge(text, at + word.Length - 1, at + word.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsEdge(string text, int left, int right) =>
        left < 0 || right >= text.Length || !char.IsLetterOrDigit(text[left]) || !char.IsLetterOrDigit(text[right])
        || SearchText.IsUnspaced(text[left]) || SearchText.IsUnspaced(text[right]);

    private static int WordStart(string text, int at)
    {
        int space = at == 0 ? 0 : text.AsSpan(at, Math.Min(30, text.Length - at)).IndexOf(' ');
        return at == 0 || space < 0 ? Whole(text, at) : at + space + 1;
    }

    private static int WordEnd(string text, int at)
    {
        int space = at == text.Length ? -1 : text.AsSpan(at - Math.Min(30, at), Math.Min(30, at)).LastIndexOf(' ');
        return space < 0 ? Whole(text, at) : at - Math.Min(30, at) + space;
    }

    // Never between the two halves of a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
