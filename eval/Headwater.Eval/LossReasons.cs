using Headwater.Extract;
using Headwater.Extract.Outlines;
using Headwater.Text.Charsets;

namespace Headwater.Eval;

/// <summary>
/// Works out why the body read from a page differs from the true one: for the words that were lost, in which elements
/// they stand and whether these lie within the one that was taken to hold the report; for the words too many, where they
/// came from.
/// </summary>
internal sealed class LossReasons
{
    private readonly Reading reading;
    private readonly Dictionary<string, int> blockOfRun = new(StringComparer.Ordinal);
    private readonly (int First, int Last) truth;

    private LossReasons(Reading reading, string truth)
    {
        this.reading = reading;
        for (int i = reading.Outline.Blocks.Count - 1; i >= 0; i--)
        {
            foreach (string run in ExtractionScoring.RunsOf(reading.Outline.Blocks[i].Text))
            {
                blockOfRun[run] = i;
            }
        }

        int[] held = [.. truth.Split('\n').Select(BlockOf).Where(b => b >= 0)];
        this.truth = held.Length == 0 ? (-1, -1) : (held.Min(), held.Max());
    }

    /// <summary>The reasons, the one that cost most words first; never empty.</summary>
    public static IReadOnlyList<string> Of(ScoredPage page)
    {
        if (Refusal(page) is { } refusal)
        {
            return [refusal];
        }

        if (Markup.Parse(Charset.Decode(page.Html, null)) is not { } root)
        {
            return ["the page is too large"];
        }

        LossReasons reasons = new(new Reading(OutlineReader.Read(root), page.Url, null, null), page.Truth);
        IEnumerable<(string Why, int Words)> lost = ExtractionScoring.LinesWithout(page.Truth, page.Read).Select(line => ("lost: " + reasons.WhyLost(line), Count(line)));
        IEnumerable<(string Why, int Words)> added = ExtractionScoring.LinesWithout(page.Read, page.Truth).Select(line => ("added: " + reasons.WhyAdded(line), Count(line)));
        string[] all = [.. lost.Concat(added).GroupBy(r => r.Why, StringComparer.Ordinal).Select(g => (g.Key, Words: g.Sum(r => r.Words))).OrderByDescending(r => r.Words).Select(r => $"{r.Words} words {r.Key}")];
        return all.Length > 0 ? all : ["words here and there, no whole line"];
    }

    private static string? Refusal(ScoredPage page) =>
        new Extractor().Extract(ExtractionScoring.Fetched(page.Html, page.Url)) is ExtractOutcome.Unreadable { Cause: var cause } ? $"not read: {cause.Code}, {cause.Message}" : null;

    private string WhyLost(string line)
    {
        int block = BlockOf(line);
        return block < 0 ? "stands in no element that readers see"
            : !reading.Outline.Holds(reading.BodyNode, block) ? $"outside the chosen {Name(reading.BodyNode)}, in {Path(block)}{Hints(block)}"
            : $"dropped within the chosen {Name(reading.BodyNode)}, from {Path(block)}{Hints(block)}";
    }

    private string WhyAdded(string line)
    {
        int block = BlockOf(line);
        string where = block < 0 ? "from a script"
            : truth.First < 0 ? "the truth stands nowhere on the page; from " + Path(block)
            : (block < truth.First ? "above the truth's first line, from " : block > truth.Last ? "below the truth's last line, from " : "amid the truth, from ") + Path(block);
        int articles = reading.Outline.Nodes.Count(n => n.Tag == "article");
        return where + (articles > 1 ? $" ({articles} article elements)" : "");
    }

    // The block with most of a line's runs of words.
    private int BlockOf(string line) => ExtractionScoring.RunsOf(line).Select(run => blockOfRun.GetValueOrDefault(run, -1)).Where(b => b >= 0)
        .GroupBy(b => b).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault(-1);

    private string Path(int block) => string.Join(" > ", reading.Outline.Upward(reading.Outline.Blocks[block].Node).Take(3).Reverse().Select(Name));

    private string Hints(int block) => reading.Prose.Around(reading.Outline.Blocks[block].Node) is not Hint.None and var hints ? $" [{hints}]" : "";

    private string Name(int node)
    {
        OutlineNode found = reading.Outline.Nodes[node];
        string first = found.Element.Classes.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        return first.Length == 0 ? found.Tag : $"{found.Tag}.{first}";
    }

    private static int Count(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
