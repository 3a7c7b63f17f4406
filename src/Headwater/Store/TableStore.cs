using Headwater.Model;
using Headwater.Store.Tables;

namespace Headwater.Store;

/// <summary>
/// The store over tables, whichever database they lie in. Each method is one read, or one transaction of the tables that
/// it names.
/// </summary>
public abstract partial class TableStore : IStore
{
    private readonly IDatabase database;

    private protected TableStore(IDatabase database) => this.database = database;

    internal IDatabase Database => database;

    // ---- The queue ----

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<long>> ClaimAsync(Step step, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancel) =>
        database.WriteAsync(db => QueueTable.Claim(db, step, now, lease, limit), WriteCare.Usual, cancel);

    /// <inheritdoc/>
    public ValueTask DeferAsync(Step step, IReadOnlyList<long> rows, DateTimeOffset due, CancellationToken cancel) =>
        WriteAsync(db => QueueTable.Defer(db, step, rows, due), cancel);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextDueAsync(Step step, CancellationToken cancel) => database.ReadAsync(db => QueueTable.NextDue(db, step), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<Step, long>> BacklogAsync(CancellationToken cancel) => database.ReadAsync(QueueTable.Backlog, cancel);

    // ---- Corrections ----

    /// <inheritdoc/>
    public ValueTask<long> SaveCorrectionAsync(Correction correction, IReadOnlyList<StoryChange> changes, DateTimeOffset storiesDue, CancellationToken cancel) => database.WriteAsync(
        db =>
        {
            foreach (StoryChange change in changes)
            {
                StoryTable.Apply(db, change, storiesDue);
            }

            return CorrectionTable.Save(db, correction);
        },
        WriteCare.Durable,
        cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancel) => database.ReadAsync(CorrectionTable.All, cancel);

    // ---- Takedowns ----

    /// <inheritdoc/>
    public ValueTask<long> FileTakedownAsync(Takedown takedown, CancellationToken cancel) => database.WriteAsync(db => TakedownTable.File(db, takedown), WriteCare.Durable, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Takedown>> TakedownsAsync(CancellationToken cancel) => database.ReadAsync(TakedownTable.All, cancel);

    /// <inheritdoc/>
    public ValueTask<Removal> DecideTakedownAsync(long id, bool granted, string reason, DateTimeOffset now, CancellationToken cancel) =>
        database.WriteAsync(db => TakedownTable.Decide(db, id, granted, reason, now), WriteCare.Durable, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PageLocation>> ErasuresAsync(CancellationToken cancel) => database.ReadAsync(TakedownTable.Erasures, cancel);

    /// <inheritdoc/>
    public ValueTask SaveErasedAsync(IReadOnlyList<PageLocation> pages, CancellationToken cancel) => WriteAsync(db => TakedownTable.Erased(db, pages), cancel);

    /// <inheritdoc/>
    public ValueTask<(long Latest, IReadOnlyList<ItemId> Items)> RemovalsAsync(long after, CancellationToken cancel) => database.ReadAsync(db => TakedownTable.Removals(db, after), cancel);

    /// <inheritdoc/>
    public abstract ValueTask PurgeAsync(CancellationToken cancel);

    // ---- Care ----

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> CheckAsync(CancellationToken cancel) => database.ReadAsync(Care.Check, cancel);

    /// <inheritdoc/>
    public abstract ValueTask BackupAsync(string file, CancellationToken cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    private async ValueTask WriteAsync(Action<Connection> work, CancellationToken cancel, WriteCare care = WriteCare.Usual) => await database.WriteAsync(
        db =>
        {
            work(db);
            return true;
        },
        care,
        cancel).ConfigureAwait(false);
}
