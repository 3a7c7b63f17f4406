namespace Headwater.Archive;

/// <summary>
/// The bytes of a WARC file, unpacked: plain, in one gzip member, or in one a record. Damage is reported once and
/// reading goes on behind it.
/// </summary>
internal sealed class WarcBytes : IDisposable
{
    private readonly Stream? plain;
    private readonly GzipMembers? members;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int at, length;
    private bool inMember, atMemberStart, broken;

    /// <summary>Takes a file from where it stands.</summary>
    public WarcBytes(Stream file)
    {
        byte[] first = new byte[2];
        int n = file.ReadAtLeast(first, 2, throwOnEndOfStream: false);
        Stream whole = new PrefixedStream(first.AsMemory(0, n), file);
        (plain, members) = first is [0x1f, 0x8b] ? (null, new GzipMembers(whole)) : (whole, (GzipMembers?)null);
    }

    /// <summary>Where reading has come to, in bytes of the unpacked file.</summary>
    public long Position { get; private set; }

    /// <summary>A line without its end, at most <paramref name="limit"/> bytes; <c>null</c> at the end of the file.</summary>
    /// <exception cref="InvalidDataException">The line is longer, or the file is damaged here.</exception>
    public byte[]? Line(int limit)
    {
        using MemoryStream line = new();
        while (Fill(insideRecord: line.Length > 0))
        {
            ReadOnlySpan<byte> ready = buffer.AsSpan(at, length - at);
            int end = ready.IndexOf((byte)'\n');
            ReadOnlySpan<byte> part = end < 0 ? ready : ready[..end];
            if (line.Length + part.Length > limit)
            {
                Take(part.Length);
                throw new InvalidDataException("A line is too long.");
            }

            line.Write(part);
            Take(end < 0 ? part.Length : end + 1);
            if (end >= 0)
            {
                return line.ToArray().AsSpan().TrimEnd((byte)'\r').ToArray();
            }
        }

        return line.Length == 0 ? null : line.ToArray();
    }

    /// <summary>Takes bytes of a record's block: into memory where wanted, else past them.</summary>
    /// <exception cref="InvalidDataException">The file ends, or the next record begins, before that; or it is damaged.</exception>
    public void Block(long count, Span<byte> into)
    {
        while (count > 0)
        {
            if (!Fill(insideRecord: true))
            {
                throw new InvalidDataException("The file ends within a record.");
            }

            int n = (int)Math.Min(count, length - at);
            if (!into.IsEmpty)
            {
                buffer.AsSpan(at, n).CopyTo(into);
                into = into[n..];
            }

            Take(n);
            count -= n;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        members?.Dispose();
        plain?.Dispose();
    }

    private void Take(int n)
    {
        at += n;
        Position += n;
        atMemberStart = false;
    }

    private bool Fill(bool insideRecord)
    {
        if (at == length)
        {
            (at, length) = (0, 0);
            length = plain is null ? NextOfMembers() : NextOfPlain();
        }

        // A member that begins with a record ends the one before, whatever length that one promised.
        return insideRecord && atMemberStart && buffer.AsSpan(at, length - at).StartsWith("WARC/1."u8)
            ? throw new InvalidDataException("The record ends before its length.")
            : length > 0;
    }

    // A stream that somebody else unpacks and finds damaged ends there: it would only say so again and again.
    private int NextOfPlain()
    {
        if (broken)
        {
            return 0;
        }

        broken = true;
        int n = plain!.Read(buffer);
        broken = false;
        return n;
    }

    private int NextOfMembers()
    {
        while (true)
        {
            if (!inMember)
            {
                if (!members!.Next())
                {
                    return 0;
                }

                (inMember, atMemberStart) = (true, true);
            }

            try
            {
                int n = members!.Read(buffer);
                if (n > 0)
                {
                    return n;
                }

                inMember = false;
                if (!members.IsWhole)
                {
                    throw new InvalidDataException("The file ends within a compressed record.");
                }
            }
            catch (InvalidDataException)
            {
                inMember = false;
                throw;
            }
        }
    }
}
