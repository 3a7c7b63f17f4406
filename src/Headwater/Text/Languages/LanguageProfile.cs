using System.Globalization;

namespace Headwater.Text.Languages;

/// <summary>
/// How often a language's words and groups of three letters stand in running text: its own words from
/// <c>data/languages</c>, written down in order of frequency, and what was counted, from <c>data/languages/counts</c>.
/// </summary>
/// <param name="Language">Its BCP 47 subtag.</param>
/// <param name="Script">The script's name in <c>data/languages/scripts.txt</c>.</param>
/// <param name="Prior">The share of the web's pages that are written in it, 0 to 1; to the nearest power of two.</param>
/// <param name="Words">Words in lower case, with their share of all words, 0 to 1.</param>
/// <param name="Groups">Groups of three letters in lower case, a space for the edge of a word, with their share of all groups.</param>
internal sealed record LanguageProfile(string Language, string Script, double Prior, IReadOnlyDictionary<string, double> Words, IReadOnlyDictionary<string, double> Groups)
{
    // Zipf's law, with constants of running text in which the first word makes one in forty.
    private const double First = 0.1, Offset = 4;

    /// <summary>All profiles.</summary>
    public static IEnumerable<LanguageProfile> All() =>
        Knowledge.Files("languages", ".txt").Where(name => name.Count(c => c == '/') == 1 && !name.EndsWith("scripts.txt", StringComparison.Ordinal)).Select(Read);

    /// <summary>The share of all words that the word at a place in a list of the most frequent has.</summary>
    /// <param name="rank">0 for the most frequent.</param>
    public static double ShareOf(int rank) => First / (rank + Offset);

    private static LanguageProfile Read(string file)
    {
        string[] own = [.. Knowledge.Lines(file)];
        string counts = file.Insert(file.IndexOf('/', StringComparison.Ordinal), "/counts");
        string[] counted = File.Exists(Path.Combine(Knowledge.Folder, counts)) ? [.. Knowledge.Lines(counts)] : [];
        Dictionary<string, double> words = Classes(counted, "words ");
        foreach ((int rank, string word) in Values(own, "words ").SelectMany(v => v).Index())
        {
            words[word] = Math.Max(words.GetValueOrDefault(word), ShareOf(rank));
        }

        return new LanguageProfile(Path.GetFileNameWithoutExtension(file), Value(own, "script "), Share(Value(own, "prior ")), words, Classes(counted, "groups "));
    }

    // A line of counts: what is counted, its class n, and all that make up one in 2^n; an underscore is a word's edge.
    private static Dictionary<string, double> Classes(string[] lines, string kind)
    {
        Dictionary<string, double> shares = new(StringComparer.Ordinal);
        foreach (string[] values in Values(lines, kind))
        {
            double share = Share(values[0]);
            foreach (string value in values.AsSpan(1))
            {
                shares[value.Replace('_', ' ')] = share;
            }
        }

        return shares;
    }

    private static double Share(string @class) => Math.Pow(2, -int.Parse(@class, CultureInfo.InvariantCulture));

    private static string Value(string[] lines, string key) => lines.First(l => l.StartsWith(key, StringComparison.Ordinal))[key.Length..];

    private static IEnumerable<string[]> Values(string[] lines, string kind) =>
        lines.Where(l => l.StartsWith(kind, StringComparison.Ordinal)).Select(l => l[kind.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
