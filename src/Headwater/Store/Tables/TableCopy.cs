namespace Headwater.Store.Tables;

/// <summary>Copies tables between databases, a stretch of rows and a transaction at a time.</summary>
internal static class TableCopy
{
    /// <summary>Copies all tables as one connection sees them.</summary>
    /// <returns>How many rows there were.</returns>
    public static long All(Connection from, Sqlite.FileDatabase to, CancellationToken cancel)
    {
        long copied = 0;
        foreach (CopiedTable table in CopiedTable.All)
        {
            object?[]? place = null;
            while (table.After(from, place) is { Count: > 0 } rows)
            {
                cancel.ThrowIfCancellationRequested();
                to.Write(db => table.Put(db, rows));
                copied += rows.Count;
                place = rows[^1];
            }
        }

        return copied;
    }

    public static async Task CopyAsync(CopiedTable table, IDatabase from, IDatabase to, CancellationToken cancel)
    {
        object?[]? place = null;
        while (await from.ReadAsync(db => table.After(db, place), cancel).ConfigureAwait(false) is { Count: > 0 } rows)
        {
            await to.WriteAsync(
                db =>
                {
                    table.Put(db, rows);
                    return true;
                },
                WriteCare.Usual,
                cancel).ConfigureAwait(false);
            place = rows[^1];
        }
    }
}
