namespace Headwater.Import;

/// <summary>A stream whose first bytes have been looked at and are read again.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream inner;
    private ReadOnlyMemory<byte> head;

    public PeekedStream(Stream inner)
    {
        this.inner = inner;
        byte[] bytes = new byte[Sniff.Length];
        head = bytes.AsMemory(0, inner.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        Content = Sniff.Of(head.Span);
    }

    /// <summary>What the first bytes say.</summary>
    public Content Content { get; }

    /// <summary>The first bytes, as long as none of them has been read.</summary>
    public ReadOnlySpan<byte> Head => head.Span;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (head.IsEmpty)
        {
            return inner.Read(buffer);
        }

        int count = Math.Min(head.Length, buffer.Length);
        head.Span[..count].CopyTo(buffer);
        head = head[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
