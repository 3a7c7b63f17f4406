namespace Headwater.Extract.Outlines;

/// <summary>What an element's tag, class and id let one expect of the text in it.</summary>
[Flags]
internal enum Hint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The body of a report: <c>article-body</c>, <c>entry-content</c>, <c>itemprop=articleBody</c>.</summary>
    Body = 1,

    /// <summary>Not the report: navigation, sharing, related reports, newsletters, advertisements.</summary>
    Aside = 2,

    /// <summary>What readers wrote.</summary>
    Comments = 4,

    /// <summary>A picture's caption.</summary>
    Caption = 8,

    /// <summary>Who wrote it.</summary>
    Byline = 16,

    /// <summary>When it was published.</summary>
    Date = 32,

    /// <summary>Not shown by a browser.</summary>
    Hidden = 64,

    /// <summary>Text that is kept from those who have not paid.</summary>
    Paywall = 128,

    /// <summary>The report's first sentences, set apart: standfirst, deck, lead.</summary>
    Lead = 256,

    /// <summary>Navigation by its element or role, not by a name.</summary>
    Chrome = 512,

    /// <summary>Part of the report, though another word of its name lets one expect the contrary.</summary>
    Plain = 1024,
}
