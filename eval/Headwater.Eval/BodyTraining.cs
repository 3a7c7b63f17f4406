using System.Globalization;
using System.Text.Json;
using Headwater.Extract.Prose;
using Headwater.Text;

namespace Headwater.Eval;

/// <summary>Learns which blocks of a page are its report's, and writes what was learned with the note of what it was learned from.</summary>
internal static class BodyTraining
{
    private const string Aeb = "extraction/aeb.tar.gz", Wcxb = "extraction/wcxb-articles-dev.tar.gz", Fundus = "extraction/fundus.tar.gz";
    private const int Folds = 5, Trees = 150, Depth = 4;
    private const double Rate = 0.08;

    // Far from the report pages are long and alike: a part of their blocks says as much.
    private const int Around = 20, OneIn = 4;

    /// <summary>Writes <c>blocks.json</c>, and says how trees judge sites that they were not learned from.</summary>
    public static void Write(Corpora corpora, string folder)
    {
        BodyLesson[] lessons = [.. Lessons(corpora)];
        string figures = LeftOut(lessons);
        Console.WriteLine(figures);
        using FileStream file = File.Create(Path.Combine(folder, "blocks.json"));
        Learn(lessons, string.Create(CultureInfo.InvariantCulture, $"{lessons.Length} pages of {string.Join(", ", Sets(lessons))}, by headwater-eval --train-body; {figures}")).Save(file);
    }

    /// <summary>Says how trees judge sites that they were not learned from; writes nothing.</summary>
    public static void Judge(Corpora corpora) => Console.WriteLine(LeftOut([.. Lessons(corpora)]));

    private static string LeftOut(BodyLesson[] lessons)
    {
        Dictionary<BodyLesson, bool[]> judged = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            BlockTrees trees = Learn([.. lessons.Where(l => Fold(l) != fold)], "");
            foreach (BodyLesson lesson in lessons.Where(l => Fold(l) == fold))
            {
                judged[lesson] = BlockJudge.Judge(lesson.Page, lesson.Rules, trees);
            }
        }

        return "each site judged by trees of the others: " + string.Join(", ", Sets(lessons).Select(set =>
            string.Create(CultureInfo.InvariantCulture, $"{set} {Score(lessons, set, l => judged[l]):0.0000} (rules alone {Score(lessons, set, l => l.Rules):0.0000})")));
    }

    private static IEnumerable<string> Sets(BodyLesson[] lessons) => lessons.Select(l => l.Set).Distinct();

    private static BlockTrees Learn(IReadOnlyList<BodyLesson> lessons, string note)
    {
        List<float[]> rows = [];
        List<bool> labels = [];
        List<float> weights = [];
        foreach (BodyLesson lesson in lessons)
        {
            (int first, int last) = (Array.IndexOf(lesson.Rules, true), Array.LastIndexOf(lesson.Rules, true));
            for (int i = 0; i < lesson.Rows.Length; i++)
            {
                bool near = lesson.Labels[i] || (i > first - Around && i < last + Around);
                if (near || i % OneIn == 0)
                {
                    rows.Add(lesson.Rows[i]);
                    labels.Add(lesson.Labels[i]);
                    weights.Add(lesson.Weights[i] * (near ? 1 : OneIn));
                }
            }
        }

        (float bias, BlockTrees.Tree[] trees) = new GradientBoosting(rows, [.. labels], [.. weights]).Learn(Trees, Depth, Rate);
        return new BlockTrees { TrainedOn = note, Features = [.. BlockFeatures.Names], Bias = bias, Trees = trees };
    }

    private static int Fold(BodyLesson lesson) => (int)(Terms.Hash(lesson.Site) % Folds);

    private static double Score(BodyLesson[] lessons, string set, Func<BodyLesson, bool[]> kept)
    {
        var pages = lessons.Where(l => l.Set == set).Select(l => (l.Truth, Read: l.Text(kept(l))));
        return set == "aeb"
            ? ExtractionScoring.MeanF1([.. pages.Select(p => ExtractionScoring.Shingles(p.Truth, p.Read))])
            : pages.Average(p => ExtractionScoring.Bag(p.Truth, p.Read).F1);
    }

    private static IEnumerable<BodyLesson> Lessons(Corpora corpora) =>
        AebLessons(Files(corpora, Aeb)).Concat(WcxbLessons(Files(corpora, Wcxb))).Concat(FundusEvaluation.Golds(Files(corpora, Fundus)).Select(g => Of("fundus", g.Html, g.Url, g.Name, g.Body))).OfType<BodyLesson>();

    private static Dictionary<string, byte[]> Files(Corpora corpora, string archive) => corpora.Archive(archive).ToDictionary(f => f.Name.TrimStart('.', '/'), f => f.Bytes);

    private static IEnumerable<BodyLesson?> AebLessons(Dictionary<string, byte[]> files)
    {
        using JsonDocument truth = JsonDocument.Parse(files["ground-truth.json"]);
        foreach (JsonProperty page in truth.RootElement.EnumerateObject())
        {
            yield return Of("aeb", files[$"html/{page.Name}.html"], page.Value.GetProperty("url").GetString(), page.Name, page.Value.GetProperty("articleBody").GetString()!);
        }
    }

    private static IEnumerable<BodyLesson?> WcxbLessons(Dictionary<string, byte[]> files)
    {
        foreach ((string path, byte[] html) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            using JsonDocument truth = JsonDocument.Parse(files[path.Replace("html/", "ground-truth/", StringComparison.Ordinal)[..^5] + ".json"]);
            yield return Of("wcxb", html, truth.RootElement.GetProperty("url").GetString(), path, truth.RootElement.GetProperty("ground_truth").GetProperty("main_content").GetString()!);
        }
    }

    // The owner of a site is what its pages have in common: "news.example.com" and "www.example.com" are one.
    private static BodyLesson? Of(string set, byte[] html, string? url, string name, string truth) =>
        BodyLesson.Of(set, html, url, Address.Host(url) is { } host ? string.Join('.', host.Split('.')[^Math.Min(2, host.Split('.').Length)..]) : name, truth);
}
