using System.Data.Common;
using System.Globalization;
using System.Text;
using Headwater.Model;
using Headwater.Store.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Headwater.Cluster.Postgres;

/// <summary>One connection to a PostgreSQL server. One caller at a time.</summary>
internal sealed class ServerConnection : Connection
{
    private readonly NpgsqlConnection inner;
    private readonly Share share;

    public ServerConnection(NpgsqlConnection open, Share share)
    {
        (inner, this.share) = (open, share);
        Search = new ServerSearch(this);
    }

    /// <inheritdoc/>
    public override ISearch Search { get; }

    /// <inheritdoc/>
    public override string PassingOver => "for update skip locked";

    /// <inheritdoc/>
    public override string Own(Step step) => step > Step.Fetch || share.Of == 1
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" and (hashtext(split_part(split_part(key, '/', 1), '?', 1)) & 2147483647) % {share.Of} = {share.Number - 1}");

    /// <inheritdoc/>
    public override IEnumerable<string> Damage() => All(
        "select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = current_schema()::regnamespace and not i.indisvalid order by 1",
        static row => $"The index {row.GetString(0)} is not valid: run REINDEX INDEX {row.GetString(0)}.");

    /// <inheritdoc/>
    public override void Script(string sql)
    {
        using NpgsqlCommand command = new(sql, inner);
        command.ExecuteNonQuery();
    }

    public override void Dispose() => inner.Dispose();

    /// <inheritdoc/>
    protected override DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        NpgsqlCommand command = new(sql, inner);
        foreach (object? value in values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        Json json => new NpgsqlParameter { Value = json.Utf8, NpgsqlDbType = NpgsqlDbType.Text },
        string text => new NpgsqlParameter { Value = Storable(text), NpgsqlDbType = NpgsqlDbType.Text },
        var other => new NpgsqlParameter { Value = other },
    };

    // PostgreSQL's text holds neither U+0000 nor half a surrogate pair; what strangers send may.
    private static string Storable(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains('\0', StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD')
            : text;
}
