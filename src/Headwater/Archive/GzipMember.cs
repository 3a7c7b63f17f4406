using System.IO.Compression;

namespace Headwater.Archive;

/// <summary>One gzip member: what holds one record, so that a record can be read without those before it.</summary>
internal static class GzipMember
{
    /// <summary>Compresses a record into a member of its own.</summary>
    public static byte[] Of(ReadOnlySpan<byte> record)
    {
        using MemoryStream member = new();
        // Import is bound by the processor long before it is by the disk.
        using (GZipStream gzip = new(member, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(record);
        }

        return member.ToArray();
    }

    /// <summary>Whether the bytes are one whole member, erased or not.</summary>
    public static bool Is(byte[] bytes)
    {
        using GzipMembers members = new(new MemoryStream(bytes, writable: false));
        byte[] chunk = new byte[16 * 1024];
        try
        {
            members.Next();
            while (members.Read(chunk) > 0)
            {
            }

            return members.IsWhole && members.End == bytes.Length;
        }
        catch (InvalidDataException)
        {
            return false;
        }
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
