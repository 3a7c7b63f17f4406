using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Headwater.Text.Attribution;

/// <summary>The words of attribution in one language, from <c>data/attribution/</c>, with how often each is a cue.</summary>
internal sealed class CueLexicon
{
    private static readonly ConcurrentDictionary<string, CueLexicon> Read = new(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Languages = Knowledge.Files("attribution", ".txt").Select(Path.GetFileNameWithoutExtension).ToFrozenSet()!;

    private readonly FrozenDictionary<string, FrozenDictionary<string, double>> classes;

    private CueLexicon(string language)
    {
        classes = Knowledge.Lines($"attribution/{language}.txt")
            .Select(line => line.Split('\t'))
            .GroupBy(parts => parts[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => Phrases(g).ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The lexicon of a BCP 47 language; that of English where there is none or the language is not known.</summary>
    public static CueLexicon For(string? language)
    {
        string primary = language?.Split('-', '_')[0].ToLowerInvariant() ?? "en";
        return Read.GetOrAdd(Languages.Contains(primary) ? primary : "en", l => new CueLexicon(l));
    }

    /// <summary>Whether the language writes without spaces or hangs its cues on other words, so that cues are found within words.</summary>
    public bool IsWithinWords => classes.ContainsKey("topic") || classes.ContainsKey("within");

    /// <summary>The phrases of a class with their weights; none where the language has none.</summary>
    public FrozenDictionary<string, double> Of(string kind) => classes.GetValueOrDefault(kind, FrozenDictionary<string, double>.Empty);

    /// <summary>Whether a word belongs to a class.</summary>
    public bool Is(string kind, string word) => Of(kind).ContainsKey(word);

    /// <summary>How often a phrase of a class that begins at a word is a cue, and its length in words; 0 words where none begins there.</summary>
    public (double Weight, int Words) Match(string kind, IReadOnlyList<Token> words, int at)
    {
        FrozenDictionary<string, double> phrases = Of(kind);
        string phrase = "";
        (double, int) best = default;
        for (int n = 1; n <= 4 && at + n <= words.Count && phrases.Count > 0; n++)
        {
            phrase = n == 1 ? words[at].Lower : $"{phrase} {words[at + n - 1].Lower}";
            if (phrases.TryGetValue(phrase, out double weight))
            {
                best = (weight, n);
            }
        }

        return best;
    }

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
