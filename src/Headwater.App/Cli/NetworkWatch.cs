using System.Net.NetworkInformation;
using Headwater.Model;

namespace Headwater.App.Cli;

/// <summary>
/// Says once, plainly, when nothing can be reached: every feed asked so far failed for want of a network. A failure of
/// one site is that feed's own, and stands on the feeds page.
/// </summary>
internal sealed class NetworkWatch : IDisposable
{
    private static readonly string[] Unreachable = ["dns", "connect", "timeout"];

    private readonly ITimer timer;

    public NetworkWatch(Installation installation, Terminal terminal)
    {
        if (!NetworkInterface.GetIsNetworkAvailable())
        {
            terminal.Say("There is no network: nothing can be gathered until there is. What is held is shown; `headwater demo` works without one.");
        }

        timer = TimeProvider.System.CreateTimer(state => _ = LookAsync(installation, terminal), null, TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private static async Task LookAsync(Installation installation, Terminal terminal)
    {
        try
        {
            Feed[] asked = [.. (await installation.Store.FeedsAsync(CancellationToken.None).ConfigureAwait(false)).Where(f => f.Memory.LastPolled is not null)];
            if (asked.Length > 0 && asked.All(f => f.Problem is { } p && Unreachable.Contains(p.Code)))
            {
                terminal.Say($"No network: none of {asked.Length} feeds could be reached ({asked[0].Problem!.Code}). They are asked again by themselves; `headwater demo` works without a network.");
            }
        }
        catch (ObjectDisposedException)
        {
            // Stopped while we looked.
        }
    }
}
