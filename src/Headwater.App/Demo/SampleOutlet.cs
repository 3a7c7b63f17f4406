using System.Text.Json.Serialization;
using Headwater.Model;

namespace Headwater.App.Demo;

/// <summary>How a sample outlet announces its articles.</summary>
internal enum Announcing
{
    /// <summary>RSS 2.0.</summary>
    Rss2,

    /// <summary>RSS 1.0, which is RDF.</summary>
    Rss1,

    /// <summary>Atom 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    JsonFeed,

    /// <summary>A news sitemap.</summary>
    NewsSitemap,
}

/// <summary>What is wrong with an outlet's feed or its host.</summary>
internal enum OutletFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The feed answers 410.</summary>
    FeedGone,

    /// <summary>The feed is XML that no XML parser takes.</summary>
    FeedBroken,

    /// <summary>The feed's dates lie in the future, in 1970, or have no zone.</summary>
    FeedDates,

    /// <summary>The host takes <see cref="PressSite.Slowness"/> to answer.</summary>
    Slow,
}

/// <summary>An invented outlet of the sample day, as <c>outlets.json</c> has it.</summary>
internal sealed record SampleOutlet
{
    /// <summary>Slug; the outlet's id.</summary>
    public required string Id { get; init; }

    /// <summary>Host name below <c>.example</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>Name as the outlet writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and abbreviations under which others credit it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is.</summary>
    public required OutletKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2, lower case.</summary>
    public required string Country { get; init; }

    /// <summary>BCP 47; the main language first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>File of <c>styles/</c>, without its ending.</summary>
    public required string Style { get; init; }

    /// <summary>How it announces.</summary>
    public required Announcing Announces { get; init; }

    /// <summary>Path of the feed.</summary>
    public required string Feed { get; init; }

    /// <summary>Whether the feed carries whole articles.</summary>
    public bool FullFeed { get; init; }

    /// <summary>Path of an article: <c>{yyyy} {MM} {dd}</c> of its date, <c>{slug}</c>, <c>{number}</c>.</summary>
    public string Paths { get; init; } = "/news/{slug}.html";

    /// <summary>The outlet's offset from UTC, in which it writes its times.</summary>
    public TimeSpan Zone { get; init; }

    /// <summary>Encoding of its pages, by web name.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Lines added to robots.txt.</summary>
    public IReadOnlyList<string> Robots { get; init; } = [];

    /// <summary>What is wrong with it.</summary>
    public OutletFault Fault { get; init; }

    /// <summary>Names of its sections, as its menu shows them.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The front page.</summary>
    [JsonIgnore]
    public string Home => $"http://{Domain}/";

    /// <summary>The feed's address.</summary>
    [JsonIgnore]
    public string FeedUrl => $"http://{Domain}{Feed}";

    /// <summary>The outlet as the pipeline knows outlets.</summary>
    public Outlet ToOutlet() => new()
    {
        Id = new OutletId(Id),
        Name = Name,
        Aliases = Aliases,
        Kind = Kind,
        Country = Country,
        Languages = Languages,
        Domains = [Domain],
        Feeds = [FeedUrl],
    };
}
