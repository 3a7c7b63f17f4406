using Headwater.Extract.Html;

namespace Headwater.Extract.Outlines;

/// <summary>One element of a page that can hold text, in the order of the page.</summary>
internal struct OutlineNode
{
    /// <summary>The element.</summary>
    public required HtmlElement Element { get; init; }

    /// <summary>Its name in lower case.</summary>
    public required string Tag { get; init; }

    /// <summary>Index of the node around it, or -1 for the first.</summary>
    public required int Parent { get; init; }

    /// <summary>What its own tag, class, id and shape tell.</summary>
    public required Hint Hint { get; set; }

    /// <summary>Index after its last descendant.</summary>
    public int End { get; set; }

    /// <summary>Index of its first block.</summary>
    public required int FirstBlock { get; init; }

    /// <summary>Index after its last block.</summary>
    public int EndBlock { get; set; }
}
