using Headwater.Archive;
using Headwater.Egress;
using Headwater.Group.Embedding;
using Headwater.Import;
using Headwater.Model;
using Headwater.Poll.Push;
using Headwater.Queue;
using Headwater.Store;

namespace Headwater;

/// <summary>
/// A data folder at work: the embedded store, the archive, the agents and the walk over them. One process a folder.
/// </summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly InstallationOptions options;
    private readonly DataFolder folder;
    private readonly WebEgress egress;
    private readonly SemaphoreSlim remembering = new(1);
    private bool remembered;

    private Installation(InstallationOptions options, DataFolder folder, SqliteStore store, OutletDirectory outlets, long lastStory)
    {
        (this.options, this.folder, Store) = (options, folder, store);
        egress = new WebEgress(options.Egress, options.Clock);
        Archive = new WarcArchive(folder.ArchiveFolder, options.Clock);
        Queue = new InProcessQueue(options.Clock);
        List<Cause> unread = [];
        Agents = Agents.Over(outlets, egress, options.Clock, lastStory, DataFolder.ListsOf(folder.Path, unread)) with { Embedder = options.Embedder is { } embedder ? new Embedder(embedder, options.Clock) : null };
        UnreadLists = unread;
        Pipeline = new Pipeline(Store, Archive, Agents, options.Clock);
        Desk = new CorrectionDesk(Store, Pipeline.Grouping, Queue, options.Clock, RememberAsync);
        Importer = new Importer(Store, Archive, options.Clock, Room);
        Walker = new Walker(Store, Queue, Pipeline, options.Clock, options.Walk with { Room = Room });
    }

    /// <summary>The store.</summary>
    public IStore Store { get; }

    /// <summary>The archive.</summary>
    public WarcArchive Archive { get; }

    /// <summary>Wake-ups: whoever makes a row due rings here, so that it is taken at once.</summary>
    public IQueue Queue { get; }

    /// <summary>The agents. Trace and Group remember nothing before the walk is first begun.</summary>
    public Agents Agents { get; }

    /// <summary>The walk, step by step.</summary>
    public Pipeline Pipeline { get; }

    /// <summary>The walk as it goes, with its progress.</summary>
    public Walker Walker { get; }

    /// <summary>Where grouping is corrected.</summary>
    public CorrectionDesk Desk { get; }

    /// <summary>Takes in files; follow it with <see cref="DrainAsync"/>, or with a wake-up of the walk that runs.</summary>
    public Importer Importer { get; }

    /// <summary>The operator's lists that could not be read, and so are screened against by nothing; empty where all could be.</summary>
    public IReadOnlyList<Cause> UnreadLists { get; }

    /// <summary>The data folder, as a full path.</summary>
    public string Folder => folder.Path;

    /// <summary>Opens a data folder, or makes one.</summary>
    /// <exception cref="DataFolderInUseException">Another process works on it.</exception>
    /// <exception cref="NewerStoreException">A later version of this program has written it.</exception>
    public static async Task<Installation> OpenAsync(InstallationOptions options, CancellationToken cancel)
    {
        DataFolder folder = new(options.DataFolder);
        SqliteStore? store = null;
        Installation? opened = null;
        try
        {
            store = new SqliteStore(folder.StoreFile);
            await store.SaveOutletsAsync(options.Outlets ?? OutletFiles.Load(), cancel).ConfigureAwait(false);
            OutletDirectory outlets = new(await store.OutletsAsync(cancel).ConfigureAwait(false));
            opened = new Installation(options, folder, store, outlets, await store.LastStoryIdAsync(cancel).ConfigureAwait(false));
            await opened.Pipeline.AdoptAsync(cancel).ConfigureAwait(false);
            await store.PurgeAsync(cancel).ConfigureAwait(false);
            return opened;
        }
        catch
        {
            opened?.egress.Dispose();
            opened?.Agents.Embedder?.Dispose();
            opened?.Archive.Dispose();
            if (store is not null)
            {
                await store.DisposeAsync().ConfigureAwait(false);
            }

            folder.Dispose();
            throw;
        }
    }

    /// <summary>Walks until it is cancelled.</summary>
    /// <param name="cancel">Ends the walk; what is at work finishes its row first.</param>
    public async Task RunAsync(CancellationToken cancel)
    {
        await RememberAsync(cancel).ConfigureAwait(false);
        await Walker.RunAsync(Walker.AllSteps, cancel).ConfigureAwait(false);
    }

    /// <summary>Walks until nothing is due at these steps, then returns.</summary>
    /// <param name="steps"><see cref="Walker.OfflineSteps"/> after an import, <see cref="Walker.AllSteps"/> to poll and fetch too.</param>
    /// <param name="cancel">Stops early; what was not done stays due.</param>
    /// <exception cref="DiskFullException">There is no room left; what was not done stays due.</exception>
    public async Task DrainAsync(IReadOnlyCollection<Step> steps, CancellationToken cancel)
    {
        await RememberAsync(cancel).ConfigureAwait(false);
        await Walker.DrainAsync(steps, cancel).ConfigureAwait(false);
    }

    /// <summary>
    /// Decides a takedown: removes what it names from the store, the archive and the memory of Trace and Group. What is
    /// left of the stories that held it is due at once.
    /// </summary>
    /// <param name="id">The request.</param>
    /// <param name="granted">Whether it is granted.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Stops before anything is removed.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such request.</exception>
    /// <exception cref="IOException">All is removed but pages that could not be erased: they are asked for again with the next decision, and when the folder is next opened.</exception>
    public async Task<Removal> DecideTakedownAsync(long id, bool granted, string reason, CancellationToken cancel)
    {
        Removal removed = await Store.DecideTakedownAsync(id, granted, reason, options.Clock.GetUtcNow(), cancel).ConfigureAwait(false);
        Pipeline.Forget(removed.Items);
        await Queue.WakeAsync(Step.Trace, CancellationToken.None).ConfigureAwait(false);
        await Queue.WakeAsync(Step.Compare, CancellationToken.None).ConfigureAwait(false);
        IOException? left = await Pipeline.Erasing.EraseAsync(CancellationToken.None).ConfigureAwait(false);
        await Store.PurgeAsync(CancellationToken.None).ConfigureAwait(false);
        return left is { } failed
            ? throw new IOException($"Request {id} is decided, but not all that it names could be erased: {failed.Message} What is left is erased when the folder is next opened.", failed)
            : removed;
    }

    /// <summary>Who lets hubs push, for an installation that the public Internet reaches.</summary>
    /// <param name="root">At which address it does.</param>
    /// <exception cref="InvalidDataException">The file <c>push.key</c> of the data folder is no key.</exception>
    public Subscriber SubscriberAt(Uri root) => new(Store, Queue, egress, options.Clock, PushKey.Load(folder.PushKeyFile), root);

    /// <summary>Copies store, archive and the secret of subscriptions into a new folder, which is then a data folder itself. Others may read meanwhile.</summary>
    /// <param name="target">A folder that is new or empty.</param>
    /// <param name="cancel">Stops between files; the copy is then not whole.</param>
    public async Task BackupAsync(string target, CancellationToken cancel)
    {
        using DataFolder copy = new(target);
        // The store first: the archive only grows, so that it has every page that the copy of the store names.
        await Store.BackupAsync(copy.StoreFile, cancel).ConfigureAwait(false);
        PushKey.Copy(folder.PushKeyFile, copy.PushKeyFile);
        Directory.CreateDirectory(copy.ArchiveFolder);
        Directory.CreateDirectory(folder.ArchiveFolder);
        foreach (string file in Directory.EnumerateFiles(folder.ArchiveFolder, "*.warc.gz"))
        {
            cancel.ThrowIfCancellationRequested();
            await using FileStream from = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using FileStream to = new(Path.Combine(copy.ArchiveFolder, Path.GetFileName(file)), FileMode.CreateNew);
            await from.CopyToAsync(to, cancel).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Queue.DisposeAsync().ConfigureAwait(false);
        egress.Dispose();
        Agents.Embedder?.Dispose();
        Archive.Dispose();
        await Store.DisposeAsync().ConfigureAwait(false);
        remembering.Dispose();
        folder.Dispose();
    }

    private Cause? Room() => DataFolder.Room(folder.Path, options.RoomToKeep);

    // Only a walk needs the memory of Trace and Group; a search should not wait for it.
    private async Task RememberAsync(CancellationToken cancel)
    {
        await remembering.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (!remembered)
            {
                await Pipeline.RememberAsync(options.Clock.GetUtcNow() - options.ActiveWindow, cancel).ConfigureAwait(false);
                remembered = true;
            }
        }
        finally
        {
            remembering.Release();
        }
    }
}
