namespace Headwater.Store.Tables;

/// <summary>Where the tables lie: hands out connections for reading, and for writing in transactions.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>Reads.</summary>
    ValueTask<T> ReadAsync<T>(Func<Connection, T> work, CancellationToken cancel);

    /// <summary>Writes in one transaction: all of it or, where the work throws, nothing.</summary>
    /// <param name="work">What to write; may be run again from the beginning where another writer stood in its way.</param>
    /// <param name="care">What it needs beyond that.</param>
    /// <param name="cancel">Stops waiting; a transaction that has begun is finished.</param>
    /// <exception cref="DiskFullException">There is no room left.</exception>
    ValueTask<T> WriteAsync<T>(Func<Connection, T> work, WriteCare care, CancellationToken cancel);
}
