namespace Headwater.Poll.Feeds;

/// <summary>What a feed says of itself.</summary>
public sealed class FeedHead : FeedNode
{
    /// <summary>How long a copy may be kept, as claimed.</summary>
    public TimeSpan? TimeToLive { get; internal set; }

    /// <summary>Address of the WebSub hub.</summary>
    public string? Hub { get; internal set; }

    /// <summary>Address of a document that explains the format.</summary>
    public string? Docs { get; internal set; }

    /// <summary>Where the feed says it has moved to.</summary>
    public string? NewLocation { get; internal set; }

    /// <summary>A cloud that takes subscriptions, by attribute name.</summary>
    public IReadOnlyDictionary<string, string>? Cloud { get; internal set; }

    /// <summary>A form that the feed offers.</summary>
    public FeedImage? TextInput { get; internal set; }
}
