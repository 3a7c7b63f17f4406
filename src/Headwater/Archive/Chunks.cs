using System.Buffers.Text;

namespace Headwater.Archive;

/// <summary>Undoes the chunked transfer coding (RFC 9112, 7.1).</summary>
internal static class Chunks
{
    /// <summary>The chunks joined, or <c>null</c> where the bytes are not chunks. A last chunk cut short is taken as far as it goes.</summary>
    public static ReadOnlyMemory<byte>? Join(ReadOnlyMemory<byte> body)
    {
        using MemoryStream joined = new(body.Length);
        ReadOnlySpan<byte> rest = body.Span;
        while (!rest.IsEmpty)
        {
            int line = rest.IndexOf((byte)'\n');
            if (line < 0 || !Utf8Parser.TryParse(rest[..line], out int size, out int digits, 'x') || digits == 0 || size < 0)
            {
                return null;
            }

            if (size == 0)
            {
                break;
            }

            rest = rest[(line + 1)..];
            ReadOnlySpan<byte> chunk = rest[..Math.Min(size, rest.Length)];
            joined.Write(chunk);
            rest = rest[chunk.Length..].TrimStart("\r\n"u8);
        }

        return joined.ToArray();
    }
}
