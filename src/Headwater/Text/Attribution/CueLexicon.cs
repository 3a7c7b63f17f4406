using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Headwater.Text.Attribution;

/// <summary>The words of attribution in one language, from <c>data/attribution/</c>, with how often each is a cue.</summary>
internal sealed class CueLexicon
{
    private const int LongestWord = 48;

    private static readonly ConcurrentDictionary<string, CueLexicon> Read = new(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Languages = Knowledge.Files("attribution", ".txt").Select(Path.GetFileNameWithoutExtension).ToFrozenSet()!;

    private readonly FrozenDictionary<string, FrozenDictionary<string, double>> classes;
    private readonly FrozenDictionary<string, LexiconWord>.AlternateLookup<ReadOnlySpan<char>> words;

    private CueLexicon(string language)
    {
        classes = Knowledge.Lines($"attribution/{language}.txt")
            .Select(line => line.Split('\t'))
            .GroupBy(parts => parts[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => Phrases(g).ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        words = Words().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        IsWithinWords = classes.ContainsKey("topic") || classes.ContainsKey("within");
        IsCueFirst = classes.TryGetValue("order", out FrozenDictionary<string, double>? order) && order.ContainsKey("cue-first");
        TurnsWithAuxiliary = order?.ContainsKey("auxiliary-turns") == true;
        PartsNouns = order?.ContainsKey("noun-capitals") == true;
        IsVerbSecond = order?.ContainsKey("verb-second") == true;
        LeavesOutPronouns = order?.ContainsKey("no-pronoun") == true;
    }

    /// <summary>Whether the language writes without spaces or hangs its cues on other words, so that cues are found within words.</summary>
    public bool IsWithinWords { get; }

    /// <summary>Whether the verb stands before source and content.</summary>
    public bool IsCueFirst { get; }

    /// <summary>Whether verb and source change places with an auxiliary before them: French "a annoncé le ministère".</summary>
    public bool TurnsWithAuxiliary { get; }

    /// <summary>Whether the verb stands second, before its source where something else is first: German "Am Montag teilte die Behörde mit, dass".</summary>
    public bool IsVerbSecond { get; }

    /// <summary>Whether a verb without a subject goes on with the source before: Spanish "Añadió que".</summary>
    public bool LeavesOutPronouns { get; }

    /// <summary>Whether nouns have capitals, so that a source ends at a word in lower case that does not join.</summary>
    public bool PartsNouns { get; }

    /// <summary>The lexicon of a BCP 47 language; that of English where there is none or the language is not known.</summary>
    public static CueLexicon For(string? language)
    {
        string primary = language?.Split('-', '_')[0].ToLowerInvariant() ?? "en";
        return Read.GetOrAdd(Languages.Contains(primary) ? primary : "en", l => new CueLexicon(l));
    }

    /// <summary>The phrases of a class with their weights; none where the language has none.</summary>
    public FrozenDictionary<string, double> Of(string kind) => classes.GetValueOrDefault(kind, FrozenDictionary<string, double>.Empty);

    /// <summary>Whether a word belongs to a class.</summary>
    public bool Is(string kind, string word) => Of(kind).ContainsKey(word);

    /// <summary>A word or mark of a text, whatever its case and the shape of its apostrophe.</summary>
    public LexiconWord Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return LexiconWord.None;
        }

        Span<char> lower = stackalloc char[LongestWord];
        for (int i = 0; i < word.Length; i++)
        {
            lower[i] = word[i] == '’' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        return words.TryGetValue(lower[..word.Length], out LexiconWord? found) ? found : LexiconWord.None;
    }

    private Dictionary<string, LexiconWord> Words()
    {
        ILookup<string, WordClass> named = Enum.GetValues<WordClass>().SelectMany(c => Of(Name(c)).Keys.Select(word => (word, c))).ToLookup(p => p.word, p => p.c);
        ILookup<string, Phrase> begun = Enum.GetValues<PhraseKind>().SelectMany(k => Of(Name(k)).Select(p => (Words: p.Key.Split(' '), k, p.Value)))
            .ToLookup(p => p.Words[0], p => new Phrase(p.k, p.Words[1..], p.Value));
        return named.Select(g => g.Key).Concat(begun.Select(g => g.Key)).Distinct(StringComparer.Ordinal).ToDictionary(
            word => word,
            word => new LexiconWord(named[word].Aggregate(WordClass.None, (a, b) => a | b), [.. begun[word].OrderBy(p => p.Kind).ThenByDescending(p => p.Length)]),
            StringComparer.Ordinal);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    // A line is: class, TAB, weight, TAB, phrase; or class, TAB, words without weight.
    private static Dictionary<string, double> Phrases(IEnumerable<string[]> lines)
    {
        Dictionary<string, double> phrases = new(StringComparer.Ordinal);
        foreach (string[] parts in lines)
        {
            if (parts.Length > 2)
            {
                phrases[parts[2]] = double.Parse(parts[1], CultureInfo.InvariantCulture);
                continue;
            }

            foreach (string word in parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                phrases.TryAdd(word, 1);
            }
        }

        return phrases;
    }
}
