namespace Headwater.Import;

/// <summary>Reads into memory, but never more than fits.</summary>
internal static class Bounded
{
    /// <summary>The largest page or text taken in, in bytes after unpacking; what Fetch takes too.</summary>
    public const int MaxPage = 16 * 1024 * 1024;

    /// <summary>The largest table of addresses read from an archive, in bytes.</summary>
    public const int MaxTable = 256 * 1024 * 1024;

    /// <summary>All bytes to the end, or <c>null</c> where there are more than <paramref name="max"/>.</summary>
    public static byte[]? ReadToEnd(Stream stream, int max = MaxPage)
    {
        using MemoryStream all = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > max)
            {
                return null;
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
