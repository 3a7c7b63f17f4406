using System.Globalization;
using System.Text.Json;
using Headwater.Extract.Titles;
using Headwater.Text;

namespace Headwater.Eval;

/// <summary>Learns which of the headlines that a page states is its report's, and says how well outlets are read that were not learned from.</summary>
internal static class TitleTraining
{
    private const string Wcxb = "extraction/wcxb-articles-dev.tar.gz", Fundus = "extraction/fundus.tar.gz";
    private const int Folds = 10;
    private const double Penalty = 1;

    /// <summary>How outlets are read that were not learned from, and what no order of the places can exceed.</summary>
    public static Evaluation Evaluation { get; } = new("titles", [Fundus, Wcxb], Run);

    /// <summary>Writes <c>headlines.json</c>.</summary>
    public static void Write(Corpora corpora, string folder)
    {
        TitleLesson[] lessons = [.. Lessons(corpora)];
        int[] unseen = Unseen(lessons);
        string figures = string.Join(", ", Sets(lessons).Select(set => string.Create(CultureInfo.InvariantCulture, $"{set} {Share(lessons, unseen, set):0.0000}")));
        Console.WriteLine($"each outlet's pages read by what was learned from the others: {figures}");
        using FileStream file = File.Create(Path.Combine(folder, "headlines.json"));
        Learn(lessons, $"{lessons.Length} pages of {string.Join(", ", Sets(lessons))}, by headwater-eval --train-titles; each outlet's pages read by what was learned from the others: {figures}").Save(file);
    }

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        TitleLesson[] lessons = [.. Lessons(corpora)];
        int[] unseen = Unseen(lessons);
        foreach ((TitleLesson lesson, int chosen) in lessons.Zip(unseen).Where(l => !l.First.Spelled[l.Second]))
        {
            log.WriteLine($"{lesson.Set} {lesson.Name}{lesson.Describe(chosen)}");
        }

        foreach (string set in Sets(lessons))
        {
            yield return new Figure($"{set}-unseen", Share(lessons, unseen, set));
            Console.Error.WriteLine(Ceilings(lessons, set));
            yield return new Figure($"{set}-any-place", lessons.Where(l => l.Set == set).Average(l => l.Spelled.Contains(true) ? 1 : 0));
        }
    }

    // What choices made with the truth at hand could reach, for those who would try another rule.
    private static string Ceilings(TitleLesson[] lessons, string set)
    {
        double order = Orders([TitlePlaces.Visible, TitlePlaces.Linked, TitlePlaces.Shared, TitlePlaces.Element]).Max(o => Share(lessons, [.. lessons.Select(l => First(l, o))], set));
        return string.Create(CultureInfo.InvariantCulture, $"titles: {set} by the best fixed order of the places {order:0.000}, by the best choice for each way in which they agree {Share(lessons, ByAgreement(lessons, set), set):0.000}");
    }

    // The choice of each page by what was learned from the other folds' outlets.
    private static int[] Unseen(TitleLesson[] lessons)
    {
        TitleJudge[] judges = [.. Enumerable.Range(0, Folds).Select(fold => Learn([.. lessons.Where(l => Fold(l) != fold)], ""))];
        return [.. lessons.Select(l => Chosen(l, judges[Fold(l)]))];
    }

    private static int Fold(TitleLesson lesson) => (int)(Terms.Hash(lesson.Outlet) % Folds);

    private static int Chosen(TitleLesson lesson, TitleJudge judge) => Enumerable.Range(0, lesson.Rows.Length).MaxBy(i => judge.Sum(lesson.Rows[i]));

    // Of two headlines of one page the difference of their figures says which is right: by logistic regression, each pair both ways.
    private static TitleJudge Learn(IReadOnlyList<TitleLesson> lessons, string note)
    {
        List<Example> pairs = [];
        foreach (TitleLesson lesson in lessons.Where(l => l.Right.Contains(true) && l.Right.Contains(false)))
        {
            double[] right = lesson.Rows[Array.IndexOf(lesson.Right, true)];
            foreach (double[] wrong in lesson.Rows.Where((_, i) => !lesson.Right[i]))
            {
                pairs.Add(new Example([.. right.Zip(wrong, (r, w) => r - w), 0], true, 1));
                pairs.Add(new Example([.. right.Zip(wrong, (r, w) => w - r), 0], false, 1));
            }
        }

        double[] weights = LogisticRegression.Learn(pairs, Penalty);
        return new TitleJudge { TrainedOn = note, Features = TitleFeatures.Names.Select((name, i) => (name, Math.Round(weights[i], 4))).ToDictionary(StringComparer.Ordinal) };
    }

    private static int First(TitleLesson lesson, TitlePlaces[] order) =>
        order.Select(place => lesson.Candidates.ToList().FindIndex(c => c.IsIn(place))).First(i => i >= 0);

    // What could be had if for each way in which places agree and differ the best choice were known beforehand.
    private static int[] ByAgreement(TitleLesson[] lessons, string set)
    {
        static string Way(TitleLesson lesson) => string.Join(' ', lesson.Candidates.Select(c => (int)c.Places));
        Dictionary<string, int> best = lessons.Where(l => l.Set == set).GroupBy(Way).ToDictionary(g => g.Key, g => Enumerable.Range(0, g.First().Rows.Length).MaxBy(i => g.Count(l => l.Spelled[i])), StringComparer.Ordinal);
        return [.. lessons.Select(l => best.GetValueOrDefault(Way(l)))];
    }

    private static IEnumerable<TitlePlaces[]> Orders(TitlePlaces[] places) =>
        places.Length == 0 ? [[]] : places.SelectMany(first => Orders([.. places.Where(p => p != first)]).Select(rest => (TitlePlaces[])[first, .. rest]));

    private static double Share(TitleLesson[] lessons, int[] chosen, string set) => lessons.Zip(chosen).Where(l => l.First.Set == set).Average(l => l.First.Spelled[l.Second] ? 1 : 0);

    private static string[] Sets(TitleLesson[] lessons) => [.. lessons.Select(l => l.Set).Distinct()];

    private static IEnumerable<TitleLesson> Lessons(Corpora corpora) =>
        FundusEvaluation.Golds(Files(corpora, Fundus)).Select(g => TitleLesson.Of("fundus", Site(g.Url) ?? g.Name, g.Name, g.Html, g.Url, g.Title, t => t ?? ""))
            .Concat(WcxbLessons(Files(corpora, Wcxb))).OfType<TitleLesson>();

    private static IEnumerable<TitleLesson?> WcxbLessons(Dictionary<string, byte[]> files)
    {
        foreach ((string path, byte[] html) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            using JsonDocument truth = JsonDocument.Parse(files[path.Replace("html/", "ground-truth/", StringComparison.Ordinal)[..^5] + ".json"]);
            string? url = truth.RootElement.GetProperty("url").GetString(), title = truth.RootElement.GetProperty("ground_truth").GetProperty("title").GetString();
            yield return TitleLesson.Of("wcxb", Site(url) ?? path, path, html, url, title ?? "", TitleScoring.Plain);
        }
    }

    private static string? Site(string? url) => Address.Host(url) is { } host ? string.Join('.', host.Split('.')[^Math.Min(2, host.Split('.').Length)..]) : null;

    private static Dictionary<string, byte[]> Files(Corpora corpora, string archive) => corpora.Archive(archive).ToDictionary(f => f.Name.TrimStart('.', '/'), f => f.Bytes);
}
