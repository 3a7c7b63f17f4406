using System.Collections.Frozen;

namespace Headwater.Text;

/// <summary>
/// The languages of one script side by side. A word, letter or ending counts the more the fewer of them share it
/// (inverse document frequency, with languages as documents).
/// </summary>
internal sealed class LanguageProfiles
{
    private const double GramShare = 0.15;
    private const int LongestGram = 4;
    private const double LetterShare = 0.4;
    private const double EndingShare = 0.35;
    private const double ForeignLetter = 0.8;
    private const double LeastScore = 0.5;
    private const double LeastLead = 1.06;
    private const int LongestWord = 40;

    private static readonly FrozenDictionary<string, LanguageProfiles> ByScript = Read();

    private readonly string[] languages;
    private readonly FrozenDictionary<string, Sign> words;
    private readonly FrozenDictionary<string, Sign>.AlternateLookup<ReadOnlySpan<char>> wordLookup;
    private readonly FrozenDictionary<string, Sign> endings;
    private readonly FrozenDictionary<string, Sign>.AlternateLookup<ReadOnlySpan<char>> endingLookup;
    private readonly FrozenDictionary<string, Sign> grams;
    private readonly FrozenDictionary<string, Sign>.AlternateLookup<ReadOnlySpan<char>> gramLookup;
    private readonly FrozenDictionary<char, Sign> letters;

    private LanguageProfiles(IReadOnlyList<Entry> entries)
    {
        languages = [.. entries.Select(e => e.Language)];
        words = Signs(entries, e => e.Words).ToFrozenDictionary(StringComparer.Ordinal);
        endings = Signs(entries, e => e.Endings).ToFrozenDictionary(StringComparer.Ordinal);
        grams = Signs(entries, e => e.Grams).ToFrozenDictionary(StringComparer.Ordinal);
        letters = Signs(entries, e => e.Letters).ToFrozenDictionary();
        wordLookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        gramLookup = grams.GetAlternateLookup<ReadOnlySpan<char>>();
        endingLookup = endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The languages of a script that has several.</summary>
    public static LanguageProfiles Of(string script) => ByScript[script];

    /// <summary>Whether some script's profiles have this language.</summary>
    public static bool Knows(string language) => ByScript.Values.Any(p => p.languages.Contains(language));

    /// <summary>The language that a text has most signs of, or <c>null</c> where they are few or lead two ways.</summary>
    public string? Best(ReadOnlySpan<char> text)
    {
        Span<double> scores = stackalloc double[languages.Length];
        Span<char> lower = stackalloc char[LongestWord];
        foreach (Range range in Words(text))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.Length <= LongestWord)
            {
                int length = word.ToLowerInvariant(lower);
                Add(lower[..length], scores);
            }
        }

        return Decide(scores);
    }

    private void Add(ReadOnlySpan<char> word, Span<double> scores)
    {
        if (wordLookup.TryGetValue(word, out Sign sign))
        {
            sign.AddTo(scores, 1);
        }

        for (int length = 2; length <= 4 && length < word.Length - 1; length++)
        {
            if (endingLookup.TryGetValue(word[^length..], out Sign ending))
            {
                ending.AddTo(scores, EndingShare);
            }
        }

        AddGrams(word, scores);
        foreach (char c in word)
        {
            if (c > '\u007f' && letters.TryGetValue(c, out Sign letter))
            {
                letter.AddTo(scores, LetterShare, ForeignLetter);
            }
        }
    }

    private void AddGrams(ReadOnlySpan<char> word, Span<double> scores)
    {
        for (int start = 0; start < word.Length - 1; start++)
        {
            for (int length = 2; length <= LongestGram && start + length <= word.Length; length++)
            {
                if (gramLookup.TryGetValue(word.Slice(start, length), out Sign gram))
                {
                    gram.AddTo(scores, GramShare);
                }
            }
        }
    }

    private string? Decide(ReadOnlySpan<double> scores)
    {
        (int best, double most, double second) = (-1, 0, 0);
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] > most)
            {
                (best, second, most) = (i, most, scores[i]);
            }
            else
            {
                second = Math.Max(second, scores[i]);
            }
        }

        return most >= LeastScore && most >= second * LeastLead ? languages[best] : null;
    }

    private static List<Range> Words(ReadOnlySpan<char> text)
    {
        List<Range> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark || (text[i] is '\'' or '’' && start >= 0));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(start..i);
                start = -1;
            }
        }

        return words;
    }

    private static IEnumerable<KeyValuePair<T, Sign>> Signs<T>(IReadOnlyList<Entry> entries, Func<Entry, IEnumerable<T>> signs)
        where T : notnull =>
        entries.SelectMany((entry, i) => signs(entry).Distinct().Select(sign => (Sign: sign, Language: i)))
            .GroupBy(p => p.Sign)
            .Select(g => KeyValuePair.Create(g.Key, new Sign([.. g.Select(p => p.Language)], Math.Log(1 + (double)entries.Count / g.Count()) / Math.Log(1 + entries.Count))));

    private static FrozenDictionary<string, LanguageProfiles> Read() =>
        Knowledge.Files("languages", ".txt").Where(name => !name.EndsWith("scripts.txt", StringComparison.Ordinal))
            .Select(Entry.Read)
            .GroupBy(e => e.Script, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => new LanguageProfiles([.. g]), StringComparer.Ordinal);

    /// <summary>A sign that some languages share.</summary>
    private readonly record struct Sign(int[] Languages, double Weight)
    {
        public void AddTo(Span<double> scores, double share, double against = 0)
        {
            if (against > 0)
            {
                for (int i = 0; i < scores.Length; i++)
                {
                    scores[i] -= against;
                }
            }

            foreach (int language in Languages)
            {
                scores[language] += (Weight * share) + against;
            }
        }
    }

    private sealed record Entry(string Language, string Script, List<string> Words, List<char> Letters, List<string> Endings, List<string> Grams)
    {
        public static Entry Read(string file)
        {
            Entry entry = new(Path.GetFileNameWithoutExtension(file), Knowledge.Lines(file).First(l => l.StartsWith("script ", StringComparison.Ordinal))[7..], [], [], [], []);
            foreach (string line in Knowledge.Lines(file))
            {
                int space = line.IndexOf(' ', StringComparison.Ordinal);
                string[] values = line[(space + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                switch (line[..space])
                {
                    case "words":
                        entry.Words.AddRange(values);
                        break;
                    case "letters":
                        entry.Letters.AddRange(values.SelectMany(v => v));
                        break;
                    case "grams":
                        entry.Grams.AddRange(values);
                        break;
                    case "endings":
                        entry.Endings.AddRange(values);
                        break;
                }
            }

            return entry;
        }
    }
}
