using Headwater.Extract.Outlines;

namespace Headwater.Extract.Prose;

/// <summary>
/// What can be told of a block of text without understanding it: its own shape, what its names let one expect, where it stands to the
/// report as the rules have found it, and its neighbours. A figure a name of <see cref="Names"/>, in their order.
/// </summary>
internal sealed class BlockFeatures(Reading page, PageShape shape)
{
    private const int Near = 5, Far = 12, Paragraph = 60;
    private const int LongestStated = 100_000, ShortestStated = 200, Opening = 30;

    private static readonly Hint[] Hints = [Hint.Aside, Hint.Comments, Hint.Caption, Hint.Byline, Hint.Date, Hint.Lead, Hint.Body, Hint.Chrome, Hint.Hidden, Hint.Paywall];
    private static readonly BlockKind[] Kinds = Enum.GetValues<BlockKind>();

    private readonly List<TextBlock> blocks = page.Outline.Blocks;
    private readonly string? stated = page.Linked?.Text is { Length: > ShortestStated } text ? text[..Math.Min(text.Length, LongestStated)] : null;
    private readonly string described = page.Facts.Meta("og:description", "description") ?? "";

    /// <summary>The names of the figures.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Kinds.Select(k => $"kind-{k}"),
        .. Hints.Select(h => $"hint-{h}"),
        "weight", "linked", "links", "sentence", "commas", "digits", "capitals", "lines", "addition", "footer", "outside", "prose", "repeated", "stated", "described", "level", "dated",
        "kept", "in-body", "from-headline", "from-start", "to-end", "share-before", "share-after", "company", "style", "style-kept", "own-hint", "depth", "node-blocks", "node-prose", "article",
        "kept-weight", "page-prose", "body-declared",
        "before-kept", "before-weight", "before-linked", "before-heading", "after-kept", "after-weight", "after-linked", "after-heading",
        "second-before-kept", "second-after-kept", "near-kept", "since-kept", "until-kept", "until-paragraph",
    ];

    /// <summary>Writes a block's figures.</summary>
    /// <param name="index">The block.</param>
    /// <param name="into">As many as there are names.</param>
    public void Write(int index, Span<float> into)
    {
        Figures figures = new(into);
        TextBlock block = blocks[index];
        foreach (BlockKind kind in Kinds)
        {
            figures.Add(block.Kind == kind);
        }

        foreach (Hint hint in Hints)
        {
            figures.Add((shape.Hints(block.Node) & hint) != 0);
        }

        WriteOwn(ref figures, block, index);
        WritePlace(ref figures, index, page.Outline.Nodes[block.Node]);
        WritePage(ref figures);
        WriteNeighbours(ref figures, index);
    }

    private void WriteOwn(ref Figures figures, TextBlock block, int index)
    {
        figures.AddLog(block.Weight);
        figures.Add(block.LinkDensity);
        figures.Add(Math.Min(block.Links.Count, 10));
        figures.Add(block.Text.AsSpan().TrimEnd("\"”’»」)") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।']);
        WriteSigns(ref figures, block.Text);
        figures.Add(block.IsAddition);
        figures.Add(block.IsFooter);
        figures.Add(page.Prose.IsOutside(index));
        figures.Add(page.Prose.OfBlock(index));
        figures.Add(Math.Min(shape.Repeated(index), 5));
        figures.Add(Stated(block.Text));
        figures.Add(block.Text.Length > Opening && described.AsSpan().StartsWith(block.Text.AsSpan(0, Opening), StringComparison.Ordinal));
        figures.Add(page.Outline.Nodes[block.Node].Tag is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0);
        figures.Add(shape.IsTimed(index));
    }

    private static void WriteSigns(ref Figures figures, string text)
    {
        (int commas, int digits, int capitals, int lines) = (0, 0, 0, 0);
        foreach (char c in text)
        {
            commas += c is ',' or '.' or '،' or '、' or '。' or '，' or '।' or ';' or '“' or '”' or '"' ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            lines += c == '\n' ? 1 : 0;
        }

        double length = Math.Max(1, text.Length);
        figures.Add(commas / length);
        figures.Add(digits / length);
        figures.Add(capitals / length);
        figures.Add(Math.Min(lines, 5));
    }

    private void WritePlace(ref Figures figures, int index, OutlineNode node)
    {
        OutlineNode body = page.Outline.Nodes[page.BodyNode];
        double whole = shape.Weight;
        (int held, int all) = shape.Style(index);
        figures.Add(shape.Kept[index]);
        figures.Add(index >= body.FirstBlock && index < body.EndBlock);
        figures.Add(page.Headline < 0 ? -50 : Math.Clamp(index - page.Headline, -20, 50));
        figures.Add(Math.Clamp(index - shape.First, -30, 30));
        figures.Add(Math.Clamp(shape.Last - index, -30, 30));
        figures.Add(shape.Before(index) / whole);
        figures.Add((shape.Before(blocks.Count) - shape.Before(index + 1)) / whole);
        figures.Add(shape.Company(index) / whole);
        figures.Add(held / whole);
        figures.Add(held / (double)Math.Max(1, all));
        figures.Add((node.Hint & (Hint.Aside | Hint.Comments | Hint.Caption | Hint.Chrome)) != 0);
        figures.Add(shape.Depth(blocks[index].Node));
        figures.Add(Math.Min(20, node.EndBlock - node.FirstBlock));
        figures.Add(page.Prose.OfNode(Math.Max(0, node.Parent)) / Math.Max(1, page.Prose.Whole));
        figures.Add(shape.InArticle(blocks[index].Node));
    }

    private void WritePage(ref Figures figures)
    {
        figures.AddLog(shape.Weight);
        figures.AddLog(page.Prose.Whole);
        figures.Add((page.Outline.Nodes[page.BodyNode].Hint & Hint.Body) != 0);
    }

    private void WriteNeighbours(ref Figures figures, int index)
    {
        foreach (int neighbour in (ReadOnlySpan<int>)[index - 1, index + 1])
        {
            TextBlock? block = neighbour >= 0 && neighbour < blocks.Count ? blocks[neighbour] : null;
            figures.Add(IsKept(neighbour));
            figures.AddLog(block?.Weight ?? 0);
            figures.Add(block?.LinkDensity ?? 1);
            figures.Add(block?.Kind == BlockKind.Heading);
        }

        figures.Add(IsKept(index - 2));
        figures.Add(IsKept(index + 2));
        int near = 0;
        for (int i = index - Near; i <= index + Near; i++)
        {
            near += i != index && IsKept(i) ? 1 : 0;
        }

        figures.Add(near);
        figures.Add(Distance(index, -1, 0));
        figures.Add(Distance(index, 1, 0));
        figures.Add(Distance(index, 1, Paragraph));
    }

    private bool IsKept(int index) => index >= 0 && index < blocks.Count && shape.Kept[index];

    private int Distance(int index, int step, int weight)
    {
        int distance = 1;
        for (int i = index + step; distance < Far && i >= 0 && i < blocks.Count && !(shape.Kept[i] && blocks[i].Weight >= weight); i += step)
        {
            distance++;
        }

        return distance;
    }

    // Whether JSON-LD's text has it; -1 where there is no such text.
    private double Stated(string text) => stated is null ? -1 : text.Length >= 20 && stated.AsSpan().Contains(text.AsSpan(0, Math.Min(Opening, text.Length)), StringComparison.Ordinal) ? 1 : 0;

    private ref struct Figures(Span<float> into)
    {
        private readonly Span<float> into = into;
        private int at;

        public void Add(double figure) => into[at++] = (float)figure;

        public void Add(bool figure) => into[at++] = figure ? 1 : 0;

        public void AddLog(double figure) => Add(Math.Log(1 + figure));
    }
}
