using System.Data.Common;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Store.Tables;

/// <summary>How values of ours stand in columns: times as microseconds since 1970, hashes as 32 bytes, records as JSON.</summary>
internal static class Columns
{
    // PostgreSQL's indexes take rows of at most 2,704 bytes; a character is at most three bytes a UTF-16 unit.
    private const int LongestKey = 800;

    /// <summary>An address by its key, fit for an index however long the address is.</summary>
    public static string Key(string url) => Bounded(Address.Key(url));

    /// <summary>A text fit for an index: of a long one the beginning, and the SHA-256 of all of it.</summary>
    public static string Bounded(string text) =>
        text.Length <= LongestKey ? text : $"{text.AsSpan(0, LongestKey - 64)}{Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())))}";

    public static long Micros(this DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Time(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    public static byte[] Bytes(this PageHash hash) => Convert.FromHexString(hash.Value);

    public static Json Json<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static DateTimeOffset Time(this DbDataReader row, int column) => Time(row.GetInt64(column));

    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static PageHash Hash(this DbDataReader row, int column) => new(Convert.ToHexStringLower(row.GetFieldValue<byte[]>(column)));

    public static PageHash? HashOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Hash(column);

    public static T Record<T>(this DbDataReader row, int column, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(column), type)!;

    public static T? RecordOrNull<T>(this DbDataReader row, int column, JsonTypeInfo<T> type)
        where T : class => row.IsDBNull(column) ? null : row.Record(column, type);
}
