using Headwater.App.Web;
using Headwater.Store;

namespace Headwater.App.Cli;

/// <summary>Says from time to time that requests for removal wait to be decided, and until when: nobody else keeps their deadline.</summary>
internal sealed class TakedownWatch : IDisposable
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    private readonly ITimer timer;

    /// <summary>Looks at once, and then every hour.</summary>
    public TakedownWatch(IStore store, Terminal terminal, TimeProvider clock) =>
        timer = clock.CreateTimer(state => _ = LookAsync(store, terminal), null, TimeSpan.Zero, Round);

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    /// <summary>Says what waits, where something does.</summary>
    internal static async Task LookAsync(IStore store, Terminal terminal)
    {
        try
        {
            Takedown[] open = [.. (await store.TakedownsAsync(CancellationToken.None).ConfigureAwait(false)).Where(t => t.Granted is null)];
            if (open.Length > 0)
            {
                terminal.Say($"{Show.Count(open.Length, "takedown request")} {(open.Length == 1 ? "waits" : "wait")} to be decided, the first by {Show.Full(open.Min(t => t.Deadline))}: on this machine at /takedown, or with `headwater takedown`.");
            }
        }
        catch (ObjectDisposedException)
        {
            // Stopped while we looked.
        }
    }
}
