namespace Headwater.Poll.Feeds;

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
