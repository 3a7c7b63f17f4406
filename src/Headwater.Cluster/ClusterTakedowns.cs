using Headwater.Archive;
using Headwater.Store;

namespace Headwater.Cluster;

/// <summary>
/// Requests for removal in a cluster, filed and decided on any machine that reaches its database and the archive that its workers
/// share. The workers let go of what was removed within seconds.
/// </summary>
public sealed class ClusterTakedowns : IAsyncDisposable
{
    private readonly WarcArchive archive;
    private readonly TimeProvider clock;

    /// <summary>Opens the store.</summary>
    /// <param name="postgres">As <see cref="PostgresStore"/> takes it.</param>
    /// <param name="dataFolder">The data folder that the workers share.</param>
    /// <param name="clock">Where the time is taken from.</param>
    /// <exception cref="NewerStoreException">The database was written by a later version of this program.</exception>
    /// <exception cref="ArgumentException">The connection is none.</exception>
    public ClusterTakedowns(string postgres, string dataFolder, TimeProvider clock)
    {
        Store = new PostgresStore(postgres);
        (archive, this.clock) = (new WarcArchive(DataFolder.ArchiveOf(dataFolder), clock), clock);
    }

    /// <summary>The store.</summary>
    public IStore Store { get; }

    /// <summary>Decides a request, and erases what it names from the archive.</summary>
    /// <param name="id">The request.</param>
    /// <param name="granted">Whether it is granted.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Stops before anything is removed.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such request.</exception>
    /// <exception cref="IOException">All is removed but pages that this machine could not erase.</exception>
    public async Task<Removal> DecideAsync(long id, bool granted, string reason, CancellationToken cancel)
    {
        Removal removed = await Store.DecideTakedownAsync(id, granted, reason, clock.GetUtcNow(), cancel).ConfigureAwait(false);
        return await new Erasing(Store, archive).EraseAsync(CancellationToken.None).ConfigureAwait(false) is { } failed
            ? throw new IOException($"Request {id} is decided, but not all that it names could be erased here: {failed.Message} A worker that has the archive erases what is left.", failed)
            : removed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        archive.Dispose();
        await Store.DisposeAsync().ConfigureAwait(false);
    }
}
