using Headwater.Model;
using Microsoft.AspNetCore.Html;

namespace Headwater.App.Web.Drawing;

/// <summary>
/// The trail as a tree: the primary source on the left, each copy to the right of what it was taken from. A declared edge
/// is a full line, an observed one is dashed.
/// </summary>
internal static class TrailDrawing
{
    private const double ColumnWidth = 268, BoxWidth = 218, BoxHeight = 40, RowHeight = 54, Margin = 8;
    private const int LongestName = 26, MostNodes = 80;

    public static IHtmlContent Draw(StoryView story)
    {
        TrailTree tree = TrailTree.Of(story.Trail, MostNodes);
        double width = Margin * 2 + (tree.Depth + 1) * ColumnWidth - (ColumnWidth - BoxWidth);
        double height = Margin * 2 + tree.Rows * RowHeight;
        Svg svg = new(width, height, Label(tree));
        foreach (TrailNode node in tree.Nodes)
        {
            foreach (TrailNode child in node.Children)
            {
                Join(svg, node, child);
            }
        }

        foreach (TrailNode node in tree.Nodes)
        {
            Box(svg, node);
        }

        return new HtmlString(svg.End());
    }

    private static void Join(Svg svg, TrailNode from, TrailNode to)
    {
        double x1 = X(from) + BoxWidth, y1 = Y(from) + BoxHeight / 2, x2 = X(to), y2 = Y(to) + BoxHeight / 2, middle = (x1 + x2) / 2;
        svg.Path(Svg.Invariant($"M{x1:0.#} {y1:0.#}C{middle:0.#} {y1:0.#} {middle:0.#} {y2:0.#} {x2:0.#} {y2:0.#}"), to.Edge!.Kind == EdgeKind.Declared ? "edge declared" : "edge observed");
    }

    private static void Box(Svg svg, TrailNode node)
    {
        svg.Box(X(node), Y(node), BoxWidth, BoxHeight, node.Edge is null ? "node root" : "node");
        svg.Text(X(node) + 10, Y(node) + 17, Short(node.Source.Name), "name");
        svg.Text(X(node) + 10, Y(node) + 32, node.Edge is { } edge ? $"{edge.Method.Replace('-', ' ')} · {Show.Words(edge.Kind)}" : node.Source.Kind.Replace('-', ' '), "how");
    }

    private static double X(TrailNode node) => Margin + node.Column * ColumnWidth;

    private static double Y(TrailNode node) => Margin + node.Row * RowHeight;

    private static string Short(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1), "…");

    private static string Label(TrailTree tree) =>
        string.Join("; ", tree.Nodes.Where(n => n.Edge is not null).Select(n => $"{n.Source.Name} from {n.Edge!.To.Name}, {Show.Words(n.Edge.Kind)} by {n.Edge.Method}"));
}
