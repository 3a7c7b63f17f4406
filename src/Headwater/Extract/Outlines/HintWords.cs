using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Extract.Outlines;

/// <summary>
/// Reads class names and ids. <c>data/extract/hints.txt</c> holds a line a hint and name: words in lower case joined by
/// <c>-</c>, which match the same words next to each other in one class name however it joins them
/// (<c>article-body</c>: <c>articleBody</c>, <c>c-article__body--wide</c>).
/// </summary>
internal static class HintWords
{
    private const int LongestName = 200;
    private const int MostWords = 3;

    private static readonly FrozenDictionary<string, Hint> Table = Read();
    private static readonly FrozenDictionary<string, Hint>.AlternateLookup<ReadOnlySpan<char>> Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Cancelling = FrozenSet.Create(StringComparer.Ordinal, "has", "with", "no", "without", "is", "show", "hide", "contains", "open", "non", "not");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Cancels = Cancelling.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The hints of a class attribute or an id: those of all its names.</summary>
    public static Hint Of(ReadOnlySpan<char> names)
    {
        Hint found = Hint.None;
        foreach (Range range in names.SplitAny(" \t\r\n\f"))
        {
            ReadOnlySpan<char> name = names[range];
            if (name.Length is > 1 and <= LongestName)
            {
                found |= OfName(name);
            }
        }

        return found;
    }

    private static Hint OfName(ReadOnlySpan<char> name)
    {
        Span<char> words = stackalloc char[LongestName * 2];
        int length = Words(name, words);
        words = words[..length];
        Hint found = Hint.None;
        for (int start = 0; start < length; start = Next(words, start))
        {
            if (Cancels.Contains(words[start..(Next(words, start) - 1)]))
            {
                return Hint.None;
            }

            int end = start;
            for (int taken = 0; taken < MostWords && end < length; taken++)
            {
                end = Next(words, end);
                found |= Lookup.TryGetValue(words[start..(end - 1)], out Hint hint) ? hint : Hint.None;
            }
        }

        return (found & Hint.Plain) != 0 ? Hint.None : found;
    }

    // "c-articleBody__wide" → "c-article-body-wide-": words in lower case, each followed by a hyphen.
    private static int Words(ReadOnlySpan<char> name, Span<char> words)
    {
        int length = 0;
        bool lower = false;
        foreach (char c in name)
        {
            bool letter = char.IsAsciiLetter(c);
            if ((!letter || (lower && char.IsAsciiLetterUpper(c))) && length > 0 && words[length - 1] != '-')
            {
                words[length++] = '-';
            }

            if (letter)
            {
                words[length++] = char.ToLowerInvariant(c);
            }

            lower = char.IsAsciiLetterLower(c);
        }

        if (length > 0 && words[length - 1] != '-')
        {
            words[length++] = '-';
        }

        return length;
    }

    private static int Next(ReadOnlySpan<char> words, int start) => start + words[start..].IndexOf('-') + 1;

    private static FrozenDictionary<string, Hint> Read() =>
        Knowledge.Lines("extract/hints.txt")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(parts => parts.Skip(1).Select(name => (Name: name, Hint: Enum.Parse<Hint>(parts[0], ignoreCase: true))))
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Aggregate(Hint.None, (all, p) => all | p.Hint), StringComparer.Ordinal);
}
