using System.IO.Compression;
using System.Text;
using Headwater.Archive;

namespace Headwater.Tests.Archive;

public sealed class WarcReaderTest
{
    [Theory]
    [InlineData("plain")]
    [InlineData("by record")]
    [InlineData("as a whole")]
    public void Pages_are_read_however_the_file_is_packed(string packing)
    {
        byte[][] records = [Record("warcinfo", null, "software: else"), Response("one", "<p>one</p>"), Response("two", "<p>two</p>")];

        Bodies(Pack(records, packing)).ShouldBe(["<p>one</p>", "<p>two</p>"]);
    }

    [Fact]
    public void Only_answers_of_success_and_resources_that_are_text_are_pages()
    {
        byte[][] records =
        [
            Record("request", "http://a.example/", "GET / HTTP/1.1\r\n\r\n"),
            Record("response", "http://a.example/", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>gone</p>"),
            Record("response", "http://a.example/", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"),
            Record("response", "dns:a.example", "HTTP/1.1 200 OK\r\n\r\n<p>name</p>"),
            Record("revisit", "http://a.example/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
            Record("resource", "http://a.example/file", "<p>resource</p>", "text/html"),
            Record("response", "<http://a.example/wget>", "HTTP/1.0 200\nContent-type: text/html\n\n<p>lenient</p>"),
        ];

        Bodies(Pack(records, "plain")).ShouldBe(["<p>resource</p>", "<p>lenient</p>"]);
    }

    [Fact]
    public void Chunks_and_compression_are_undone()
    {
        using MemoryStream folded = new();
        using (GZipStream gzip = new(folded, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("<p>folded</p>"u8);
        }

        byte[] packed = [.. Encoding.ASCII.GetBytes($"{folded.Length:x}\r\n"), .. folded.ToArray(), .. "\r\n0\r\n\r\n"u8];
        byte[] head = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n");
        byte[] joined = Record("response", "http://a.example/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n<p>already joined</p>");

        Bodies(Pack([Record("response", "http://a.example/", [.. head, .. packed]), joined], "by record")).ShouldBe(["<p>folded</p>", "<p>already joined</p>"]);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("by record")]
    public void A_broken_record_is_reported_and_the_next_is_read(string packing)
    {
        byte[] broken = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: many\r\n\r\nx\r\n\r\n");

        List<WarcEntry> entries = [.. WarcReader.Read(new MemoryStream(Pack([Response("one", "<p>one</p>"), broken, Response("two", "<p>two</p>")], packing)))];

        entries.Select(e => e.Page is null ? e.Problem!.Code : Pages.Text(e.Page)).ShouldBe(["<p>one</p>", "bad-record", "<p>two</p>"]);
    }

    [Fact]
    public void Damage_at_any_byte_of_a_compressed_record_costs_that_record_alone()
    {
        byte[] one = Pack([Response("one", "<p>one</p>")], "by record"), two = Pack([Response("two", "<p>two</p>")], "by record"), three = Pack([Response("three", "<p>three</p>")], "by record");
        for (int at = 0; at < two.Length; at++)
        {
            byte[] damaged = [.. two];
            damaged[at] ^= 0x55;

            List<string> bodies = Bodies([.. one, .. damaged, .. three]);

            bodies[0].ShouldBe("<p>one</p>", $"damage at byte {at}");
            bodies[^1].ShouldBe("<p>three</p>", $"damage at byte {at}");
        }
    }

    [Fact]
    public void A_damaged_stream_that_is_unpacked_already_ends_where_it_is_damaged()
    {
        byte[] packed = Pack([Response("one", "<p>one</p>"), Response("two", string.Concat(Enumerable.Range(0, 9000)))], "as a whole");
        packed[packed.Length / 2] ^= 0x55;
        using GZipStream unpacked = new(new MemoryStream(packed), CompressionMode.Decompress);

        List<WarcEntry> entries = [.. WarcReader.Read(new BufferedStream(unpacked))];

        Pages.Text(entries[0].Page!).ShouldBe("<p>one</p>");
        entries.Count.ShouldBeLessThan(4);
    }

    [Fact]
    public void A_record_that_promises_more_than_it_has_does_not_swallow_the_next()
    {
        byte[] torn = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: 9999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>half");

        Bodies(Pack([torn, Response("two", "<p>two</p>")], "by record")).ShouldBe(["<p>two</p>"]);
    }

    [Fact]
    public void Bytes_that_look_like_the_head_of_a_member_end_nothing()
    {
        byte[] lookalikes = new byte[60_000];
        new Random(20310504).NextBytes(lookalikes);
        for (int at = 0; at + 4 < lookalikes.Length; at += 50)
        {
            byte[] head = [0x1f, 0x8b, 8, 0];
            head.CopyTo(lookalikes, at);
        }

        byte[] html = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8, .. lookalikes];
        using MemoryStream stored = new();
        using (GZipStream gzip = new(stored, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(Record("response", "http://a.example/", html));
        }

        List<WarcEntry> entries = [.. WarcReader.Read(new MemoryStream([.. stored.ToArray(), .. Pack([Response("two", "<p>two</p>")], "by record")]))];

        entries.Count.ShouldBe(2);
        entries[0].Page!.Body.ToArray().ShouldBe(lookalikes);
        Pages.Text(entries[1].Page!).ShouldBe("<p>two</p>");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Padding_between_members_costs_no_page(int padding)
    {
        byte[] packed = [.. Pack([Response("one", "<p>one</p>")], "by record"), .. new byte[padding], .. Pack([Response("two", "<p>two</p>")], "by record")];

        Bodies(packed).ShouldBe(["<p>one</p>", "<p>two</p>"]);
    }

    [Fact]
    public void A_page_that_is_too_large_is_reported_by_name()
    {
        byte[] html = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8, .. new byte[17 * 1024 * 1024]];

        WarcReader.Read(new MemoryStream(Record("response", "http://a.example/", html))).ToList().ShouldHaveSingleItem().Problem!.Code.ShouldBe("too-large");
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        Random random = new(20310504);
        byte[] good = Pack([Response("one", "<p>one</p>"), Response("two", "<p>two</p>")], "by record"), plain = Pack([Response("one", "<p>one</p>"), Response("two", "<p>two</p>")], "plain");
        for (int i = 0; i < 2000; i++)
        {
            byte[] bytes = [.. i % 2 == 0 ? good : plain];
            for (int n = random.Next(8); n >= 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            _ = WarcReader.Read(new MemoryStream(bytes, 0, random.Next(bytes.Length))).Count();
        }
    }

    [Theory]
    [InlineData("WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\nWARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", 200)]
    [InlineData("WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified\r\n", "HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n", 304)]
    [InlineData("WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified\r\n", "", 304)]
    public void A_visit_says_what_it_refers_to(string fields, string block, int status)
    {
        byte[] record = Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: revisit\r\nWARC-Target-URI: http://a.example/2\r\nWARC-Date: 2031-05-05T06:07:08Z\r\nWARC-Refers-To-Target-URI: <http://a.example/1>\r\nWARC-Refers-To-Date: 2031-05-04T06:07:08Z\r\n{fields}Content-Length: {block.Length}\r\n\r\n{block}\r\n\r\n");

        WarcRevisit visit = WarcReader.Read(new MemoryStream(record)).ToList().ShouldHaveSingleItem().Revisit.ShouldNotBeNull();

        (visit.Url, visit.Status, visit.OfUrl).ShouldBe(("http://a.example/2", status, "http://a.example/1"));
        (visit.Fetched - visit.OfFetched).ShouldBe(TimeSpan.FromDays(1));
        visit.Digest.ShouldBe(status == 200 ? "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ" : null);
    }

    [Theory]
    [InlineData("http://a.example/", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("http://a.example/", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n")]
    [InlineData("dns:a.example", "")]
    public void A_visit_to_what_is_no_page_is_passed_over(string url, string block) =>
        WarcReader.Read(new MemoryStream(Record("revisit", url, block))).ToList().ShouldBeEmpty();

    private static List<string> Bodies(byte[] file) =>
        [.. WarcReader.Read(new MemoryStream(file)).Where(e => e.Page is not null).Select(e => Pages.Text(e.Page!))];

    private static byte[] Response(string path, string html) =>
        Record("response", $"http://harbour.example/{path}", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{html}");

    private static byte[] Record(string type, string? target, string block, string contentType = "application/http") =>
        Record(type, target, Encoding.UTF8.GetBytes(block), contentType);

    private static byte[] Record(string type, string? target, byte[] block, string contentType = "application/http")
    {
        string uri = target is null ? "" : $"WARC-Target-URI: {target}\r\n";
        string head = $"WARC/1.0\r\nWARC-Type: {type}\r\n{uri}WARC-Date: 2031-05-04T06:07:08Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Pack(byte[][] records, string packing) => packing switch
    {
        "plain" => [.. records.SelectMany(r => r)],
        "as a whole" => Gzip([.. records.SelectMany(r => r)]),
        _ => [.. records.SelectMany(Gzip)],
    };

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
