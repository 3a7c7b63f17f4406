namespace Headwater.Model;

/// <summary>What is remembered of an item's page from one visit to the next.</summary>
public sealed record Visits
{
    /// <summary>The validator to send as If-None-Match, verbatim.</summary>
    public string? ETag { get; init; }

    /// <summary>The validator to send as If-Modified-Since, verbatim.</summary>
    public string? LastModified { get; init; }

    /// <summary>How far the plan of visits has come; 0 before the first wait.</summary>
    public int Stage { get; init; }

    /// <summary>When the page was last found there.</summary>
    public DateTimeOffset Found { get; init; }

    /// <summary>When its bytes were last found to be others than before; at first, when they were first found.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>Since when its address says that it is not there, though it was; <c>null</c> while it is. The page held stays.</summary>
    public DateTimeOffset? Gone { get; init; }

    /// <summary>When it is visited next, or <c>null</c> for never.</summary>
    public DateTimeOffset? Next { get; init; }
}
