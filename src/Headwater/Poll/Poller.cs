using Headwater.Model;

namespace Headwater.Poll;

/// <summary>Step 1: asks a feed for new items and plans when to ask it next.</summary>
public sealed class Poller(Egress.WebEgress egress, TimeProvider clock)
{
    /// <summary>Asks the feed once.</summary>
    /// <returns>The feed as it now stands, and what it announced; a failure is in <see cref="Feed.Problem"/>.</returns>
    public Task<PollOutcome> PollAsync(Feed feed, CancellationToken cancel)
    {
        _ = egress;
        return Task.FromResult(new PollOutcome(feed with { Due = clock.GetUtcNow() + TimeSpan.FromHours(1) }, []));
    }
}
