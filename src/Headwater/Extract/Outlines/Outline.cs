namespace Headwater.Extract.Outlines;

/// <summary>
/// A page laid flat in one walk: its block elements in order, each with the range of its descendants, and the blocks of
/// text between them. Everything later steps ask is an index or a range, never a walk of the tree.
/// </summary>
internal sealed class Outline
{
    /// <summary>The elements, in order of the page; never empty after a walk.</summary>
    public List<OutlineNode> Nodes { get; } = [];

    /// <summary>The blocks of text, in order of the page.</summary>
    public List<TextBlock> Blocks { get; } = [];

    /// <summary>Where pictures stand: the node around each and the index of the block that follows it.</summary>
    public List<(int Node, int Block)> Pictures { get; } = [];

    /// <summary>The nodes around what readers press or fill in, in order of the page, once for each such element.</summary>
    public List<int> Controls { get; } = [];

    /// <summary>What the page's head and markup state.</summary>
    public PageFacts Facts { get; } = new();

    /// <summary>Whether a block stands in a node or below it.</summary>
    public bool Holds(int node, int block) => block >= Nodes[node].FirstBlock && block < Nodes[node].EndBlock;

    /// <summary>The nodes directly below one, in order.</summary>
    public IEnumerable<int> Below(int node)
    {
        for (int child = node + 1; child < Nodes[node].End; child = Nodes[child].End)
        {
            yield return child;
        }
    }

    /// <summary>Lets more be expected of a node than its names tell.</summary>
    public void Mark(int node, Hint hint)
    {
        OutlineNode marked = Nodes[node];
        marked.Hint |= hint;
        Nodes[node] = marked;
    }

    /// <summary>The nodes from one up to the root, itself first.</summary>
    public IEnumerable<int> Upward(int node)
    {
        for (; node >= 0; node = Nodes[node].Parent)
        {
            yield return node;
        }
    }
}
