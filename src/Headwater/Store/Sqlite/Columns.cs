using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Headwater.Model;
using Microsoft.Data.Sqlite;

namespace Headwater.Store.Sqlite;

/// <summary>How values of ours stand in columns: times as microseconds since 1970, hashes as 32 bytes, records as JSON.</summary>
internal static class Columns
{
    public static long Micros(this DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Time(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    public static byte[] Bytes(this PageHash hash) => Convert.FromHexString(hash.Value);

    public static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    public static DateTimeOffset Time(this SqliteDataReader row, int column) => Time(row.GetInt64(column));

    public static long? NumberOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static PageHash Hash(this SqliteDataReader row, int column) => new(Convert.ToHexStringLower(row.GetFieldValue<byte[]>(column)));

    public static PageHash? HashOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.Hash(column);

    public static T Record<T>(this SqliteDataReader row, int column, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(column), type)!;

    public static T? RecordOrNull<T>(this SqliteDataReader row, int column, JsonTypeInfo<T> type)
        where T : class => row.IsDBNull(column) ? null : row.Record(column, type);
}
