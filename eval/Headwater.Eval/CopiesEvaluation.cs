using Headwater.Model;
using Headwater.Trace.Copies;

namespace Headwater.Eval;

/// <summary>
/// Which articles are copies of each other, against judgements made by reading: every pair of articles of two outlets
/// that share a run of twelve words is a copy, a quotation that both share, or a coincidence. A pair found that nobody
/// judged counts as wrong.
/// </summary>
internal static class CopiesEvaluation
{
    private static readonly string[] Corpus = ["giveme5w1h", "basil"];

    public static Evaluation Evaluation { get; } = new("copies", [.. Corpus.Select(StoryCorpus.File)], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        int right = 0, wrong = 0, missed = 0;
        foreach (string name in Corpus)
        {
            Dictionary<(string, string), string> judged = Judgements(name);
            Dictionary<(string, string), Overlap> found = Found(StoryCorpus.Read(corpora, name));
            foreach (((string, string) pair, Overlap overlap) in found.Where(f => judged.GetValueOrDefault(f.Key) != "copy"))
            {
                wrong++;
                log.WriteLine($"{name} {pair}: {judged.GetValueOrDefault(pair, "not judged")}, found as a copy: {overlap}");
            }

            foreach ((string, string) pair in judged.Where(j => j.Value == "copy" && !found.ContainsKey(j.Key)).Select(j => j.Key))
            {
                missed++;
                log.WriteLine($"{name} {pair}: a copy, not found");
            }

            right += found.Keys.Count(pair => judged.GetValueOrDefault(pair) == "copy");
        }

        yield return new Figure("precision", (double)right / Math.Max(1, right + wrong));
        yield return new Figure("recall", (double)right / Math.Max(1, right + missed));
    }

    private static Dictionary<(string, string), string> Judgements(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "eval", $"copies-{name}.tsv")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')).ToDictionary(cells => Pair(cells[0], cells[1]), cells => cells[2]);

    private static Dictionary<(string, string), Overlap> Found(StoryCorpus corpus)
    {
        CopyIndex index = new(corpus.Articles.Count);
        List<Held> all = [.. corpus.Articles.Select(a => Hold(a.Article))];
        all.ForEach(index.Add);
        return all.SelectMany(one => index.Candidates(one).Where(other => other.Self.Name != one.Self.Name)
                .Select(other => (Pair: Pair(corpus.Ids[one.Id], corpus.Ids[other.Id]), Overlap: Alignment.Of(one.Words, other.Words, one.IsUnspaced))))
            .Where(p => p.Overlap.IsCopy).DistinctBy(p => p.Pair).ToDictionary(p => p.Pair, p => p.Overlap);
    }

    private static Held Hold(Article article)
    {
        WordStream stream = WordStream.Read(article.Text);
        return new Held
        {
            Self = new Source(article.Outlet?.Value.ToLowerInvariant() ?? "", "article"),
            HasOutlet = true,
            Id = article.Id,
            Published = article.Published,
            IsAgencyPage = false,
            Words = stream.Words,
            IsUnspaced = stream.IsUnspaced,
            Steps = [],
        };
    }

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
