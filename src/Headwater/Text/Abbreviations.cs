using System.Collections.Frozen;

namespace Headwater.Text;

/// <summary>The words after which a point does not end a sentence, of all languages together, from <c>data/sentences/</c>.</summary>
internal static class Abbreviations
{
    private enum Class
    {
        // A name or title follows: "Gen. Okoro".
        Never,

        // A number follows: "No. 5", "Sept. 3".
        Number,

        // Often ends a sentence too: "Inc.", "a.m.", "U.S.".
        Maybe,

        // A word that begins sentences far more often than it stands within one.
        Starter,

        // A month after an ordinal: "3. Oktober".
        Ordinal,
    }

    private static readonly FrozenDictionary<string, Class> Words = Read();

    private static readonly FrozenDictionary<string, Class>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the point at <paramref name="point"/> belongs to the word before it and the sentence goes on at <paramref name="next"/>.</summary>
    public static bool Covers(string text, int point, int next, TextSpan paragraph)
    {
        ReadOnlySpan<char> before = WordBefore(text, point, paragraph.Start);
        ReadOnlySpan<char> after = WordAt(text, next, paragraph.End);
        if (before.Length == 0)
        {
            return false;
        }

        if (before.Length <= 2 && !before.ContainsAnyExceptInRange('0', '9'))
        {
            return Is(after, Class.Ordinal);
        }

        if (IsInitial(before))
        {
            return before is not "I" || !Is(after, Class.Starter);
        }

        return Of(before) switch
        {
            Class.Never => true,
            Class.Number => char.IsDigit(text[next]),
            Class.Maybe => !Is(after, Class.Starter),
            _ => before.Contains('.') && before.IndexOf('.') <= 2 && !Is(after, Class.Starter),
        };
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    private static bool Is(ReadOnlySpan<char> word, Class wanted) => Lookup.TryGetValue(word, out Class found) && found == wanted;

    private static Class? Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out Class found) ? found : null;

    // Points within stay: "a.m", "U.S".
    private static ReadOnlySpan<char> WordBefore(string text, int point, int start)
    {
        int from = point;
        while (from > start && point - from < 20 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        return text.AsSpan(from, point - from);
    }

    private static ReadOnlySpan<char> WordAt(string text, int from, int end)
    {
        int to = from;
        while (to < end && to - from < 20 && char.IsLetter(text[to]))
        {
            to++;
        }

        return text.AsSpan(from, to - from);
    }

    private static FrozenDictionary<string, Class> Read()
    {
        Dictionary<string, Class> words = new(StringComparer.Ordinal);
        foreach (string[] parts in Knowledge.Files("sentences", ".txt").SelectMany(Knowledge.Lines).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            Class read = Enum.Parse<Class>(parts[0], ignoreCase: true);
            foreach (string word in parts.Skip(1))
            {
                words.TryAdd(word.TrimEnd('.'), read);
            }
        }

        return words.ToFrozenDictionary();
    }
}
