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
    private const int LongestName = 25;

    // Within a page what follows must be reached; alone it may be as tall as it is.
    private const int MostInPage = 24, MostAlone = 200;

    // The colours of the style sheet's light and dark, for a picture that stands alone.
    private const string Style =
        ".node{fill:#fff;stroke:#dedad1;stroke-width:1.5}.node.root{fill:#e3eff0;stroke:#0b5563}.name{fill:#1b1f23;font:600 13px system-ui,sans-serif}.how{fill:#59616a;font:11px system-ui,sans-serif}" +
        ".edge{fill:none;stroke:#0b5563;stroke-width:2}.edge.observed{stroke:#8a4b00;stroke-dasharray:5 4}" +
        "@media(prefers-color-scheme:dark){.node{fill:#1c2024;stroke:#343a40}.node.root{fill:#17323a;stroke:#7cc4cf}.name{fill:#e7e5df}.how{fill:#a2a9b0}.edge{stroke:#7cc4cf}.edge.observed{stroke:#f0b968}}";

    /// <summary>The drawing as part of a page.</summary>
    public static IHtmlContent Draw(StoryView story) => new HtmlString(Draw(story, null));

    /// <summary>How many copies the drawing within a page leaves out, since it has room for so many.</summary>
    public static int Left(StoryView story) => TrailTree.Of(story.Trail, MostInPage).Left;

    /// <summary>The drawing as a picture of its own.</summary>
    public static string Standalone(StoryView story) => Draw(story, Style);

    private static string Draw(StoryView story, string? style)
    {
        TrailTree tree = TrailTree.Of(story.Trail, style is null ? MostInPage : MostAlone);
        double width = Margin * 2 + (tree.Depth + 1) * ColumnWidth - (ColumnWidth - BoxWidth);
        double height = Margin * 2 + tree.Rows * RowHeight;
        Svg svg = new(width, height, Label(tree), style);
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

        return svg.End();
    }

    private static void Join(Svg svg, TrailNode from, TrailNode to)
    {
        double x1 = X(from) + BoxWidth, y1 = Y(from) + BoxHeight / 2, x2 = X(to), y2 = Y(to) + BoxHeight / 2, middle = (x1 + x2) / 2;
        svg.Path(Svg.Invariant($"M{x1:0.#} {y1:0.#}C{middle:0.#} {y1:0.#} {middle:0.#} {y2:0.#} {x2:0.#} {y2:0.#}"), to.Edge!.Kind == EdgeKind.Declared ? "edge declared" : "edge observed");
    }

    private static void Box(Svg svg, TrailNode node)
    {
        svg.Box(X(node), Y(node), BoxWidth, BoxHeight, node.Edge is null ? "node root" : "node", node.Source.Name);
        svg.Text(X(node) + 10, Y(node) + 17, Short(node.Source.Name), "name");
        svg.Text(X(node) + 10, Y(node) + 32, node.Edge is { } edge ? $"{edge.Method.Replace('-', ' ')} · {Show.Words(edge.Kind)}" : node.Source.Kind.Replace('-', ' '), "how");
    }

    private static double X(TrailNode node) => Margin + node.Column * ColumnWidth;

    private static double Y(TrailNode node) => Margin + node.Row * RowHeight;

    // The letters of East Asia are twice as wide as others: no font is asked, since the reader's is not known.
    private static string Short(string name)
    {
        double width = 0;
        for (int i = 0; i < name.Length; i++)
        {
            width += name[i] >= '\u1100' ? 1.8 : char.IsUpper(name[i]) ? 1.2 : 1;
            if (width > LongestName)
            {
                return Show.Cut(name, Math.Max(1, i - 1));
            }
        }

        return name;
    }

    private static string Label(TrailTree tree) =>
        string.Join("; ", tree.Nodes.Where(n => n.Edge is not null).Select(n => $"{n.Source.Name} from {n.Edge!.To.Name}, {Show.Words(n.Edge.Kind)} by {n.Edge.Method}"));
}
