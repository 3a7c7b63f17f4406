using Headwater.Store.Sqlite;
using Headwater.Store.Tables;

namespace Headwater.Store;

/// <summary>The embedded store: one SQLite file.</summary>
public sealed class SqliteStore : TableStore
{
    private readonly FileDatabase database;

    /// <summary>Opens a store, or makes one, and lets go of all leases.</summary>
    /// <param name="file">The file; its folder must exist, and no other process may have it open.</param>
    /// <exception cref="NewerStoreException">The file was written by a later version of this program.</exception>
    public SqliteStore(string file)
        : this(file, writerSettings: "")
    {
    }

    internal SqliteStore(string file, string writerSettings)
        : this(new FileDatabase(file, writerSettings))
    {
    }

    private SqliteStore(FileDatabase database, bool isBeside = false)
        : base(database)
    {
        this.database = database;
        if (isBeside)
        {
            return;
        }

        try
        {
            database.Write(QueueTable.ReleaseAll);
        }
        catch
        {
            database.Close();
            throw;
        }
    }

    /// <summary>Opens a store to be read, beside the process that has it open, if any. Methods that save throw <see cref="InvalidOperationException"/>.</summary>
    /// <param name="file">A file that <see cref="IsCurrent"/>.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SqliteStore ToRead(string file) => new(FileDatabase.ToRead(file), isBeside: true);

    /// <summary>Opens a store to be written to beside the process that has it open, if any; whose leases stay.</summary>
    /// <param name="file">A file that <see cref="IsCurrent"/>.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    internal static SqliteStore Beside(string file) => new(new FileDatabase(file, writerSettings: ""), isBeside: true);

    /// <summary>Whether a store is there, and of the form that this program writes.</summary>
    /// <exception cref="NewerStoreException">The file was written by a later version of this program.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsCurrent(string file) => File.Exists(file) && FileDatabase.IsCurrent(file);

    /// <inheritdoc/>
    public override async ValueTask PurgeAsync(CancellationToken cancel)
    {
        if ((await RemovalsAsync(0, cancel).ConfigureAwait(false)).Items.Count > 0)
        {
            await database.PurgeAsync(cancel).ConfigureAwait(false);
            await database.WriteAsync(static db => db.Run("delete from removals"), WriteCare.Usual, cancel).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override ValueTask BackupAsync(string file, CancellationToken cancel) => new(Task.Run(() => database.CopyTo(file), cancel));
}
