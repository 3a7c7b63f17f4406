using Headwater.Model;
using Headwater.Poll.Feeds;

namespace Headwater.Poll;

/// <summary>A feed that was found.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Title">Its title, or <c>null</c> where neither page nor feed names one.</param>
/// <param name="Format">What it is; <see cref="FeedFormat.Unknown"/> where a page names it and it was not asked yet.</param>
public sealed record DiscoveredFeed(string Url, string? Title, FeedFormat Format);

/// <summary>What came of a search for feeds.</summary>
public abstract record DiscoveryOutcome
{
    private DiscoveryOutcome()
    {
    }

    /// <summary>There are feeds: the best first, at least one.</summary>
    public sealed record Found(IReadOnlyList<DiscoveredFeed> Feeds) : DiscoveryOutcome;

    /// <summary>There are none, or the site could not be asked.</summary>
    public sealed record None(Cause Cause) : DiscoveryOutcome;
}
