namespace Headwater.Extract.Html;

/// <summary>What a token is; comments and instructions are none, since nothing asks for them.</summary>
internal enum TokenKind
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>A document type.</summary>
    Doctype,
}

/// <summary>A piece of a page as tree construction takes it.</summary>
internal readonly record struct HtmlToken
{
    private static readonly HtmlTag None = new("", TagTraits.None);

    /// <summary>What it is.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>The name of a tag.</summary>
    public HtmlTag Tag { get; init; } = None;

    /// <summary>The attributes of a start tag.</summary>
    public AttributeRange Attributes { get; init; }

    /// <summary>Whether a start tag ends in <c>/&gt;</c>.</summary>
    public bool ClosesItself { get; init; }

    /// <summary>Where characters or the rest of a document type begin.</summary>
    public int Start { get; init; }

    /// <summary>How long they are.</summary>
    public int Length { get; init; }

    /// <summary>Whether ampersands are only that.</summary>
    public bool Verbatim { get; init; }

    /// <summary>A token of a kind.</summary>
    public HtmlToken()
    {
    }

    /// <summary>The tag's name in lower case.</summary>
    public string Name => Tag.Name;

    /// <summary>Whether the tag's name has one of these traits.</summary>
    public bool Is(TagTraits any) => Tag.Is(any);
}
