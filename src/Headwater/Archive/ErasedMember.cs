using System.Text;

namespace Headwater.Archive;

/// <summary>
/// What takes the place of a record that was taken down: a gzip member of the same length that unpacks to nothing. Its
/// bytes are a comment in the member's head (RFC 1952, FCOMMENT), which every reader passes over, so that all other
/// records stay where they are and readable, alone and in sequence.
/// </summary>
internal static class ErasedMember
{
    // Head, the comment's end, the empty deflate block, checksum and length.
    private const int Least = 10 + 1 + 2 + 4 + 4;

    /// <summary>Makes one.</summary>
    /// <param name="length">Its length in bytes, 21 or more; no record is shorter.</param>
    public static byte[] Of(long length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, Least);
        byte[] member = new byte[length];
        ReadOnlySpan<byte> head = [0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff];
        head.CopyTo(member);
        Span<byte> comment = member.AsSpan(10, (int)length - Least);
        comment.Fill((byte)' ');
        Encoding.ASCII.GetBytes("erased")[..Math.Min(6, comment.Length)].CopyTo(comment);
        member[^10] = 3; // the empty final block; all else after the comment is zero
        return member;
    }
}
