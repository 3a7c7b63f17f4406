namespace Headwater.Extract.Html;

/// <summary>What the HTML standard's tree construction asks of an element's name ("13.2.4.2 The stack of open elements").</summary>
[Flags]
internal enum TagTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>One of the standard's special elements: formatting ends at it.</summary>
    Special = 1 << 1,

    /// <summary>Formatting that goes on across blocks until it is closed.</summary>
    Formatting = 1 << 2,

    /// <summary>Ends a paragraph that is open, and is closed by its own end tag.</summary>
    Block = 1 << 3,

    /// <summary>A heading of level 1 to 6.</summary>
    Heading = 1 << 4,

    /// <summary>End tags within do not reach what is outside.</summary>
    Scope = 1 << 5,

    /// <summary>The end tag of an item does not reach out of it.</summary>
    ItemScope = 1 << 6,

    /// <summary>What belongs in a table does not reach out of it.</summary>
    TableScope = 1 << 7,

    /// <summary>Its end tag may be left out wherever something around it ends.</summary>
    Implied = 1 << 8,

    /// <summary>Its content is text up to its end tag, references not decoded.</summary>
    RawText = 1 << 9,

    /// <summary>Its content is text up to its end tag, references decoded.</summary>
    PlainText = 1 << 10,

    /// <summary>Belongs in the head, wherever it stands.</summary>
    Head = 1 << 11,

    /// <summary>A part of a table that stands within its rows or around them.</summary>
    TablePart = 1 << 12,

    /// <summary>Text directly in it does not belong there.</summary>
    Rows = 1 << 13,

    /// <summary>Ends what is drawn or calculated when it stands in it.</summary>
    Breakout = 1 << 14,

    /// <summary>Shows that the page is no frameset.</summary>
    Content = 1 << 15,
}
