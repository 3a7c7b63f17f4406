using System.Buffers.Binary;
using System.IO.Compression;

namespace Headwater.Archive;

/// <summary>
/// A stream of gzip members taken one by one, so that each one's place is known and a damaged one costs only itself.
/// </summary>
/// <remarks>
/// The decoder of .NET says neither where a member ends nor goes on behind a damaged one. So it is fed only up to the
/// next bytes that look like a member's head. Where the length at the end of what it was fed agrees with what it gave,
/// the member ends there; otherwise the likeness was chance, and it is fed on.
/// </remarks>
/// <param name="raw">The compressed bytes; where it can seek, nothing behind a damaged member is lost.</param>
internal sealed class GzipMembers(Stream raw) : IDisposable
{
    private readonly HeadSplitter source = new(raw);
    private GZipStream? decoder;
    private uint given;
    private long? chance;

    /// <summary>Offset of the current member's first byte.</summary>
    public long Start { get; private set; }

    /// <summary>Offset behind the current member, once it has been read to its end.</summary>
    public long End => source.Position;

    /// <summary>Whether the current member, read to its end, is whole; a torn one lacks its last bytes.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Goes to the next member, from the end of this one or, where this one is damaged, from the next head.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        if (decoder is not null && !IsWhole)
        {
            source.Skip(chance);
        }

        decoder?.Dispose();
        decoder = null;
        if (source.AtEnd)
        {
            return false;
        }

        (Start, given, chance, IsWhole) = (source.Position, 0, null, false);
        source.Begin();
        decoder = new GZipStream(source, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    /// <summary>Reads from the current member; 0 at its end.</summary>
    /// <exception cref="InvalidDataException">The member is damaged.</exception>
    public int Read(Span<byte> buffer)
    {
        long? fedOnAt = null;
        while (!IsWhole)
        {
            int n = decoder!.Read(buffer);
            given += (uint)n;
            if (n > 0)
            {
                return n;
            }

            // A decoder that takes no more although it was fed on has come to an end of its own: what follows is another's.
            IsWhole = source.Fed >= 18 && source.LastFour == given;
            if (!IsWhole && (source.AtEnd || source.Position == fedOnAt))
            {
                return 0;
            }

            if (!IsWhole)
            {
                chance ??= source.Position;
                fedOnAt = source.Position;
                source.FeedOn();
            }
        }

        return 0;
    }

    /// <summary>Lets go of the decoder; the stream stays its owner's.</summary>
    public void Dispose()
    {
        decoder?.Dispose();
        source.Dispose();
    }

    /// <summary>Gives bytes up to the next that look like a member's head.</summary>
    private sealed class HeadSplitter(Stream raw) : Stream
    {
        private const int Head = 4;

        // A file made of likenesses alone would be read anew from each of them. What is damaged ends soon after its damage, so real files stay far below.
        private const long FreeRereading = 1 << 20, Rereading = 4;

        private readonly byte[] buffer = new byte[64 * 1024];
        private readonly byte[] tail = new byte[4];
        private long bufferStart = raw.CanSeek ? raw.Position : 0;
        private int at, length;
        private bool drained;
        private bool pass;
        private long reread;

        public override long Position { get => bufferStart + at; set => throw new NotSupportedException(); }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        /// <summary>Bytes given since <see cref="Begin"/>.</summary>
        public long Fed { get; private set; }

        /// <summary>The last four bytes given, as the length that ends a member.</summary>
        public uint LastFour => BinaryPrimitives.ReadUInt32LittleEndian(tail);

        public bool AtEnd
        {
            get
            {
                Fill();
                return at == length;
            }
        }

        /// <summary>A member begins here: its own head is let through.</summary>
        public void Begin() => (Fed, pass) = (0, true);

        /// <summary>Lets the bytes that look like a head through.</summary>
        public void FeedOn() => pass = true;

        /// <summary>Goes to a known offset where it can, else to the next head.</summary>
        public void Skip(long? known)
        {
            if (known is { } offset && (offset >= bufferStart || raw.CanSeek) && MayRead(offset))
            {
                GoTo(offset);
                return;
            }

            Span<byte> nowhere = stackalloc byte[4096];
            while (Read(nowhere) > 0)
            {
            }
        }

        private void GoTo(long offset)
        {
            if (offset >= bufferStart)
            {
                at = (int)(offset - bufferStart);
                return;
            }

            raw.Position = offset;
            (bufferStart, at, length, drained) = (offset, 0, 0, false);
        }

        // Whether the bytes from an offset on may be read once more.
        private bool MayRead(long offset)
        {
            reread += Position - offset;
            return reread <= FreeRereading + (Rereading * Position);
        }

        public override int Read(Span<byte> wanted)
        {
            Fill();
            ReadOnlySpan<byte> ready = buffer.AsSpan(at, length - at);
            int from = pass ? 1 : 0;
            int head = ready.Length > from ? NextHead(ready[from..]) + from : ready.Length;
            int n = Math.Min(wanted.Length, Math.Min(head, ready.Length));
            ready[..n].CopyTo(wanted);
            Remember(ready[..n]);
            at += n;
            Fed += n;
            pass &= n == 0;
            return n;
        }

        public override int Read(byte[] wanted, int offset, int count) => Read(wanted.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] written, int offset, int count) => throw new NotSupportedException();

        // Up to the next head, or what may be one that is cut in two by the end of the buffer or of a torn file.
        private int NextHead(ReadOnlySpan<byte> ready)
        {
            for (int i = 0; i < ready.Length; i++)
            {
                int next = ready[i..].IndexOf("\x1f"u8);
                if (next < 0)
                {
                    return ready.Length;
                }

                i += next;
                if (MayBeHead(ready[i..]))
                {
                    return i;
                }
            }

            return ready.Length;
        }

        private static bool MayBeHead(ReadOnlySpan<byte> ready) =>
            (ready.Length < 2 || ready[1] == 0x8b) && (ready.Length < 3 || ready[2] == 8) && (ready.Length < 4 || (ready[3] & 0xe0) == 0);

        private void Remember(ReadOnlySpan<byte> fed)
        {
            if (fed.Length >= 4)
            {
                fed[^4..].CopyTo(tail);
            }
            else
            {
                byte[] both = [.. tail, .. fed];
                both.AsSpan(fed.Length).CopyTo(tail);
            }
        }

        // Keeps a whole head in the buffer as long as there are bytes to come.
        private void Fill()
        {
            while (!drained && length - at < Head)
            {
                buffer.AsSpan(at, length - at).CopyTo(buffer);
                bufferStart += at;
                (length, at) = (length - at, 0);
                int n = raw.Read(buffer, length, buffer.Length - length);
                length += n;
                drained = n == 0;
            }
        }
    }
}
