namespace Headwater.Archive;

/// <summary>A stream of which the first bytes have already been looked at. It seeks where the stream behind it does.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : Stream
{
    private readonly long start = rest.CanSeek ? rest.Position - prefix.Length : 0;
    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => rest.CanSeek;

    public override bool CanWrite => false;

    public override long Length => rest.Length - start;

    public override long Position
    {
        get => given < prefix.Length ? given : rest.Position - start;
        set => (given, rest.Position) = (prefix.Length, start + value);
    }

    public override int Read(Span<byte> buffer)
    {
        if (given == prefix.Length)
        {
            return rest.Read(buffer);
        }

        int n = Math.Min(buffer.Length, prefix.Length - given);
        prefix.Span.Slice(given, n).CopyTo(buffer);
        given += n;
        return n;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
