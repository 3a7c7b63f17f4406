using System.IO.Compression;

namespace Headwater.Archive;

/// <summary>One gzip member: what holds one record, so that a record can be read without those before it.</summary>
internal static class GzipMember
{
    /// <summary>Compresses a record into a member of its own.</summary>
    public static byte[] Of(ReadOnlySpan<byte> record)
    {
        using MemoryStream member = new();
        using (GZipStream gzip = new(member, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(record);
        }

        return member.ToArray();
    }

    /// <summary>The record in a member.</summary>
    /// <exception cref="InvalidDataException">The member is damaged.</exception>
    public static byte[] Unpack(byte[] member)
    {
        using GZipStream gzip = new(new MemoryStream(member, writable: false), CompressionMode.Decompress);
        using MemoryStream record = new(member.Length * 4);
        gzip.CopyTo(record);
        return record.ToArray();
    }
}
