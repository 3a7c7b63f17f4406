namespace Headwater.Model;

/// <summary>What kind of page an article was read from.</summary>
public enum ArticleKind
{
    /// <summary>A report.</summary>
    Report,

    /// <summary>A running page of dated posts.</summary>
    Live,

    /// <summary>A list of links to reports.</summary>
    List,

    /// <summary>A series of pictures with captions.</summary>
    Gallery,

    /// <summary>A page about a video.</summary>
    Video,
}

/// <summary>What Extract read from a page.</summary>
public sealed record Article
{
    /// <summary>The id of the item that it was read from; 0 for a file given on the command line.</summary>
    public ItemId Id { get; init; }

    /// <summary>The outlet, or <c>null</c> where not known.</summary>
    public OutletId? Outlet { get; init; }

    /// <summary>The address the page was fetched from, or <c>null</c> for text without one.</summary>
    public string? Url { get; init; }

    /// <summary>The address the page names as its own, absolute.</summary>
    public string? Canonical { get; init; }

    /// <summary>What kind of page this is.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>The report itself, in paragraphs separated by one blank line; no captions, no boilerplate.</summary>
    public required string Text { get; init; }

    /// <summary>The byline as it stands on the page, for Trace: "By our correspondent in Port Amber, with agencies".</summary>
    public string? Byline { get; init; }

    /// <summary>Names of people who wrote it; never "Staff" or an agency.</summary>
    public IReadOnlyList<string> Authors { get => field ?? []; init; }

    /// <summary>When the outlet claims to have published it, or <c>null</c>: never invented.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>How <see cref="Published"/> was found: <c>json-ld</c>, <c>microdata</c>, <c>meta</c>, <c>time</c>, <c>feed</c>, <c>data</c> (an attribute), <c>visible</c>, <c>script</c> (data that scripts show), <c>url</c>, <c>import</c>.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>When the outlet claims to have changed it last.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>How <see cref="Modified"/> was found: <c>json-ld</c>, <c>microdata</c>, <c>meta</c>, <c>visible</c>.</summary>
    public string? ModifiedBy { get; init; }

    /// <summary>BCP 47 language, or <c>null</c> where it cannot be told.</summary>
    public string? Language { get; init; }

    /// <summary>The site's name as the page gives it.</summary>
    public string? Site { get; init; }

    /// <summary>Address of the lead picture.</summary>
    public string? Image { get; init; }

    /// <summary>Picture captions, in order of the page.</summary>
    public IReadOnlyList<string> Captions { get => field ?? []; init; }

    /// <summary>What the outlet adds to every page and what stands around the report, in order of the page.</summary>
    public IReadOnlyList<Boilerplate> Boilerplate { get => field ?? []; init; }

    /// <summary>Links out of the report and its footer, in order of the page.</summary>
    public IReadOnlyList<Link> Links { get => field ?? []; init; }

    /// <summary>The links that stand in a sentence of the report: not those of lists and "read also" beside it, whose words fill a line.</summary>
    internal IEnumerable<Link> LinksInText() => Links.Where(link =>
        link.Place == BoilerplatePlace.Within && link.Text.Length > 0
        && Text.IndexOf(link.Text, StringComparison.Ordinal) is >= 0 and var at && LineAt(at) >= link.Text.Length * 2);

    private int LineAt(int at)
    {
        int end = Text.IndexOf('\n', at);
        return (end < 0 ? Text.Length : end) - (Text.LastIndexOf('\n', at) + 1);
    }

    /// <summary>What the markup says of the article's origin, one entry a statement.</summary>
    public IReadOnlyList<MarkupCredit> Credits { get => field ?? []; init; }

    /// <summary>Whether the page says that the rest of the report is kept for those who pay: the text may be its first part only. A page that says so and shows the whole report does not count.</summary>
    public bool Paywalled { get; init; }

    /// <summary>When Headwater first saw the address: the observed time.</summary>
    public DateTimeOffset Seen { get; init; }

    /// <summary>Since when the outlet no longer shows it, as Headwater observed; <c>null</c> while it does, or where nobody has looked again.</summary>
    public DateTimeOffset? Removed { get; init; }
}

/// <summary>A piece of text that is not the report.</summary>
/// <param name="Text">The text, white space folded.</param>
/// <param name="Place">Where it stood.</param>
public sealed record Boilerplate(string Text, BoilerplatePlace Place);

/// <summary>Where a piece of boilerplate stood.</summary>
public enum BoilerplatePlace
{
    /// <summary>Above the report.</summary>
    Before,

    /// <summary>Between the report's paragraphs.</summary>
    Within,

    /// <summary>Below the report: footers, credit lines, "first appeared on".</summary>
    After,
}

/// <summary>A link on the page.</summary>
/// <param name="Url">The address, absolute.</param>
/// <param name="Text">The words linked.</param>
/// <param name="Place">Where it stood.</param>
public sealed record Link(string Url, string Text, BoilerplatePlace Place);

/// <summary>One statement of origin in the markup.</summary>
/// <param name="Property">Its name: <c>canonical</c>, <c>isBasedOn</c>, <c>sourceOrganization</c>, <c>creditText</c>, <c>publisher</c>, <c>syndication-source</c>, <c>original-source</c>, <c>copyrightHolder</c> …</param>
/// <param name="Value">A name or an address, as it stands.</param>
public sealed record MarkupCredit(string Property, string Value);
