using Headwater.Store;
using Headwater.Store.Tables;
using Npgsql;

namespace Headwater.Cluster.Postgres;

/// <summary>
/// A PostgreSQL database: many readers, and many writers at once. A transaction that changes what others look at before
/// they write, a takedown above all, waits for those at work and holds off the rest.
/// </summary>
/// <remarks>
/// Transactions are READ COMMITTED: every statement that moves a row says in itself from which state. Where two have
/// locked each other out, the server ends one, which is then run again with nobody beside it.
/// </remarks>
internal sealed class ServerDatabase : IDatabase
{
    private const int AtOnce = 12;

    private readonly NpgsqlDataSource source;
    private readonly Share share;
    private readonly SemaphoreSlim places = new(AtOnce);

    /// <param name="connection">In the form of Npgsql, or as a postgresql:// address.</param>
    /// <param name="share">The hosts whose rows are claimed for Poll and Fetch.</param>
    /// <exception cref="NewerStoreException">The database was written by a later program.</exception>
    public ServerDatabase(string connection, Share share)
    {
        this.share = share;
        NpgsqlConnectionStringBuilder settings = new(ServerAddress.Settings(connection)) { ApplicationName = "headwater", MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 };
        settings.MaxPoolSize = Math.Max(settings.MaxPoolSize, AtOnce + 8);
        NpgsqlDataSourceBuilder builder = new(settings.ConnectionString);
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false)); // nothing but what every server has
        source = builder.Build();
        try
        {
            using ServerConnection db = new(source.OpenConnection(), share);
            ServerMigrations.Apply(db, $"The database {settings.Database} on {settings.Host}");
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<T> ReadAsync<T>(Func<Connection, T> work, CancellationToken cancel) => OnServerAsync(work, cancel);

    /// <inheritdoc/>
    public ValueTask<T> WriteAsync<T>(Func<Connection, T> work, WriteCare care, CancellationToken cancel) => OnServerAsync(db => Write(db, work, care), cancel);

    /// <summary>Reads from one state of the whole database, whatever others write meanwhile.</summary>
    public ValueTask<T> ReadSnapshotAsync<T>(Func<Connection, T> work, CancellationToken cancel) => OnServerAsync(db => Transact(db, work, "begin isolation level repeatable read read only"), cancel);

    /// <summary>A connection of the caller's own, outside the pool's bound.</summary>
    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancel) => await source.OpenConnectionAsync(cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync().ConfigureAwait(false);
        places.Dispose();
    }

    // The tables wait for their statements: on threads of the pool, and never on more than there are connections.
    private async ValueTask<T> OnServerAsync<T>(Func<ServerConnection, T> work, CancellationToken cancel)
    {
        await places.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Connected(work), CancellationToken.None).ConfigureAwait(false);
        }
        catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.DiskFull)
        {
            throw new DiskFullException($"There is no room left on the disk of the database server: {full.MessageText}. Free some, and the work goes on where it stopped.");
        }
        finally
        {
            places.Release();
        }
    }

    private T Connected<T>(Func<ServerConnection, T> work)
    {
        using ServerConnection db = new(source.OpenConnection(), share);
        return work(db);
    }

    private static T Write<T>(ServerConnection db, Func<Connection, T> work, WriteCare care)
    {
        try
        {
            return Transact(db, work, care);
        }
        catch (PostgresException stood) when (IsInTheWay(stood))
        {
            return Transact(db, work, care == WriteCare.Usual ? WriteCare.Alone : care);
        }
    }

    private static bool IsInTheWay(PostgresException e) =>
        e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation;

    private static T Transact<T>(ServerConnection db, Func<Connection, T> work, WriteCare care) => Transact(
        db,
        work,
        $"begin; {(care == WriteCare.Usual ? AdvisoryLocks.WriteBeside : AdvisoryLocks.WriteAlone)}{(care == WriteCare.Durable ? "; set local synchronous_commit = on" : "")}");

    private static T Transact<T>(ServerConnection db, Func<Connection, T> work, string begin)
    {
        db.Script(begin);
        try
        {
            T result = work(db);
            db.Script("commit");
            return result;
        }
        catch (Exception e) when (e is PostgresException or not NpgsqlException)
        {
            db.Script("rollback");
            throw;
        }
    }
}
