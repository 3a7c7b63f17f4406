using Headwater.Extract.Html;
using Headwater.Extract.Outlines;

namespace Headwater.Extract.Prose;

/// <summary>
/// Finds the element that holds the report: one that its name, its microdata or HTML itself declares to be a body, else
/// the smallest that holds most of the page's prose. Where a page shows several reports, the one under the headline.
/// </summary>
internal sealed class BodyFinder(Outline outline, ProseMap prose, int headline)
{
    private const double Coherent = 0.75;
    private const double Declared = 0.3;
    private const double AroundHeadline = 6;
    private const double UnderHeadline = 2;
    private const double AboveHeadline = 0.25;

    /// <summary>Index of the node that holds the report; 0, the whole page, where no part of it stands out.</summary>
    public int Find()
    {
        int? body = Best(node => (node.Hint & Hint.Body) != 0);
        if (body is { } declared)
        {
            return Narrow(Widen(declared));
        }

        return Narrow(Best(node => node.Tag == "article") ?? Best(node => node.Tag == "main") ?? 0);
    }

    private int? Best(Func<OutlineNode, bool> wanted)
    {
        (int? best, double most, bool first) = (null, 0, true);
        double least = prose.Whole * Declared;
        for (int i = 0; i < outline.Nodes.Count; i++)
        {
            OutlineNode node = outline.Nodes[i];
            if (prose.OfNode(i) <= 0 || prose.OfNode(i) < least * 0.2 || !wanted(node) || (best is { } held && i < outline.Nodes[held].End && prose.OfNode(i) < prose.OfNode(held) * 0.95))
            {
                continue;
            }

            bool under = headline >= 0 && node.EndBlock > headline;
            double score = prose.OfNode(i) * (headline < 0 ? 1 : !under ? AboveHeadline : outline.Holds(i, headline) ? AroundHeadline : first ? UnderHeadline : 1);
            first &= !under;
            (best, most) = score >= most ? (i, score) : (best, most);
        }

        return best is not null && prose.OfNode(best.Value) * (headline >= 0 && outline.Holds(best.Value, headline) ? AroundHeadline : UnderHeadline) >= least ? best : null;
    }

    // A body that advertisements cut into pieces of one class: the element around all of them.
    private int Widen(int piece)
    {
        HtmlElement element = outline.Nodes[piece].Element;
        int around = piece;
        for (int i = 0; i < outline.Nodes.Count && !element.Classes.IsEmpty; i++)
        {
            if (i != piece && prose.OfNode(i) > 0 && outline.Nodes[i].Element.Classes.SequenceEqual(element.Classes) && Article(i) == Article(piece) && !IsUnderOwnHeading(i))
            {
                around = Common(around, i);
            }
        }

        return outline.Nodes[around].Tag is "body" or "html" ? piece : around;
    }

    private int Article(int node) => outline.Upward(node).FirstOrDefault(n => outline.Nodes[n].Tag == "article", -1);

    // Another report in a list begins with a headline that leads to it.
    private bool IsUnderOwnHeading(int node)
    {
        int first = outline.Nodes[node].FirstBlock;
        return Enumerable.Range(Math.Max(0, first - 3), Math.Min(first, 3)).Append(first).Any(b => b != headline && outline.Blocks[b].Kind == BlockKind.Heading && outline.Blocks[b].LinkDensity > 0.5);
    }

    private int Common(int one, int other)
    {
        while (other < one || other >= outline.Nodes[one].End)
        {
            one = outline.Nodes[one].Parent;
        }

        return one;
    }

    // Descends while one child holds nearly all of what its parent holds.
    private int Narrow(int node)
    {
        double enough = prose.OfNode(node) * Coherent;
        while (Heaviest(node) is { } child && prose.OfNode(child) > 0 && prose.OfNode(child) >= enough)
        {
            node = child;
        }

        return node;
    }

    private int? Heaviest(int node)
    {
        int? best = null;
        for (int child = node + 1; child < outline.Nodes[node].End; child = outline.Nodes[child].End)
        {
            best = best is null || prose.OfNode(child) > prose.OfNode(best.Value) ? child : best;
        }

        return best;
    }
}
