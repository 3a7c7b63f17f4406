using System.Data.Common;
using Headwater.Model;
using Headwater.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Headwater.Store.Sqlite;

/// <summary>One connection with the statements it has prepared. One caller at a time.</summary>
internal sealed class FileConnection : Connection
{
    private readonly SqliteConnection inner;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public FileConnection(string file, string settings, bool toRead = false)
    {
        SqliteOpenMode mode = toRead ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate;
        inner = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = mode }.ToString());
        Search = new FileSearch(this);
        try
        {
            inner.Open();
            Script(settings);
        }
        catch
        {
            inner.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override ISearch Search { get; }

    /// <inheritdoc/>
    public override string PassingOver => ""; // there is one writer

    /// <inheritdoc/>
    public override string Own(Step step) => "";

    /// <inheritdoc/>
    public override IEnumerable<string> Damage() => All("pragma quick_check", static row => row.GetString(0)).Where(line => line != "ok");

    /// <inheritdoc/>
    public override void Script(string sql)
    {
        using SqliteCommand command = inner.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override void Dispose()
    {
        foreach (SqliteCommand command in prepared.Values)
        {
            command.Dispose();
        }

        inner.Dispose();
    }

    /// <inheritdoc/>
    protected override DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            prepared.Add(sql, command = Prepare(sql, values.Length));
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] switch { null => DBNull.Value, Json json => json.Utf8, var value => value };
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
