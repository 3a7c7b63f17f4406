using System.Collections.Frozen;

namespace Headwater.Extract.Outlines;

/// <summary>How an element takes part in the flow of text.</summary>
internal enum Flow
{
    /// <summary>Begins and ends a block; names unknown to HTML do too, since they are mostly components.</summary>
    Block,

    /// <summary>Part of the text around it.</summary>
    Inline,

    /// <summary>Holds no text for readers.</summary>
    Skipped,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>Part of the page's head, or data.</summary>
    Fact,
}

/// <summary>What HTML's element names mean for text.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, Flow> Flows = new[]
    {
        (Flow.Inline, "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr output"),
        (Flow.Skipped, "applet area audio canvas button colgroup col datalist dialog embed frame frameset iframe img input map math meter noembed noframes noscript object option optgroup param picture progress rp select source style svg template textarea track video"),
        (Flow.Break, "br"),
        (Flow.Fact, "meta link title script base"),
    }.SelectMany(p => p.Item2.Split(' ').Select(tag => (Tag: tag, Flow: p.Item1))).DistinctBy(p => p.Tag).ToFrozenDictionary(p => p.Tag, p => p.Flow, StringComparer.Ordinal);

    /// <summary>How an element takes part in the flow.</summary>
    public static Flow FlowOf(string tag) => Flows.GetValueOrDefault(tag, Flow.Block);

    /// <summary>What text in an element is, given what text around it is.</summary>
    public static BlockKind KindOf(string tag, BlockKind around) => tag switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dt" or "dd" => BlockKind.Item,
        "td" or "th" => BlockKind.Cell,
        "blockquote" => BlockKind.Quote,
        "pre" => BlockKind.Verbatim,
        "figure" or "figcaption" or "caption" => BlockKind.Caption,
        "p" => around is BlockKind.Item or BlockKind.Quote or BlockKind.Caption ? around : BlockKind.Paragraph,
        "article" or "main" or "body" or "section" => BlockKind.Loose,
        _ => around,
    };

    /// <summary>What an element's name alone lets one expect.</summary>
    public static Hint HintOf(string tag) => tag switch
    {
        "nav" or "footer" or "menu" => Hint.Chrome,
        "aside" => Hint.Aside,
        "figcaption" or "caption" => Hint.Caption,
        _ => Hint.None,
    };
}
