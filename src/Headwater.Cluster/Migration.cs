using Headwater.Model;
using Headwater.Store;
using Headwater.Store.Tables;

namespace Headwater.Cluster;

/// <summary>
/// Moves all that an embedded store holds into a cluster's: what was gathered and made, what waits in the queue, takedowns
/// and their tombstones. Interrupted, it is run again and ends with the same. Pages stay in the archive where they lie.
/// </summary>
/// <param name="folder">The data folder of the embedded store, which is held meanwhile.</param>
/// <param name="to">The cluster's store: empty, or left half filled by a move that was interrupted.</param>
/// <param name="clock">Dates the end of the move.</param>
public sealed class Migration(string folder, PostgresStore to, TimeProvider clock)
{
    /// <summary>Moves table after table, then counts both sides.</summary>
    /// <param name="progress">Is told of each table that is through.</param>
    /// <param name="cancel">Stops between stretches of rows.</param>
    /// <exception cref="DataFolderInUseException">Another process works on the folder.</exception>
    /// <exception cref="NewerStoreException">A later version of this program has written it.</exception>
    public async Task<MigrationOutcome> RunAsync(IProgress<MovedRows>? progress, CancellationToken cancel)
    {
        using DataFolder held = new(folder);
        await using SqliteStore from = new(held.StoreFile);
        if (await to.Database.WriteAsync(Begin, WriteCare.Alone, cancel).ConfigureAwait(false) is { } cause)
        {
            return new MigrationOutcome.Refused(cause);
        }

        List<MovedRows> moved = [];
        foreach (CopiedTable table in CopiedTable.All)
        {
            await TableCopy.CopyAsync(table, from.Database, to.Database, cancel).ConfigureAwait(false);
            moved.Add(await CountAsync(table, from, cancel).ConfigureAwait(false));
            progress?.Report(moved[^1]);
        }

        return moved.Find(m => m.From != m.To) is { } differs
            ? new MigrationOutcome.Refused(new Cause("counts-differ", $"Of {differs.From} rows of {differs.Table}, {differs.To} are there.", "See that nothing else writes to either store, and run it again."))
            : await EndAsync(from, moved, cancel).ConfigureAwait(false);
    }

    private async Task<MigrationOutcome> EndAsync(SqliteStore from, IReadOnlyList<MovedRows> moved, CancellationToken cancel)
    {
        await KeepIdsAsync(from, cancel).ConfigureAwait(false);
        await to.Database.WriteAsync(db => db.Run("update moves set ended = $1", clock.GetUtcNow().Micros()), WriteCare.Durable, cancel).ConfigureAwait(false);
        return new MigrationOutcome.Moved(moved);
    }

    private Cause? Begin(Connection db)
    {
        if (db.Number("select max(ended) from moves") is { } ended)
        {
            return new Cause("moved-already", $"A store was moved into this database on {Columns.Time(ended):u}.", "Use it as it is, or name an empty database.");
        }

        bool begun = db.Any("select 1 from moves");
        if (!begun && db.Any("select 1 from feeds union all select 1 from items union all select 1 from stories"))
        {
            return new Cause("not-empty", "The database holds a store already.", "Name an empty database; nothing was changed.");
        }

        db.Run("insert into moves (begun) select $1 where not exists (select 1 from moves)", clock.GetUtcNow().Micros());
        return null;
    }

    private async Task<MovedRows> CountAsync(CopiedTable table, SqliteStore from, CancellationToken cancel) => new(
        table.Name,
        await from.Database.ReadAsync(table.Count, cancel).ConfigureAwait(false),
        await to.Database.ReadAsync(table.Count, cancel).ConfigureAwait(false));

    // An id that was given once is never given again, even where its row is gone.
    private async Task KeepIdsAsync(SqliteStore from, CancellationToken cancel)
    {
        foreach (string table in (string[])["feeds", "items", "revisions", "takedowns", "corrections"])
        {
            long given = await from.Database.ReadAsync(db => db.Number("select seq from sqlite_sequence where name = $1", table), cancel).ConfigureAwait(false) ?? 0;
            await to.Database.WriteAsync(
                db => db.Any($"select setval(pg_get_serial_sequence('{table}', 'id'), greatest($1, (select coalesce(max(id), 0) from {table}), 1))", given),
                WriteCare.Usual,
                cancel).ConfigureAwait(false);
        }
    }
}
