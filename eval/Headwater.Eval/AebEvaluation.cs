using System.Text.Json;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>Bodies of 181 English news pages, against the article extraction benchmark's own.</summary>
internal static class AebEvaluation
{
    private const string File = "extraction/aeb.tar.gz";

    /// <summary>The evaluation.</summary>
    public static Evaluation Evaluation { get; } = new("aeb", [File], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        Dictionary<string, byte[]> files = corpora.Archive(File).ToDictionary(f => f.Name.TrimStart('.', '/'), f => f.Bytes);
        using JsonDocument truth = JsonDocument.Parse(files["ground-truth.json"]);
        Dictionary<string, byte[]> pages = files.Where(f => f.Key.StartsWith("html/", StringComparison.Ordinal)).ToDictionary(f => Path.GetFileNameWithoutExtension(f.Key), f => f.Value);
        List<ScoredPage> scored = [];
        foreach (JsonProperty page in truth.RootElement.EnumerateObject())
        {
            string body = page.Value.GetProperty("articleBody").GetString()!;
            string? url = page.Value.GetProperty("url").GetString();
            Article? article = ExtractionScoring.Read(page.Name, pages[page.Name], url, log);
            scored.Add(new ScoredPage(page.Name, pages[page.Name], url, body, article, ExtractionScoring.Shingles(body, article?.Text ?? "")));
        }

        WorstPages.Write("aeb", log, scored);
        Console.Error.WriteLine($"aeb: {ExtractionScoring.Speed(pages.Values):0} pages/s on one thread");
        yield return new Figure("f1", ExtractionScoring.MeanF1([.. scored.Select(s => s.Overlap)]));
        yield return new Figure("open", ExtractionScoring.Open(scored, log));
    }
}
