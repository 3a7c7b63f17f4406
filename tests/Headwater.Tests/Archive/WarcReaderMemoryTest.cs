using Headwater.Archive;

namespace Headwater.Tests.Archive;

public sealed class WarcReaderMemoryTest
{
    [Fact]
    [Trait("speed", "slow")]
    public void Memory_stays_flat_however_long_the_file_is()
    {
        byte[] record = GzipMember.Of(WarcWriter.Response(Pages.Of(string.Concat(Enumerable.Range(0, 8000).Select(i => $"<p>{i} tides</p>")))));
        const int Records = 4000;
        using RepeatingStream file = new(record, Records);
        long highest = 0, start = GC.GetTotalMemory(forceFullCollection: true);
        int read = 0;
        foreach (WarcEntry entry in WarcReader.Read(file))
        {
            entry.Page.ShouldNotBeNull();
            highest = ++read % 500 == 0 ? Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true)) : highest;
        }

        read.ShouldBe(Records);
        (highest - start).ShouldBeLessThan(32 << 20);
    }

    /// <summary>One record after the other, forward only.</summary>
    private sealed class RepeatingStream(byte[] record, int times) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int from = (int)(at % record.Length), length = at >= (long)record.Length * times ? 0 : Math.Min(buffer.Length, record.Length - from);
            record.AsSpan(from, length).CopyTo(buffer);
            at += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
