using Headwater.Model;

namespace Headwater.App.Web.Drawing;

/// <summary>A source in the drawing, with the edge that leads from it upstream; the root has none.</summary>
internal sealed class TrailNode(Source source, Edge? edge)
{
    public Source Source { get; } = source;

    public Edge? Edge { get; } = edge;

    public List<TrailNode> Children { get; } = [];

    public int Column { get; set; }

    public double Row { get; set; }
}

/// <summary>A story's edges laid out as a forest: columns by distance from the primary source, a row a leaf.</summary>
internal sealed class TrailTree
{
    private readonly List<TrailNode> nodes = [];

    public IReadOnlyList<TrailNode> Nodes => nodes;

    public int Depth { get; private set; }

    public int Rows { get; private set; }

    /// <summary>Copies that there was no room for.</summary>
    public int Left { get; private set; }

    /// <summary>Each copy hangs below its most trusted edge; a cycle, should there be one, is cut where it closes.</summary>
    public static TrailTree Of(IReadOnlyList<Edge> edges, int mostNodes)
    {
        Dictionary<string, Edge> best = [];
        foreach (Edge edge in edges.OrderByDescending(e => e.Confidence))
        {
            best.TryAdd(Key(edge.From), edge);
        }

        ILookup<string, Edge> copies = best.Values.ToLookup(e => Key(e.To));
        TrailTree tree = new();
        foreach (Source root in edges.Select(e => e.To).Where(to => !best.ContainsKey(Key(to))).DistinctBy(Key))
        {
            tree.Place(new TrailNode(root, null), 0, copies, [], mostNodes);
        }

        tree.Left = best.Count - tree.nodes.Count(n => n.Edge is not null);
        return tree;
    }

    private void Place(TrailNode node, int column, ILookup<string, Edge> copies, HashSet<string> path, int mostNodes)
    {
        node.Column = column;
        Depth = Math.Max(Depth, column);
        nodes.Add(node);
        string key = Key(node.Source);
        path.Add(key);
        foreach (Edge edge in copies[key].Where(e => !path.Contains(Key(e.From))))
        {
            if (nodes.Count < mostNodes)
            {
                TrailNode child = new(edge.From, edge);
                node.Children.Add(child);
                Place(child, column + 1, copies, path, mostNodes);
            }
        }

        path.Remove(key);
        node.Row = node.Children.Count == 0 ? Rows++ : (node.Children[0].Row + node.Children[^1].Row) / 2;
    }

    // One source may be named by an edge with its article and by another without.
    private static string Key(Source source) => source.Article is { Value: > 0 } article ? $"#{article}" : source.Url ?? source.Name;
}
