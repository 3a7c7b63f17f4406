using Headwater.Model;
using Headwater.Text;

namespace Headwater.App.Cli;

/// <summary>The outlets that a new installation subscribes to, named in <c>data/outlets/starter.txt</c>.</summary>
internal static class Starter
{
    /// <summary>Subscribes to the first feed of each, where the store has no feeds yet.</summary>
    /// <returns>How many feeds were subscribed to.</returns>
    public static async Task<int> SubscribeAsync(Installation installation, CancellationToken cancel)
    {
        if ((await installation.Store.FeedsAsync(cancel).ConfigureAwait(false)).Count > 0)
        {
            return 0;
        }

        int count = 0;
        foreach (Outlet outlet in Knowledge.Lines("outlets/starter.txt").Select(id => installation.Agents.Outlets.Find(new OutletId(id))).OfType<Outlet>())
        {
            if (outlet.Feeds.Count > 0)
            {
                await installation.Store.SubscribeAsync(outlet.Feeds[0], outlet.Id, TimeProvider.System.GetUtcNow(), cancel).ConfigureAwait(false);
                count++;
            }
        }

        return count;
    }
}
