using Headwater.Extract.Outlines;

namespace Headwater.Extract.Prose;

/// <summary>
/// Where on a page the prose is. Prose is text in sentences, little of it linked; it scores more the longer and the more
/// punctuated it is (after Readability's paragraph score, Arc90 2009). Hints take it out of account, unless what they
/// mark holds most of the page's prose: then the names mislead.
/// </summary>
internal sealed class ProseMap
{
    private const Hint Outside = Hint.Chrome | Hint.Aside | Hint.Comments | Hint.Hidden | Hint.Caption;
    private const double Most = 0.5;
    private const double Least = 0.25;
    private const double Body = 0.3;

    private readonly Outline outline;
    private double[] blocks;
    private readonly double[] nodes;
    private readonly Hint[] around;

    /// <summary>Weighs a page. Where names leave little of its prose, they are not believed at all.</summary>
    public ProseMap(Outline outline)
    {
        this.outline = outline;
        double[] raw = [.. outline.Blocks.Select(Score)];
        blocks = raw;
        nodes = new double[outline.Nodes.Count];
        around = new Hint[outline.Nodes.Count];
        Total();
        double whole = Whole;
        Believe(raw, whole, Outside);
        if (Whole < whole * Least)
        {
            Believe(raw, whole, Hint.Comments | Hint.Caption | Hint.Chrome);
        }
    }

    /// <summary>The page's whole prose.</summary>
    public double Whole => nodes.Length == 0 ? 0 : nodes[0];

    /// <summary>The prose of a block, 0 where there is none.</summary>
    public double OfBlock(int block) => blocks[block];

    /// <summary>The prose of a node with all its descendants.</summary>
    public double OfNode(int node) => nodes[node];

    /// <summary>The hints of a node and of everything around it, without those that mislead.</summary>
    public Hint Around(int node) => around[node];

    /// <summary>Whether hints say that a block is no part of the report.</summary>
    public bool IsOutside(int block) => (around[outline.Blocks[block].Node] & Outside) != 0 || outline.Blocks[block].Kind == BlockKind.Caption;

    private static double Score(TextBlock block)
    {
        if (block.Weight < 20 || block.LinkDensity > 0.4 || block.Kind is BlockKind.Heading)
        {
            return 0;
        }

        int commas = 0;
        foreach (char c in block.Text)
        {
            commas += c is ',' or '.' or '،' or '、' or '。' or '，' or '।' or ';' or '“' or '”' or '"' ? 1 : 0;
        }

        double score = Math.Min(block.Weight / 60.0, 10) + Math.Min(commas, 10) * 0.3;
        score *= 1 - block.LinkDensity;
        return block.Kind switch
        {
            BlockKind.Paragraph => score,
            BlockKind.Item or BlockKind.Cell => score * 0.5,
            _ => block.Weight < 60 ? score * 0.3 : score * 0.8,
        };
    }

    private void Total()
    {
        Array.Clear(nodes);
        for (int i = 0; i < blocks.Length; i++)
        {
            nodes[outline.Blocks[i].Node] += blocks[i];
        }

        for (int i = nodes.Length - 1; i > 0; i--)
        {
            nodes[outline.Nodes[i].Parent] += nodes[i];
        }
    }

    private void Believe(double[] raw, double whole, Hint outside)
    {
        blocks = raw;
        Total();
        Surround(whole, outside);
        blocks = [.. raw.Select((score, i) => IsOutside(i) ? 0 : score)];
        Total();
    }

    private void Surround(double whole, Hint outside)
    {
        bool[] holdsBody = new bool[nodes.Length];
        for (int i = nodes.Length - 1; i > 0; i--)
        {
            holdsBody[i] |= (outline.Nodes[i].Hint & Hint.Body) != 0 && nodes[i] > whole * Body;
            holdsBody[outline.Nodes[i].Parent] |= holdsBody[i];
        }

        for (int i = 0; i < nodes.Length; i++)
        {
            OutlineNode node = outline.Nodes[i];
            bool misleads = holdsBody[i] || node.Tag is "html" or "body" or "main" || (whole > 0 && nodes[i] > whole * Most);
            Hint own = node.Hint & ~(misleads ? Outside : Outside & ~outside);
            around[i] = node.Parent < 0 ? own : own | around[node.Parent];
        }
    }
}
