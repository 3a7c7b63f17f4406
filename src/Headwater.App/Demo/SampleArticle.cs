namespace Headwater.App.Demo;

/// <summary>How a page of the sample day misbehaves.</summary>
internal enum PageFault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It was announced and is not there: 404.</summary>
    Missing,

    /// <summary>It is there once, and 404 ever after.</summary>
    Removed,

    /// <summary>403 with the markup of a challenge.</summary>
    Challenge,

    /// <summary>The beginning, then a wall.</summary>
    Paywall,

    /// <summary>robots.txt disallows its path.</summary>
    Disallowed,

    /// <summary>An error of the server, with status 500.</summary>
    ServerError,

    /// <summary>Status 200 and a page that says that there is no page.</summary>
    SoftError,
}

/// <summary>What shape an article's page has.</summary>
internal enum PageShape
{
    /// <summary>The outlet's own style.</summary>
    Report,

    /// <summary>Dated posts.</summary>
    Live,

    /// <summary>Pictures with captions.</summary>
    Gallery,
}

/// <summary>One article of the sample day, in words and with times relative to the day's base.</summary>
internal sealed record SampleArticle
{
    /// <summary><c>event/slug</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The outlet's id.</summary>
    public required string Outlet { get; init; }

    /// <summary>How long before the base it was published.</summary>
    public required TimeSpan Before { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>The blocks of the report, in order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Path on the outlet's host; <c>null</c> for the outlet's usual one.</summary>
    public string? Path { get; init; }

    /// <summary>The byline, or <c>null</c>.</summary>
    public string? Byline { get; init; }

    /// <summary>Caption of the lead picture; <c>null</c> where there is none.</summary>
    public string? Caption { get; init; }

    /// <summary>The line of credit under the report, which may hold links.</summary>
    public string? Credit { get; init; }

    /// <summary>The article that its page names as canonical, where that is not itself.</summary>
    public string? Canonical { get; init; }

    /// <summary>The article whose words it repeats.</summary>
    public string? Copies { get; init; }

    /// <summary>The shape of its page.</summary>
    public PageShape Shape { get; init; }

    /// <summary>How its page misbehaves.</summary>
    public PageFault Fault { get; init; }

    /// <summary>What its page says from the second visit on, or <c>null</c> where it stays.</summary>
    public SampleArticle? Later { get; init; }

    /// <summary>The part of the id after the event.</summary>
    public string Slug => Id[(Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The part of the id before the slug.</summary>
    public string Event => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The report's words, as a reader would copy them: paragraphs and subheadings, no captions.</summary>
    public string Text => string.Join("\n\n", Blocks.Where(b => b.Kind != BlockKind.Picture).Select(b => b.Words));
}

/// <summary>What a block of a report is.</summary>
internal enum BlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A subheading.</summary>
    Heading,

    /// <summary>A pulled quotation.</summary>
    Quote,

    /// <summary>A picture with its caption.</summary>
    Picture,

    /// <summary>The head of a post on a live page; its time is <see cref="Block.Before"/>.</summary>
    Post,
}

/// <summary>A block of a report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">Its words, with links written <c>[words](address)</c>.</param>
/// <param name="Before">For a post, how long before the base it was put up.</param>
internal sealed record Block(BlockKind Kind, string Source, TimeSpan Before = default)
{
    /// <summary>The words alone.</summary>
    public string Words => Links.Strip(Source);
}
