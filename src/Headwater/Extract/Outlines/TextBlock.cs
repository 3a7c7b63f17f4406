namespace Headwater.Extract.Outlines;

/// <summary>What a block of text is in the page's markup.</summary>
internal enum BlockKind
{
    /// <summary>A paragraph element.</summary>
    Paragraph,

    /// <summary>Text that stands in a container without a paragraph of its own.</summary>
    Loose,

    /// <summary>A heading of level 1 to 6.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>Preformatted text.</summary>
    Verbatim,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A picture's caption.</summary>
    Caption,
}

/// <summary>Text of a page without a block boundary within: a paragraph, a heading, an item of a list.</summary>
internal sealed class TextBlock
{
    private bool? addition, footer;

    /// <summary>The text, white space folded; a line break in the markup is <c>\n</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Index of the outline node that holds it.</summary>
    public required int Node { get; init; }

    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary><see cref="TextWeight"/> of the text.</summary>
    public required int Weight { get; init; }

    /// <summary><see cref="TextWeight"/> of that part of the text that is linked.</summary>
    public required int LinkWeight { get; init; }

    /// <summary>References linked and the words that link them.</summary>
    public IReadOnlyList<(string Reference, string Text)> Links { get; init; } = [];

    /// <summary><see cref="Phrases.IsAddition"/> of the text.</summary>
    public bool IsAddition => addition ??= Phrases.IsAddition(Text);

    /// <summary><see cref="Phrases.IsFooter"/> of the text.</summary>
    public bool IsFooter => footer ??= Phrases.IsFooter(Text);

    /// <summary>The share of the text that is linked, 0 to 1.</summary>
    public double LinkDensity => Weight == 0 ? (Links.Count > 0 ? 1 : 0) : (double)LinkWeight / Weight;
}
