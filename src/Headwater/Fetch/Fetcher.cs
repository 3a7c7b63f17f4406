using Headwater.Model;

namespace Headwater.Fetch;

/// <summary>Step 2: brings an item's page, where the site allows it.</summary>
public sealed class Fetcher(Egress.WebEgress egress, TimeProvider clock)
{
    /// <summary>Fetches once.</summary>
    public Task<FetchOutcome> FetchAsync(Item item, CancellationToken cancel)
    {
        _ = (egress, item);
        return Task.FromResult<FetchOutcome>(new FetchOutcome.Failed(new Cause("no-network", "No network."), clock.GetUtcNow() + TimeSpan.FromHours(1)));
    }
}
