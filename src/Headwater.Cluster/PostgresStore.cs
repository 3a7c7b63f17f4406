using Headwater.Cluster.Postgres;
using Headwater.Store;

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
        : this(new ServerDatabase(connection))
    {
    }

    private PostgresStore(ServerDatabase database)
        : base(database) => this.database = database;

    internal ServerDatabase Database => database;

    /// <inheritdoc/>
    public override ValueTask BackupAsync(string file, CancellationToken cancel) => 
        throw new NotSupportedException("A store in PostgreSQL is copied with PostgreSQL's own pg_dump.");
}
