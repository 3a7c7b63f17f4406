namespace Headwater.Poll;

/// <summary>What kind of document announces.</summary>
public enum FeedFormat
{
    /// <summary>None that is known: see <see cref="FeedDocument.Problem"/>.</summary>
    Unknown,

    /// <summary>RSS 0.91 to 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0, which are RDF.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>JSON Feed.</summary>
    Json,

    /// <summary>Channel Definition Format.</summary>
    Cdf,

    /// <summary>A sitemap: addresses, with news facts where it has them.</summary>
    Sitemap,

    /// <summary>A list of sitemaps.</summary>
    SitemapIndex,
}

/// <summary>What is wrong with a feed, though it may have been read in spite of it.</summary>
/// <param name="Code">A stable word: <c>empty</c>, <c>html</c>, <c>binary</c>, <c>not-a-feed</c>, <c>xml</c>, <c>json</c>, <c>encoding</c>, <c>content-type</c>.</param>
/// <param name="Message">What, in one sentence.</param>
/// <param name="Line">The line, counted from 1, or <c>null</c> where the whole is meant.</param>
public sealed record FeedProblem(string Code, string Message, int? Line = null)
{
    /// <inheritdoc/>
    public override string ToString() => Line is null ? Message : $"line {Line}: {Message}";
}

/// <summary>A feed as read: never absent, whatever the bytes were.</summary>
public sealed class FeedDocument
{
    /// <summary>What it is.</summary>
    public FeedFormat Format { get; internal set; }

    /// <summary>The version it claims, such as <c>2.0</c>, <c>0.91</c>, <c>1.1</c>; <c>null</c> where it claims none.</summary>
    public string? Version { get; internal set; }

    /// <summary>The document type that it names, such as that of Netscape's RSS 0.91: its declaration as written, at most 200 characters; or <c>null</c>.</summary>
    public string? DocumentType { get; internal set; }

    /// <summary>Name of the encoding it was read in, in lower case.</summary>
    public string Encoding { get; internal set; } = "utf-8";

    /// <summary>Whether the format's own grammar holds throughout.</summary>
    public bool WellFormed => Problem is null;

    /// <summary>The first thing that is wrong, or <c>null</c>.</summary>
    public FeedProblem? Problem { get; internal set; }

    /// <summary>Whether it is a feed or sitemap at all.</summary>
    public bool IsFeed => Format != FeedFormat.Unknown;

    /// <summary>What the feed says of itself.</summary>
    public FeedHead Head { get; } = new();

    /// <summary>What it announces, in its order. A sitemap index has its sitemaps here.</summary>
    public IReadOnlyList<FeedEntry> Entries => EntryList;

    internal List<FeedEntry> EntryList { get; } = [];

    internal void Report(string code, string message, int? line = null) => Problem ??= new FeedProblem(code, message, line);
}
