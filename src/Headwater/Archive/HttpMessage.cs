using System.Globalization;
using System.Text;
using Headwater.Text;

namespace Headwater.Archive;

/// <summary>An HTTP answer as it stands in a record.</summary>
/// <param name="Status">The status code; 0 where the first line gives none.</param>
/// <param name="Headers">By name without regard to case; the first of several.</param>
/// <param name="Payload">What follows the headers, as it stands.</param>
internal sealed record HttpMessage(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Reads a message; <c>null</c> where the block is none.</summary>
    public static HttpMessage? Read(ReadOnlyMemory<byte> block)
    {
        (int head, int gap) = HeadEnd(block.Span);
        if (head < 0 || !block.Span.StartsWith("HTTP/"u8))
        {
            return null;
        }

        string[] lines = Encoding.UTF8.GetString(block.Span[..head]).Split('\n');
        string[] first = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int status = first.Length > 1 && int.TryParse(first[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : 0;
        return new HttpMessage(status, NamedFields.Read(lines.AsSpan(1)), block[(head + gap)..]);
    }

    /// <summary>The body with chunks and compression undone.</summary>
    /// <param name="limit">Largest body in bytes.</param>
    /// <returns>The body, or <c>null</c> where it is larger.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public ReadOnlyMemory<byte>? Body(long limit)
    {
        bool chunked = Headers.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;

        // Many archives keep the header of a transfer whose chunks they have already joined.
        ReadOnlyMemory<byte> joined = chunked ? Chunks.Join(Payload) ?? Payload : Payload;
        return joined.Length > limit ? null : ContentCoding.Decode(joined, Headers.GetValueOrDefault("Content-Encoding"), limit);
    }

    private static (int At, int Length) HeadEnd(ReadOnlySpan<byte> block)
    {
        int crlf = block.IndexOf("\r\n\r\n"u8), lf = block.IndexOf("\n\n"u8);
        return crlf >= 0 && (lf < 0 || crlf < lf) ? (crlf, 4) : (lf, 2);
    }
}
