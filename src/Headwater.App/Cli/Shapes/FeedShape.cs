using Headwater.Model;
using Headwater.Poll.Feeds;

namespace Headwater.App.Cli.Shapes;

/// <summary>What <c>feed</c> prints for one file; texts are plain, addresses absolute where they could be made so.</summary>
internal sealed record FeedShape
{
    public required string File { get; init; }

    /// <summary><c>rss</c>, <c>rdf</c>, <c>atom</c>, <c>json</c>, <c>cdf</c>, <c>sitemap</c>, <c>sitemap-index</c> or <c>unknown</c>.</summary>
    public required string Format { get; init; }

    public string? Version { get; init; }

    public bool WellFormed { get; init; }

    public string? Problem { get; init; }

    public string? Title { get; init; }

    public string? Link { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public string? Hub { get; init; }

    public IReadOnlyList<FeedItemShape> Items { get; init; } = [];

    public static FeedShape Of(string file, FeedDocument feed) => new()
    {
        File = file,
        Format = Words.Kebab(feed.Format),
        Version = feed.Version,
        WellFormed = feed.WellFormed,
        Problem = feed.Problem?.ToString(),
        Title = feed.Head.Title?.Plain,
        Link = feed.Head.Link,
        Language = feed.Head.Language,
        Updated = feed.Head.Updated?.Time?.Time ?? feed.Head.Published?.Time?.Time,
        Hub = feed.Head.Hub,
        Items = [.. feed.Entries.Select(FeedItemShape.Of)],
    };

    public static FeedShape Of(string file, Cause cause) => new() { File = file, Format = "unknown", Problem = cause.Message };
}

/// <summary>One announcement; <c>summary</c> and <c>content</c> are harmless markup or plain text.</summary>
internal sealed record FeedItemShape
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Link { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Summary { get; init; }

    public string? Content { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<FeedEnclosureShape> Enclosures { get; init; } = [];

    public static FeedItemShape Of(FeedEntry entry) => new()
    {
        Id = entry.Id,
        Title = entry.Title?.Plain,
        Link = entry.Link,
        Published = entry.Published?.Time?.Time,
        Updated = entry.Updated?.Time?.Time,
        Authors = [.. entry.Authors.Select(a => a.Name ?? a.Email).OfType<string>()],
        Summary = entry.Summary?.Value,
        Content = entry.Contents.Count > 0 ? entry.Contents[0].Value : null,
        Categories = [.. entry.Categories.Select(c => c.Label ?? c.Term).OfType<string>()],
        Enclosures = [.. entry.Enclosures.Select(e => new FeedEnclosureShape(e.Url, e.Type, e.Length))],
    };
}

/// <summary>An attached file; <c>length</c> in bytes as the feed claims it.</summary>
internal sealed record FeedEnclosureShape(string Url, string? Type, string? Length);
