namespace Headwater.Model;

/// <summary>Where an outlet announces what it has published: a feed or a sitemap, with its polling history.</summary>
public sealed record Feed
{
    /// <summary>The feed's id.</summary>
    public required FeedId Id { get; init; }

    /// <summary>The address asked; rewritten only after the old one has redirected permanently for long.</summary>
    public required string Url { get; init; }

    /// <summary>The outlet that announces here, or <c>null</c> where not known.</summary>
    public OutletId? Outlet { get; init; }

    /// <summary>The feed's own title, or <c>null</c> before the first successful poll.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet's page the feed belongs to, as the feed names it.</summary>
    public string? Link { get; init; }

    /// <summary>What Poll remembers from one time to the next.</summary>
    public PollMemory Memory { get; init; } = new();

    /// <summary>What its hub has promised, or <c>null</c> where none was asked. Kept apart from what polls save.</summary>
    public FeedPush? Push { get; init; }

    /// <summary>When the feed was subscribed to.</summary>
    public DateTimeOffset Added { get; init; }

    /// <summary>When it is asked next, or <c>null</c> for a feed that is gone and will not be asked again.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Why the last poll failed, or <c>null</c> after one that did not.</summary>
    public Cause? Problem { get; init; }
}

/// <summary>What Poll remembers of a sitemap that a feed lists.</summary>
/// <param name="Url">Its address.</param>
/// <param name="ETag">The validator to send as If-None-Match.</param>
/// <param name="LastModified">The validator to send as If-Modified-Since, verbatim.</param>
/// <param name="Read">When its body last came.</param>
public sealed record SitemapMemory(string Url, string? ETag, string? LastModified, DateTimeOffset Read);

/// <summary>What Poll remembers of a feed from one time to the next.</summary>
public sealed record PollMemory
{
    /// <summary>The validator to send as If-None-Match.</summary>
    public string? ETag { get; init; }

    /// <summary>The validator to send as If-Modified-Since, verbatim.</summary>
    public string? LastModified { get; init; }

    /// <summary>SHA-256 of the last body, to see that nothing changed where the server sends no validators.</summary>
    public string? BodyHash { get; init; }

    /// <summary>When its body last came: at times it is asked for whatever its validators say, since some say that nothing changes.</summary>
    public DateTimeOffset? Read { get; init; }

    /// <summary>The sitemaps that it listed and that were read, where it is a list of sitemaps.</summary>
    public IReadOnlyList<SitemapMemory> Sitemaps { get => field ?? []; init; }

    /// <summary>When the feed last answered with success.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When the feed was last asked.</summary>
    public DateTimeOffset? LastPolled { get; init; }

    /// <summary>Failures since the last success; 0 or more.</summary>
    public int Failures { get; init; }

    /// <summary>The address that this one has redirected to permanently, while it is counted.</summary>
    public string? MovedTo { get; init; }

    /// <summary>How many polls in a row redirected permanently to <see cref="MovedTo"/>.</summary>
    public int MovedCount { get; init; }

    /// <summary>When the first of those polls was; <c>null</c> where none is counted.</summary>
    public DateTimeOffset? MovedSince { get; init; }

    /// <summary>The addresses that the feed was asked at before it moved, the latest last.</summary>
    public IReadOnlyList<FormerAddress> Formerly { get => field ?? []; init; }

    /// <summary>When the newest items were seen, newest first, at most 50: the history that the plan is made from.</summary>
    public IReadOnlyList<DateTimeOffset> Arrivals { get => field ?? []; init; }

    /// <summary>The feed's own ttl, as its last body that was read says.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>How long its last answer that said so stays fresh.</summary>
    public TimeSpan? Fresh { get; init; }

    /// <summary>The WebSub hub that the feed names.</summary>
    public string? Hub { get; init; }

    /// <summary>What the feed calls itself: the address by which hubs know it; or <c>null</c>.</summary>
    public string? Topic { get; init; }
}
