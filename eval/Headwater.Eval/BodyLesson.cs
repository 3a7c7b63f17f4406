using System.Text.RegularExpressions;
using Headwater.Extract;
using Headwater.Extract.Outlines;
using Headwater.Extract.Prose;
using Headwater.Extract.Titles;
using Headwater.Text.Charsets;

namespace Headwater.Eval;

/// <summary>A page whose report is known: each of its blocks as the learner sees it, and whether it is the report's.</summary>
internal sealed partial class BodyLesson
{
    private const int ShortText = 20, Neighbours = 4;

    // So that the shortest pages do not outweigh the others, and short blocks count for something.
    private const float PageAtLeast = 200, BlockAtLeast = 3;

    private readonly BodyReader reader;

    private BodyLesson(string set, string site, string truth, Reading page)
    {
        (Set, Site, Truth, Page) = (set, site, truth, page);
        reader = new BodyReader(page, TitleReader.Read(page, SiteReader.Read(page)));
        Rules = reader.Rules();
        Labels = Label(page.Outline.Blocks, Rules, truth);
        float whole = TextWeight.Of(truth) + PageAtLeast;
        Weights = [.. page.Outline.Blocks.Select(b => 100 * Math.Min(1, (b.Weight + BlockAtLeast) / whole))];
        BlockFeatures features = new(page, new PageShape(page, Rules));
        Rows = new float[Labels.Length][];
        for (int i = 0; i < Rows.Length; i++)
        {
            features.Write(i, Rows[i] = new float[BlockFeatures.Names.Count]);
        }
    }

    /// <summary>The corpus that it is of.</summary>
    public string Set { get; }

    /// <summary>The site that it is of: pages of one site are alike, so that they are learned from or judged together.</summary>
    public string Site { get; }

    /// <summary>The true text.</summary>
    public string Truth { get; }

    /// <summary>The page as it is read.</summary>
    public Reading Page { get; }

    /// <summary>By block, whether the rules take it for the report's.</summary>
    public bool[] Rules { get; }

    /// <summary>By block, its figures.</summary>
    public float[][] Rows { get; }

    /// <summary>By block, whether it is the report's.</summary>
    public bool[] Labels { get; }

    /// <summary>By block, how much it counts: by its share of the report.</summary>
    public float[] Weights { get; }

    /// <summary>A lesson, or <c>null</c> for a page without text.</summary>
    public static BodyLesson? Of(string set, byte[] html, string? url, string site, string truth) =>
        Markup.Parse(Charset.Decode(html, null)) is { } root && OutlineReader.Read(root) is { Blocks.Count: > 0 } outline
            ? new BodyLesson(set, site, truth, new Reading(outline, url, null, null))
            : null;

    /// <summary>The text of these blocks, as the reader puts it together.</summary>
    public string Text(bool[] kept) => LinkedText.Complete(Page, reader.Gather(kept)).Text;

    // What the truth says once is looked for where the rules found it first; a line of the truth counts near what is surely the report's.
    private static bool[] Label(List<TextBlock> blocks, bool[] rules, string truth)
    {
        Dictionary<string, int> left = Runs(truth).GroupBy(r => r).ToDictionary(g => g.Key, g => g.Count());
        string letters = Letters(truth);
        bool[] sure = new bool[blocks.Count];
        foreach (int i in Enumerable.Range(0, blocks.Count).OrderByDescending(i => rules[i]))
        {
            List<string> own = Runs(blocks[i].Text);
            sure[i] = IsIn(blocks[i], own, left, letters);
            own.ForEach(r => left[r] = left.GetValueOrDefault(r) - (sure[i] ? 1 : 0));
        }

        HashSet<string> lines = [.. truth.Split('\n').Select(Letters).Where(l => l.Length > 0)];
        return [.. sure.Select((s, i) => s || (lines.Contains(Letters(blocks[i].Text)) && sure.AsSpan(Math.Max(0, i - Neighbours)..Math.Min(sure.Length, i + Neighbours + 1)).Contains(true)))];
    }

    private static bool IsIn(TextBlock block, List<string> runs, Dictionary<string, int> left, string letters)
    {
        int shared = runs.Count(r => left.GetValueOrDefault(r) > 0);
        return runs.Count == 0
            ? block.Weight >= ShortText && letters.Contains(Letters(block.Text), StringComparison.Ordinal)
            : shared > runs.Count * 0.5 || (block.Weight > 3 * ShortText && shared > runs.Count * 0.2 && letters.Contains(Letters(block.Text), StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static List<string> Runs(string text)
    {
        string[] words = [.. Token.Matches(text.ToLowerInvariant()).Select(m => m.Value)];
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 3)).Select(i => string.Join(' ', words[i..(i + 4)]))];
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Token { get; }
}
