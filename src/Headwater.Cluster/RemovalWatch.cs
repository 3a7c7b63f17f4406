using Headwater.Model;
using Headwater.Store;
using Npgsql;

namespace Headwater.Cluster;

/// <summary>Lets a worker forget what takedowns have removed, which are decided in another process, and erases what the archive still holds of it.</summary>
internal sealed class RemovalWatch(IStore store, Pipeline pipeline, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private long latest;

    /// <summary>Takes note of what was removed before the worker remembers anything.</summary>
    public async Task BeginAsync(CancellationToken cancel) => (latest, _) = await store.RemovalsAsync(0, cancel).ConfigureAwait(false);

    /// <summary>Looks every two seconds, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using PeriodicTimer timer = new(Look, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel).ConfigureAwait(false))
            {
                await TryAsync(cancel).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // As asked.
        }
    }

    /// <summary>Forgets what was removed since the last time.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        (long next, IReadOnlyList<ItemId> items) = await store.RemovalsAsync(latest, cancel).ConfigureAwait(false);
        if (next > latest)
        {
            pipeline.Forget(items);
            latest = next;
            await pipeline.Erasing.EraseAsync(cancel).ConfigureAwait(false); // what cannot be is asked for by doctor, and at the next start
        }
    }

    // A server that is away is told of by the walk.
    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await FollowAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or IOException)
        {
        }
    }
}
