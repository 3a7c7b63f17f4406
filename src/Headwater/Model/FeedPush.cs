namespace Headwater.Model;

/// <summary>How far a feed's hub has promised to push what is new (WebSub).</summary>
public sealed record FeedPush
{
    /// <summary>The hub's address.</summary>
    public required string Hub { get; init; }

    /// <summary>The address by which the hub knows the feed: what the feed calls itself.</summary>
    public required string Topic { get; init; }

    /// <summary>When the hub was last asked to push.</summary>
    public required DateTimeOffset Asked { get; init; }

    /// <summary>Until when the hub has promised to push; <c>null</c> before it has confirmed.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When something was last pushed whose signature was right.</summary>
    public DateTimeOffset? Heard { get; init; }

    /// <summary>Times in a row that asking failed; 0 or more.</summary>
    public int Failures { get; init; }

    /// <summary>Why the hub does not push, or <c>null</c>. The feed is polled meanwhile.</summary>
    public Cause? Problem { get; init; }
}
