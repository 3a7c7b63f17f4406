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

    private SqliteStore(FileDatabase database)
        : base(database)
    {
        this.database = database;
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

    /// <inheritdoc/>
    public override ValueTask BackupAsync(string file, CancellationToken cancel) => new(Task.Run(() => database.CopyTo(file), cancel));
}
