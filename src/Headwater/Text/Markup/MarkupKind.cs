namespace Headwater.Text.Markup;

/// <summary>What a piece of markup is.</summary>
public enum MarkupKind
{
    /// <summary>Characters between tags, references not yet decoded.</summary>
    Text,

    /// <summary>A CDATA section, verbatim.</summary>
    Verbatim,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A processing instruction or the XML declaration.</summary>
    Instruction,

    /// <summary>A document type or another declaration.</summary>
    Declaration,
}
