using Microsoft.Data.Sqlite;

namespace Headwater.Store.Sqlite;

/// <summary>One connection with the statements it has prepared. One caller at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly SqliteConnection inner;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public Connection(string file, string settings)
    {
        inner = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        inner.Open();
        Script(settings);
    }

    /// <summary>Runs several statements that take no values and are not kept.</summary>
    public void Script(string sql)
    {
        using SqliteCommand command = inner.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement with values for $1, $2 …</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>All rows of a query.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Bind(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first row of a query, or the default where there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Bind(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>The number in the first row, or <c>null</c> where there is no row or no number in it.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => First(sql, static row => row.NumberOrNull(0), values);

    /// <summary>Whether a query has a row.</summary>
    public bool Any(string sql, params ReadOnlySpan<object?> values) => First(sql, static _ => true, values);

    public void Dispose()
    {
        foreach (SqliteCommand command in prepared.Values)
        {
            command.Dispose();
        }

        inner.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            prepared.Add(sql, command = Prepare(sql, values.Length));
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand Prepare(string sql, int values)
    {
        SqliteCommand command = inner.CreateCommand();
        command.CommandText = sql;
        for (int i = 1; i <= values; i++)
        {
            command.Parameters.AddWithValue($"${i}", DBNull.Value);
        }

        command.Prepare();
        return command;
    }
}
