using System.Globalization;
using System.Text;

namespace Headwater.Archive;

/// <summary>One record: its named fields and its block.</summary>
/// <param name="Fields">By name without regard to case; the first of several.</param>
/// <param name="Block">The bytes after the blank line, without the record's own end.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Block)
{
    /// <summary>What kind of record it is, in lower case: <c>response</c>, <c>resource</c>, <c>warcinfo</c> …</summary>
    public string Type => Fields.GetValueOrDefault("WARC-Type", "").ToLowerInvariant();

    /// <summary>The address; some writers put it in angle brackets.</summary>
    public string? Target => Fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');

    /// <summary>When it was captured, or <c>null</c> where that cannot be read.</summary>
    public DateTimeOffset? Date => DateOf("WARC-Date");

    /// <summary>The time in a field, or <c>null</c> where that cannot be read.</summary>
    public DateTimeOffset? DateOf(string field) =>
        DateTimeOffset.TryParse(Fields.GetValueOrDefault(field), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date) ? date : null;

    /// <summary>The length of the block as the fields give it, or <c>null</c>.</summary>
    public long? Length =>
        long.TryParse(Fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : null;

    /// <summary>Reads one whole record.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static WarcRecord Parse(byte[] record)
    {
        int head = record.AsSpan().IndexOf("\r\n\r\n"u8);
        if (head < 0 || !record.AsSpan().StartsWith("WARC/1."u8))
        {
            throw new InvalidDataException("Not a WARC record.");
        }

        WarcRecord fields = new(NamedFields.Read(Encoding.UTF8.GetString(record, 0, head).Split("\r\n").AsSpan(1)), default);
        return fields.Length <= record.Length - head - 4
            ? fields with { Block = record.AsMemory(head + 4, (int)fields.Length) }
            : throw new InvalidDataException("The record ends before its length.");
    }
}
