using System.Text;

namespace Headwater.Archive;

/// <summary>One record: its named fields and its block.</summary>
/// <param name="Fields">By name without regard to case; the first of several.</param>
/// <param name="Block">The bytes after the blank line, without the record's own end.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Block)
{
    /// <summary>Reads one whole record.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static WarcRecord Parse(byte[] record)
    {
        int head = record.AsSpan().IndexOf("\r\n\r\n"u8);
        if (head < 0 || !record.AsSpan().StartsWith("WARC/1."u8))
        {
            throw new InvalidDataException("Not a WARC record.");
        }

        Dictionary<string, string> fields = HeaderLines(record.AsSpan(0, head));
        return long.TryParse(fields.GetValueOrDefault("Content-Length"), out long length) && length >= 0 && length <= record.Length - head - 4
            ? new WarcRecord(fields, record.AsMemory(head + 4, (int)length))
            : throw new InvalidDataException("The record ends before its length.");
    }

    /// <summary>The body of the HTTP answer in the block.</summary>
    /// <exception cref="InvalidDataException">The block is no HTTP message.</exception>
    public byte[] HttpBody() =>
        Block.Span.IndexOf("\r\n\r\n"u8) is >= 0 and var end ? Block[(end + 4)..].ToArray() : throw new InvalidDataException("Not an HTTP message.");

    private static Dictionary<string, string> HeaderLines(ReadOnlySpan<byte> head)
    {
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Encoding.UTF8.GetString(head).Split("\r\n").Skip(1))
        {
            int colon = line.IndexOf(':');
            if (colon > 0)
            {
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return fields;
    }
}
