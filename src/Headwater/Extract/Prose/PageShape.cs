using Headwater.Extract.Outlines;

namespace Headwater.Extract.Prose;

/// <summary>What has to be known of a whole page before its blocks can be told apart: each figure is summed up once.</summary>
internal sealed class PageShape
{
    private const int Steps = 10;

    private readonly Reading page;
    private readonly Dictionary<(int Node, BlockKind Kind), int> company = [];
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Kept, int All)>.AlternateLookup<ReadOnlySpan<char>> styles = new Dictionary<string, (int, int)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<int> timed;
    private readonly Hint[] hints;
    private readonly sbyte[] depths;
    private readonly int[] articles;
    private readonly int[] weights;

    /// <summary>Looks at a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="kept">By block, whether the rules took it for the report's.</param>
    public PageShape(Reading page, bool[] kept)
    {
        (this.page, Kept) = (page, kept);
        int nodes = page.Outline.Nodes.Count, blocks = page.Outline.Blocks.Count;
        (hints, depths, articles, weights) = (new Hint[nodes], new sbyte[nodes], new int[nodes], new int[blocks + 1]);
        timed = [.. page.Facts.Times.Select(t => t.Block)];
        OutlineNode body = page.Outline.Nodes[page.BodyNode];
        (int first, int last) = (Array.IndexOf(kept, true), Array.LastIndexOf(kept, true));
        (First, Last) = first < 0 ? (body.FirstBlock, body.EndBlock - 1) : (first, last);
        LookAtNodes();
        LookAtBlocks();
    }

    /// <summary>By block, whether the rules took it for the report's.</summary>
    public bool[] Kept { get; }

    /// <summary>The first block that is kept.</summary>
    public int First { get; }

    /// <summary>The last block that is kept.</summary>
    public int Last { get; }

    /// <summary>The weight of all that is kept; at least 1.</summary>
    public int Weight => Math.Max(1, weights[^1]);

    /// <summary>The weight of what is kept before a block.</summary>
    public int Before(int block) => weights[block];

    /// <summary>All hints of a node and of what is around it, those too that mislead.</summary>
    public Hint Hints(int node) => hints[node];

    /// <summary>Whether a node is an article or stands in one.</summary>
    public bool InArticle(int node) => articles[node] >= 0;

    /// <summary>Whether the article around a node, if any, is around the report too.</summary>
    public bool SharesArticle(int node) => articles[node] < 0 || (page.BodyNode >= articles[node] && page.BodyNode < page.Outline.Nodes[articles[node]].End);

    /// <summary>How far a node lies below the report's element; below zero, how far above it the element lies that is around both.</summary>
    public int Depth(int node) => depths[node];

    /// <summary>Whether a block holds a time.</summary>
    public bool IsTimed(int block) => timed.Contains(block);

    /// <summary>How often a block's text stands on the page.</summary>
    public int Repeated(int block) => texts[page.Outline.Blocks[block].Text];

    /// <summary>The weight of what is kept of a block's kind beside it.</summary>
    public int Company(int block) => company.GetValueOrDefault(Beside(block));

    /// <summary>The weight of what has a block's class names, as far as it is kept, and in all.</summary>
    public (int Kept, int All) Style(int block) => styles.TryGetValue(Classes(block), out (int, int) style) ? style : default;

    private void LookAtNodes()
    {
        int above = 0;
        foreach (int node in page.Outline.Upward(page.BodyNode))
        {
            depths[node] = (sbyte)-Math.Min(above++, Steps);
        }

        int body = page.BodyNode, end = page.Outline.Nodes[body].End;
        for (int i = 0; i < hints.Length; i++)
        {
            OutlineNode node = page.Outline.Nodes[i];
            bool onTheWay = i <= body && body < node.End, root = node.Parent < 0;
            hints[i] = root ? node.Hint : node.Hint | hints[node.Parent];
            articles[i] = node.Tag == "article" ? i : root ? -1 : articles[node.Parent];
            if (!onTheWay && !root)
            {
                depths[i] = i > body && i < end ? (sbyte)Math.Min(depths[node.Parent] + 1, Steps) : depths[node.Parent];
            }
        }
    }

    private void LookAtBlocks()
    {
        for (int i = 0; i < Kept.Length; i++)
        {
            TextBlock block = page.Outline.Blocks[i];
            int weight = Kept[i] ? block.Weight : 0;
            weights[i + 1] = weights[i] + weight;
            texts[block.Text] = texts.GetValueOrDefault(block.Text) + 1;
            (int held, int all) = Style(i);
            styles[Classes(i)] = (held + weight, all + block.Weight);
            if (weight > 0)
            {
                company[Beside(i)] = company.GetValueOrDefault(Beside(i)) + weight;
            }
        }
    }

    private ReadOnlySpan<char> Classes(int block) => page.Outline.Nodes[page.Outline.Blocks[block].Node].Element.Classes;

    private (int, BlockKind) Beside(int block) => (Math.Max(0, page.Outline.Nodes[page.Outline.Blocks[block].Node].Parent), page.Outline.Blocks[block].Kind);
}
