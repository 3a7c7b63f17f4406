using System.Data.Common;
using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>
/// One connection to a database. The tables speak SQL that SQLite and PostgreSQL both understand; what they do not have
/// in common is said here. One caller at a time.
/// </summary>
internal abstract class Connection : IDisposable
{
    /// <summary>Full-text search.</summary>
    public abstract ISearch Search { get; }

    /// <summary>Ends a query whose rows are to be claimed: rows that another caller is claiming at this moment are passed over.</summary>
    public abstract string PassingOver { get; }

    /// <summary>Narrows a step's rows to those that this process may take; empty where it may take all.</summary>
    public abstract string Own(Step step);

    /// <summary>What is wrong with the database itself, a line each; empty where nothing is.</summary>
    public abstract IEnumerable<string> Damage();

    /// <summary>Runs a statement with values for $1, $2 …</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>All rows of a query.</summary>
    public List<T> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using DbDataReader reader = Bind(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first row of a query, or the default where there is none.</summary>
    public T? First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using DbDataReader reader = Bind(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>The number in the first row, or <c>null</c> where there is no row or no number in it.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => First(sql, static row => row.NumberOrNull(0), values);

    /// <summary>Whether a query has a row.</summary>
    public bool Any(string sql, params ReadOnlySpan<object?> values) => First(sql, static _ => true, values);

    /// <summary>Runs several statements that take no values and are not kept.</summary>
    public abstract void Script(string sql);

    public abstract void Dispose();

    /// <summary>A statement with its values, which the caller runs at once.</summary>
    protected abstract DbCommand Bind(string sql, ReadOnlySpan<object?> values);
}
