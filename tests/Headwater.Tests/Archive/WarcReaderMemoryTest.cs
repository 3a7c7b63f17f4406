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
        List<WeakReference> pages = [];
        foreach (WarcEntry entry in WarcReader.Read(file))
        {
            pages.Add(new WeakReference(entry.Page.ShouldNotBeNull()));
            if (pages.Count % 500 == 0)
            {
                GC.Collect();
                pages.Count(p => p.IsAlive).ShouldBeLessThan(10, "a page that was given is kept by nobody");
            }
        }

        pages.Count.ShouldBe(Records);
    }

    [Fact]
    public void What_only_looks_like_packed_records_is_read_in_proportion_to_its_length()
    {
        byte[] likeness = [0x1f, 0x8b, 8, 0x0a, .. "tide tide"u8];
        byte[] file = [.. Enumerable.Repeat(likeness, 40_000).SelectMany(b => b)];

        using CountingStream counted = new(file);
        WarcReader.Read(counted).Count(e => e.Page is not null).ShouldBe(0);

        counted.Given.ShouldBeLessThan(file.Length * 10L);
    }

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int n = base.Read(buffer);
            Given += n;
            return n;
        }
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
