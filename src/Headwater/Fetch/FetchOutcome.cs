using Headwater.Model;

namespace Headwater.Fetch;

/// <summary>What came of a fetch.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>A page.</summary>
    /// <param name="Page">The page; it may be the one that is held.</param>
    /// <param name="Visits">What to remember of it, and when to come again.</param>
    public sealed record Fetched(Page Page, Visits Visits) : FetchOutcome;

    /// <summary>The page held is still the page.</summary>
    public sealed record NotModified(Visits Visits) : FetchOutcome;

    /// <summary>The page held is no longer there: the address answers 404 or 410, or shows something else in its place.</summary>
    public sealed record Removed(Visits Visits) : FetchOutcome;

    /// <summary>No page.</summary>
    /// <param name="Cause">Why.</param>
    /// <param name="Retry">When to try again, or <c>null</c> for never.</param>
    public sealed record Failed(Cause Cause, DateTimeOffset? Retry) : FetchOutcome;
}
