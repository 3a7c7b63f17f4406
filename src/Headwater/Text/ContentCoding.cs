using System.IO.Compression;

namespace Headwater.Text;

/// <summary>Undoes Content-Encoding, up to a limit: a small body can unfold to any size.</summary>
internal static class ContentCoding
{
    /// <summary>The codings we say we take.</summary>
    public const string Accepted = "gzip, deflate, br";

    // More than one coding is rare and more than three only ever hostile.
    private const int MaxCodings = 3;

    /// <summary>The body as it was before it was encoded.</summary>
    /// <param name="body">The body as it was sent.</param>
    /// <param name="codings">The Content-Encoding header, or <c>null</c>.</param>
    /// <param name="limit">Largest result in bytes.</param>
    /// <returns>The body, or <c>null</c> where it would be larger than <paramref name="limit"/>.</returns>
    /// <exception cref="InvalidDataException">The body is not what the header says, or the coding is unknown.</exception>
    public static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> body, string? codings, long limit)
    {
        string[] applied = codings?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (applied.Length > MaxCodings)
        {
            throw new InvalidDataException("Too many content codings.");
        }

        for (int i = applied.Length - 1; i >= 0; i--)
        {
            if (Undo(body, applied[i].ToLowerInvariant(), limit) is not { } undone)
            {
                return null;
            }

            body = undone;
        }

        return body;
    }

    private static ReadOnlyMemory<byte>? Undo(ReadOnlyMemory<byte> body, string coding, long limit)
    {
        if (body.IsEmpty || coding == "identity")
        {
            return body;
        }

        MemoryStream source = new(body.ToArray(), writable: false);
        switch (coding)
        {
            // Servers that say gzip and send plain text are common: the first bytes tell.
            case "gzip" or "x-gzip" when !body.Span.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]):
                return body;
            case "gzip" or "x-gzip":
                return Expand(new GZipStream(source, CompressionMode.Decompress), limit);
            case "deflate":
                return Expand(IsZlib(body.Span) ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress), limit);
            case "br":
                return Expand(new BrotliStream(source, CompressionMode.Decompress), limit);
            default:
                throw new InvalidDataException($"Unknown content coding {coding}.");
        }
    }

    // RFC 1950: the first two bytes name deflate and are a multiple of 31. Some servers send raw deflate instead.
    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length > 1 && (body[0] & 0x0f) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;

    private static ReadOnlyMemory<byte>? Expand(Stream decoder, long limit)
    {
        using (decoder)
        {
            MemoryStream expanded = new();
            byte[] chunk = new byte[64 * 1024];
            try
            {
                for (int n; (n = decoder.Read(chunk)) > 0;)
                {
                    if (expanded.Length + n > limit)
                    {
                        return null;
                    }

                    expanded.Write(chunk, 0, n);
                }
            }
            catch (InvalidOperationException e)
            {
                // Brotli's way of saying that the data is damaged.
                throw new InvalidDataException(e.Message, e);
            }

            return expanded.GetBuffer().AsMemory(0, (int)expanded.Length);
        }
    }
}
