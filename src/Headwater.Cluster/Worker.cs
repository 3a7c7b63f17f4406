using Headwater.Archive;
using Headwater.Cluster.Postgres;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Cluster;

/// <summary>
/// One process of a cluster: the same walk as on one machine, some of its steps, over a store and a queue that it shares.
/// </summary>
public sealed class Worker : IAsyncDisposable
{
    private readonly WorkerOptions options;
    private readonly PostgresStore store;
    private readonly RabbitQueue queue;
    private readonly SoleSteps sole;
    private readonly WebEgress egress;
    private readonly WarcArchive archive;
    private readonly Pipeline pipeline;
    private readonly RemovalWatch removals;

    private Worker(WorkerOptions options, PostgresStore store, RabbitQueue queue, SoleSteps sole, OutletDirectory outlets, long lastStory)
    {
        (this.options, this.store, this.queue, this.sole) = (options, store, queue, sole);
        egress = new WebEgress(options.Egress, options.Clock);
        archive = new WarcArchive(DataFolder.ArchiveOf(options.DataFolder), options.Clock);
        List<Cause> unread = [];
        Agents agents = Agents.Over(outlets, egress, options.Clock, lastStory, DataFolder.ListsOf(options.DataFolder, unread));
        UnreadLists = unread;
        pipeline = new Pipeline(store, archive, agents, options.Clock);
        removals = new RemovalWatch(store, pipeline, options.Clock);
        Walker = new Walker(store, queue, pipeline, options.Clock, options.Walk with { Room = () => DataFolder.Room(options.DataFolder, options.RoomToKeep) });
    }

    /// <summary>The store that it shares.</summary>
    public IStore Store => store;

    /// <summary>The walk, with its progress.</summary>
    public Walker Walker { get; }

    /// <summary>The operator's lists that could not be read, and so are screened against by nothing; empty where all could be.</summary>
    public IReadOnlyList<Cause> UnreadLists { get; }

    /// <summary>Reaches store and broker and takes the steps that one worker alone may take.</summary>
    /// <exception cref="StepTakenException">Another worker takes one of these steps.</exception>
    /// <exception cref="NewerStoreException">The database was written by a later version of this program.</exception>
    /// <exception cref="IOException">The broker or the data folder cannot be used.</exception>
    public static async Task<Worker> OpenAsync(WorkerOptions options, CancellationToken cancel)
    {
        await using Undo undo = new();
        Directory.CreateDirectory(DataFolder.ArchiveOf(options.DataFolder));
        PostgresStore store = undo.Of(new PostgresStore(options.Postgres, options.Share));
        RabbitQueue queue = undo.Of(await RabbitQueue.ConnectAsync(options.Rabbit, options.Clock, cancel).ConfigureAwait(false));
        SoleSteps sole = undo.Of(await SoleSteps.TakeAsync(store.Database, options.Steps, options.Share, cancel).ConfigureAwait(false));
        await store.SaveOutletsAsync(options.Outlets ?? OutletFiles.Load(), cancel).ConfigureAwait(false);
        OutletDirectory outlets = new(await store.OutletsAsync(cancel).ConfigureAwait(false));
        Worker worker = new(options, store, queue, sole, outlets, await store.LastStoryIdAsync(cancel).ConfigureAwait(false));
        await worker.RememberAsync(cancel).ConfigureAwait(false);
        undo.Keep();
        return worker;
    }

    /// <summary>Walks until it is cancelled.</summary>
    /// <param name="cancel">Ends the walk; what is at work finishes its row first.</param>
    /// <exception cref="Npgsql.NpgsqlException">The store's server was lost, and with it the steps that one worker alone may take.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task watch = sole.WatchAsync(options.Clock, ending.Token);
        Task walk = Walker.RunAsync(options.Steps, ending.Token), follow = removals.RunAsync(ending.Token);
        await Task.WhenAny(watch, walk, follow).ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(watch, walk, follow).ConfigureAwait(false);
    }

    /// <summary>Forgets what takedowns have removed, without waiting for the next look.</summary>
    internal Task ForgetAsync(CancellationToken cancel) => removals.FollowAsync(cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        egress.Dispose();
        archive.Dispose();
        await sole.DisposeAsync().ConfigureAwait(false);
        await queue.DisposeAsync().ConfigureAwait(false);
        await store.DisposeAsync().ConfigureAwait(false);
    }

    // After a crash between archive and store the archive knows pages that the store does not; whoever fetches makes it good.
    private async Task RememberAsync(CancellationToken cancel)
    {
        await removals.BeginAsync(cancel).ConfigureAwait(false);
        if (options.Steps.Contains(Step.Fetch))
        {
            await pipeline.AdoptAsync(cancel).ConfigureAwait(false);
        }

        if (options.Steps.Contains(Step.Trace) || options.Steps.Contains(Step.Group))
        {
            await pipeline.RememberAsync(options.Clock.GetUtcNow() - options.ActiveWindow, cancel).ConfigureAwait(false);
        }
    }
}
