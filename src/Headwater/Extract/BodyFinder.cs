namespace Headwater.Extract;

/// <summary>Finds the element that holds the report.</summary>
internal static class BodyFinder
{
    private const double Coherent = 0.75;
    private const double Declared = 0.35;

    /// <summary>Index of the node that holds the report; 0, the whole page, where no part of it stands out.</summary>
    public static int Find(Outline outline, ProseMap prose)
    {
        int start = Largest(outline, prose, node => (node.Hint & Hint.Body) != 0, Declared)
            ?? Largest(outline, prose, node => node.Tag == "article", Declared)
            ?? Largest(outline, prose, node => node.Tag == "main", Declared)
            ?? 0;
        return Narrow(outline, prose, start);
    }

    private static int? Largest(Outline outline, ProseMap prose, Func<OutlineNode, bool> wanted, double share)
    {
        int? best = null;
        double least = prose.Whole * share;
        for (int i = 0; i < outline.Nodes.Count; i++)
        {
            if (prose.OfNode(i) > least && wanted(outline.Nodes[i]))
            {
                (best, least) = (i, prose.OfNode(i));
            }
        }

        return best;
    }

    // Descends while one child holds nearly all of what its parent holds.
    private static int Narrow(Outline outline, ProseMap prose, int node)
    {
        double enough = prose.OfNode(node) * Coherent;
        while (Heaviest(outline, prose, node) is { } child && prose.OfNode(child) > 0 && prose.OfNode(child) >= enough)
        {
            node = child;
        }

        return node;
    }

    private static int? Heaviest(Outline outline, ProseMap prose, int node)
    {
        int? best = null;
        for (int child = node + 1; child < outline.Nodes[node].End; child = outline.Nodes[child].End)
        {
            best = best is null || prose.OfNode(child) > prose.OfNode(best.Value) ? child : best;
        }

        return best;
    }
}
