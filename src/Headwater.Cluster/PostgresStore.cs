using Headwater.Cluster.Postgres;
using Headwater.Store;
using Headwater.Store.Sqlite;
using Headwater.Store.Tables;

namespace Headwater.Cluster;

/// <summary>
/// The store of a cluster: one PostgreSQL database, 14 or later, that any number of processes work on. Opening it lets go
/// of no leases, since other machines may hold them.
/// </summary>
public sealed class PostgresStore : TableStore
{
    private readonly ServerDatabase database;

    /// <summary>Opens a store, or makes one in an empty database.</summary>
    /// <param name="connection">As <c>postgresql://user:password@host:port/database</c>, or in Npgsql's own form.</param>
    /// <exception cref="NewerStoreException">The database was written by a later version of this program.</exception>
    /// <exception cref="ArgumentException">The connection is in neither form.</exception>
    public PostgresStore(string connection)
        : this(connection, Share.Whole)
    {
    }

    /// <summary>Opens a store for a worker that asks some hosts alone.</summary>
    /// <inheritdoc cref="PostgresStore(string)"/>
    /// <param name="connection">As above.</param>
    /// <param name="share">The hosts whose rows it claims for Poll and Fetch.</param>
    public PostgresStore(string connection, Share share)
        : this(new ServerDatabase(connection, share))
    {
    }

    private PostgresStore(ServerDatabase database)
        : base(database) => this.database = database;

    internal new ServerDatabase Database => database;

    /// <inheritdoc/>
    /// <remarks>The server's files are its own: what it no longer shows goes from them as it vacuums and writes over.</remarks>
    public override ValueTask PurgeAsync(CancellationToken cancel) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    /// <remarks>The copy is an embedded store in one file, which <c>serve</c> can open and <c>migrate</c> can bring back.</remarks>
    public override async ValueTask BackupAsync(string file, CancellationToken cancel)
    {
        string part = file + ".part";
        File.Delete(part);
        await using (FileDatabase copy = new(part, writerSettings: ""))
        {
            await database.ReadSnapshotAsync(db => TableCopy.All(db, copy, cancel), cancel).ConfigureAwait(false);
        }

        File.Move(part, file, overwrite: true);
    }
}
