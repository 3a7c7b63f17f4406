using Headwater.Text;

namespace Headwater.Egress;

/// <summary>Reads a body into memory without ever holding more than its limit, as sent or as expanded.</summary>
internal static class CappedBody
{
    /// <summary>The body, decoded.</summary>
    /// <returns>The body, or <c>null</c> where it is larger than <paramref name="limit"/> bytes.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, long limit, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > limit)
        {
            return null;
        }

        using MemoryStream sent = new((int)Math.Min(content.Headers.ContentLength ?? 0, 1 << 20));
        Stream stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        byte[] chunk = new byte[16 * 1024];
        for (int n; (n = await stream.ReadAsync(chunk, cancel).ConfigureAwait(false)) > 0;)
        {
            if (sent.Length + n > limit)
            {
                return null;
            }

            sent.Write(chunk, 0, n);
        }

        return ContentCoding.Decode(sent.ToArray(), string.Join(',', content.Headers.ContentEncoding), limit);
    }
}
