using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Headwater.Group.Profiles;
using Headwater.Text;

namespace Headwater.Eval;

/// <summary>
/// Counts in how many articles each word stands, over the article texts of the extraction corpora (none of which is a
/// corpus that Group is judged by): the file <c>data/group/frequencies.txt</c>.
/// </summary>
internal static class BackgroundCounting
{
    private const int Least = 4;
    private const string Aeb = "extraction/aeb.tar.gz", Wcxb = "extraction/wcxb-articles-dev.tar.gz", Fundus = "extraction/fundus.tar.gz";

    /// <summary>Counts and writes the file.</summary>
    public static void Write(Corpora corpora, TextWriter file)
    {
        Dictionary<string, int> counts = [];
        Reading reading = new();
        int articles = 0;
        foreach (string text in Texts(corpora))
        {
            Count(text, counts);
            reading.Read("", text);
            Count(reading, counts);
            articles++;
        }

        file.Write("# In how many articles a word's stem stands, so that a collection that has only begun knows what is common. Counted by\n");
        file.Write("# headwater-eval --train-group over the texts of the article-extraction-benchmark (MIT), the Web Content Extraction\n");
        file.Write($"# Benchmark (CC-BY-4.0) and fundus (MIT). First the number of articles, then each stem that stands in {Least} or more;\n");
        file.Write("# after = stands a term of names, places, subjects, figures and dates, which have no one spelling.\n");
        file.Write(string.Create(CultureInfo.InvariantCulture, $"{articles}\n"));
        foreach ((string stem, int count) in counts.Where(c => c.Value >= Least).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{stem} {count}\n"));
        }
    }

    private static void Count(string text, Dictionary<string, int> counts)
    {
        HashSet<string> stems = [];
        Span<char> room = stackalloc char[Terms.Room];
        foreach (Word word in Words.Of(text))
        {
            if (word.Kind == WordKind.Word)
            {
                stems.Add(Terms.Stem(text.AsSpan(word.Start, word.Length), room).ToString());
            }
        }

        foreach (string stem in stems.Where(s => s.Length > 0))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, stem, out _)++;
        }
    }

    // What stands in any language has no spelling of its own.
    private static void Count(Reading reading, Dictionary<string, int> counts)
    {
        CommonGround ground = reading.Ground;
        foreach (uint term in (uint[])[.. ground.Sounds.Terms, .. ground.Places.Terms, .. ground.Matters.Terms, .. ground.Numbers.Terms, .. reading.Dates.Days.Terms])
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"={term:x8}");
            CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _)++;
        }
    }

    private static IEnumerable<string> Texts(Corpora corpora) =>
        Json(corpora, Aeb, name => name == "ground-truth.json").SelectMany(json => json.EnumerateObject()).Select(p => p.Value.GetProperty("articleBody").GetString()!)
            .Concat(Json(corpora, Wcxb, name => name.StartsWith("ground-truth/", StringComparison.Ordinal)).Select(json => json.GetProperty("ground_truth").GetProperty("main_content").GetString()!))
            .Concat(Json(corpora, Fundus, _ => true).SelectMany(Bodies));

    private static IEnumerable<string> Bodies(JsonElement gold) => gold.EnumerateObject()
        .Where(v => v.Value.ValueKind == JsonValueKind.Object && v.Value.TryGetProperty("body", out JsonElement body) && body.ValueKind == JsonValueKind.Object)
        .Select(v => string.Join('\n', Strings(v.Value.GetProperty("body"))));

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    private static IEnumerable<JsonElement> Json(Corpora corpora, string archive, Func<string, bool> wanted)
    {
        foreach ((string path, byte[] bytes) in corpora.Archive(archive))
        {
            string name = path.TrimStart('.', '/');
            if (name.EndsWith(".json", StringComparison.Ordinal) && wanted(name))
            {
                using JsonDocument json = JsonDocument.Parse(bytes);
                yield return json.RootElement;
            }
        }
    }
}
