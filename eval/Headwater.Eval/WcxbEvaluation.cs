using System.Text.Json;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>Bodies of 397 article pages of all kinds of sites: mean F1 of words, counted; and their titles, which the truth writes with straight quotation marks whatever the page has.</summary>
internal static class WcxbEvaluation
{
    private const string File = "extraction/wcxb-articles-dev.tar.gz";

    /// <summary>The evaluation.</summary>
    public static Evaluation Evaluation { get; } = new("wcxb", [File], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        Dictionary<string, byte[]> files = corpora.Archive(File).ToDictionary(f => f.Name.TrimStart('.', '/'), f => f.Bytes);
        List<ScoredPage> scored = [];
        List<bool> titles = [];
        foreach ((string path, byte[] html) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            using JsonDocument truth = JsonDocument.Parse(files[path.Replace("html/", "ground-truth/", StringComparison.Ordinal)[..^5] + ".json"]);
            string body = truth.RootElement.GetProperty("ground_truth").GetProperty("main_content").GetString()!;
            string? url = truth.RootElement.GetProperty("url").GetString();
            Article? article = ExtractionScoring.Read(name, html, url, log);
            titles.Add(TitleScoring.IsSame(name, html, url, TitleScoring.Plain(truth.RootElement.GetProperty("ground_truth").GetProperty("title").GetString()), TitleScoring.Plain(article?.Title), log));
            scored.Add(new ScoredPage(name, html, url, body, article, ExtractionScoring.Bag(body, article?.Text ?? "")));
        }

        WorstPages.Write("wcxb", log, scored);
        yield return new Figure("f1", scored.Average(s => s.Overlap.F1));
        yield return new Figure("open", ExtractionScoring.Open(scored, log));
        yield return new Figure("title", titles.Average(same => same ? 1 : 0));
    }
}
