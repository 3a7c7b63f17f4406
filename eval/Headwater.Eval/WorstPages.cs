namespace Headwater.Eval;

/// <summary>The pages of a corpus that lost most, each with the reason: where on the page the words lie that make the difference.</summary>
internal static class WorstPages
{
    private const int Most = 20;

    /// <summary>Prints a line a page with its main reason, and writes to the log every reason and the passages themselves.</summary>
    /// <param name="corpus">The corpus's name.</param>
    /// <param name="log">Takes what is too long to print.</param>
    /// <param name="pages">All pages of the corpus.</param>
    public static void Write(string corpus, TextWriter log, IEnumerable<ScoredPage> pages)
    {
        foreach (ScoredPage page in pages.OrderBy(p => p.Overlap.F1).Take(Most))
        {
            IReadOnlyList<string> reasons = LossReasons.Of(page);
            Console.WriteLine($"  {corpus} {Short(page.Name)} F1 {Floors.Show(page.Overlap.F1)} precision {Share(page.Overlap.Precision)} recall {Share(page.Overlap.Recall)}: {reasons[0]}");
            log.WriteLine($"=== {page.Name} {Floors.Show(page.Overlap.F1)}");
            foreach (string reason in reasons)
            {
                log.WriteLine($"  {reason}");
            }

            Passages(log, "missing", page.Truth, page.Read);
            Passages(log, "extra", page.Read, page.Truth);
        }
    }

    private static void Passages(TextWriter log, string what, string whole, string other)
    {
        foreach (string line in ExtractionScoring.LinesWithout(whole, other))
        {
            log.WriteLine($"  {what}: {(line.Length > 160 ? line[..160] + "…" : line)}");
        }
    }

    private static string Short(string name) => name.Length > 44 ? name[..12] + "…" + name[^31..] : name;

    private static string Share(double? value) => value is { } share ? Floors.Show(share) : "none";
}
