using Headwater.Extract.Outlines;

namespace Headwater.Extract.Prose;

/// <summary>
/// Looks again at what the rules took for the report's: a learned judgement that is sure of the contrary takes blocks out and adds some that
/// lie near. Where it is not sure the rules stand.
/// </summary>
internal static class BlockJudge
{
    // Blocks to either side that may be added, and the most that are looked at.
    private const int Reach = 30, MostBlocks = 4000;

    // Elements up from the report's own, within which something behind it may be added.
    private const int FarthestBehind = 2;

    // Logarithms of odds. What is added may be another's report, so that it takes more.
    private const float TakeOut = -1.5f, Add = 0.7f;

    /// <summary>By block, whether it is the report's.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rules">By block, whether the rules take it for the report's.</param>
    /// <param name="trees">What was learned.</param>
    public static bool[] Judge(Reading page, bool[] rules, BlockTrees trees)
    {
        int first = Array.IndexOf(rules, true);
        if (first < 0)
        {
            return rules;
        }

        bool[] judged = [.. rules];
        int from = Math.Max(0, first - Reach), to = Math.Min(Math.Min(rules.Length, from + MostBlocks), Array.LastIndexOf(rules, true) + Reach + 1);
        Decide(page, trees, judged, from, to);
        return judged.AsSpan().Contains(true) ? judged : rules;
    }

    // A table is kept or left out whole: that is the rules' to say. The headline is no part of the text.
    private static void Decide(Reading page, BlockTrees trees, bool[] judged, int from, int to)
    {
        PageShape shape = new(page, [.. judged]);
        BlockFeatures features = new(page, shape);
        Span<float> figures = stackalloc float[BlockFeatures.Names.Count];
        for (int i = from; i < to; i++)
        {
            if (i != page.Headline && page.Outline.Blocks[i].Kind != BlockKind.Cell && (judged[i] || MayBeAdded(page, shape, i)))
            {
                features.Write(i, figures);
                judged[i] = trees.Judge(figures) > (judged[i] ? TakeOut : Add);
            }
        }
    }

    // Another article's words are never added, nor what lies behind the report in a quite different part of the page.
    private static bool MayBeAdded(Reading page, PageShape shape, int block)
    {
        OutlineNode body = page.Outline.Nodes[page.BodyNode];
        int node = page.Outline.Blocks[block].Node;
        return (block >= body.FirstBlock && block < body.EndBlock) || (shape.SharesArticle(node) && (block < body.FirstBlock || shape.Depth(node) >= -FarthestBehind));
    }
}
