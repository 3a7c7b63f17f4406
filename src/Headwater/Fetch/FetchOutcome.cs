using Headwater.Model;

namespace Headwater.Fetch;

/// <summary>What came of a fetch.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>A page.</summary>
    public sealed record Fetched(Page Page) : FetchOutcome;

    /// <summary>The page held is still the page.</summary>
    public sealed record NotModified : FetchOutcome;

    /// <summary>No page.</summary>
    /// <param name="Cause">Why.</param>
    /// <param name="Retry">When to try again, or <c>null</c> for never.</param>
    public sealed record Failed(Cause Cause, DateTimeOffset? Retry) : FetchOutcome;
}
