namespace Headwater.Store;

/// <summary>A request that something be removed.</summary>
public sealed record Takedown
{
    /// <summary>The row's id; 0 before it is filed.</summary>
    public long Id { get; init; }

    /// <summary>Addresses or a host (as <c>https://host/*</c>) that the request names.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Who asks: an e-mail address.</summary>
    public required string Claimant { get; init; }

    /// <summary>What they say.</summary>
    public string Statement { get; init; } = "";

    /// <summary>When it came in.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>When it must be done: 24 hours after it came in.</summary>
    public DateTimeOffset Deadline => Received + TimeSpan.FromHours(24);

    /// <summary>When it was decided, or <c>null</c> while open.</summary>
    public DateTimeOffset? Decided { get; init; }

    /// <summary>Whether it was granted; <c>null</c> while open.</summary>
    public bool? Granted { get; init; }

    /// <summary>Why it was decided so.</summary>
    public string? Reason { get; init; }
}
