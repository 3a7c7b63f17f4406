using System.Globalization;
using System.Text.Json;
using Headwater.Extract.Authors;
using Headwater.Extract.Titles;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>Body, title, date and authors of 258 pages of publishers in 41 countries.</summary>
internal static class FundusEvaluation
{
    private const string File = "extraction/fundus.tar.gz";

    /// <summary>The evaluation.</summary>
    public static Evaluation Evaluation { get; } = new("fundus", [File], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        Dictionary<string, byte[]> files = corpora.Archive(File).ToDictionary(f => f.Name.TrimStart('.', '/'), f => f.Bytes);
        List<Gold> golds = [.. Golds(files)];
        List<(Gold Gold, Article? Article)> read = [.. golds.Select(g => (g, ExtractionScoring.Read(g.Name, g.Html, g.Url, log)))];
        List<ScoredPage> scored = [.. read.Select(r => new ScoredPage(r.Gold.Name, r.Gold.Html, r.Gold.Url, r.Gold.Body, r.Article, ExtractionScoring.Bag(r.Gold.Body, r.Article?.Text ?? "")))];
        WorstPages.Write("fundus", log, scored);
        List<bool> titles = [.. read.Select(r => TitleScoring.IsSame(r.Gold.Name, r.Gold.Html, r.Gold.Url, r.Gold.Title, r.Article?.Title, log))];
        foreach ((Gold gold, Article? article) in read)
        {
            LogFacts(log, gold, article);
        }

        yield return new Figure("body", scored.Average(p => p.Overlap.F1));
        yield return new Figure("open", ExtractionScoring.Open(scored, log));
        yield return new Figure("title", titles.Average(same => same ? 1 : 0));
        yield return new Figure("date", read.Average(r => SameDay(r.Gold, r.Article) ? 1 : 0));
        yield return new Figure("dates-not-invented", read.Average(r => r.Article?.Published is null || SameDay(r.Gold, r.Article) ? 1 : 0));
        yield return new Figure("authors", read.Average(r => Authors(r.Gold, r.Article)));
    }

    internal static IEnumerable<Gold> Golds(Dictionary<string, byte[]> files)
    {
        foreach ((string path, byte[] html) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            string folder = path[..path.LastIndexOf('/')], name = Path.GetFileName(path);
            string publisher = name[..name.IndexOf('_', StringComparison.Ordinal)];
            using JsonDocument meta = JsonDocument.Parse(files[$"{folder}/meta.info"]);
            using JsonDocument gold = JsonDocument.Parse(files[$"{folder}/{publisher}.json"]);
            string? url = meta.RootElement.TryGetProperty(name + ".gz", out JsonElement info) ? info.GetProperty("url").GetString() : null;
            if (Version(gold.RootElement, files.Keys.Where(k => k.StartsWith($"{folder}/{publisher}_", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList().IndexOf(path)) is { } truth)
            {
                yield return Parse(path, html, url, truth);
            }
        }
    }

    // Versions are named V1, V1_1, V2 … in order of the pages' dates.
    private static JsonElement? Version(JsonElement gold, int index) =>
        gold.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => (JsonElement?)p.Value.Clone()).ElementAtOrDefault(index);

    private static Gold Parse(string name, byte[] html, string? url, JsonElement truth) => new(
        name,
        html,
        url,
        truth.GetProperty("title").GetString() ?? "",
        BodyText(truth.GetProperty("body")),
        DateTimeOffset.TryParse(truth.GetProperty("publishing_date").GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null,
        truth.TryGetProperty("authors", out JsonElement authors) ? [.. authors.EnumerateArray().Select(a => a.GetString()!)] : []);

    private static string BodyText(JsonElement body) => string.Join("\n\n", Strings(body.GetProperty("summary"))
        .Concat(body.GetProperty("sections").EnumerateArray().SelectMany(s => Strings(s.GetProperty("headline")).Concat(Strings(s.GetProperty("paragraphs"))))));

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(e => e.GetString() ?? "");

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The day as the outlet or as the universal clock counts it: the truth was written down in either.
    private static bool SameDay(Gold gold, Article? article) => article?.Published is { } read && gold.Published is { } truth
        && (read.UtcDateTime.Date == truth.UtcDateTime.Date || read.Date == truth.Date || read.UtcDateTime.Date == truth.Date);

    private static double Authors(Gold gold, Article? article)
    {
        HashSet<string> truth = new(gold.Authors.Select(Fold), StringComparer.OrdinalIgnoreCase), read = new(Credited(article).Select(Fold), StringComparer.OrdinalIgnoreCase);
        return truth.Count + read.Count == 0 ? 1 : 2.0 * truth.Count(read.Contains) / (truth.Count + read.Count);
    }

    // The truth names whoever is credited: people, and beside them other organisations that the page declares to be
    // authors; where there are neither the agency or the outlet, which here is the byline.
    private static IEnumerable<string> Credited(Article? article)
    {
        if (article is null)
        {
            return [];
        }

        string?[] house = [article.Site, .. article.Credits.Where(c => c.Property == "publisher").Select(c => c.Value)];
        SiteName name = new(article.Site, article.Url);
        string[] credited = [.. article.Authors, .. article.Credits.Where(c => c.Property == "author" && !house.Contains(c.Value, StringComparer.OrdinalIgnoreCase) && !name.Holds(c.Value)).Select(c => c.Value)];
        return credited.Length > 0 ? credited : article.Byline is { } byline ? [Bylines.WithoutOpening(byline)] : [];
    }

    private static void LogFacts(TextWriter log, Gold gold, Article? article)
    {
        if (!SameDay(gold, article))
        {
            log.WriteLine($"DATE {gold.Name} true {gold.Published:O} read {article?.Published:O} by {article?.PublishedBy}");
        }

        if (Authors(gold, article) < 1)
        {
            log.WriteLine($"AUTHORS {gold.Name} true [{string.Join("; ", gold.Authors)}] read [{string.Join("; ", article?.Authors ?? [])}] byline {article?.Byline}");
        }
    }

    internal sealed record Gold(string Name, byte[] Html, string? Url, string Title, string Body, DateTimeOffset? Published, IReadOnlyList<string> Authors);
}
