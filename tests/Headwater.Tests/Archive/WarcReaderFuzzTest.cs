using System.Text;
using Headwater.Archive;
using Headwater.Model;

namespace Headwater.Tests.Archive;

public sealed class WarcReaderFuzzTest
{
    private static readonly string[] Pieces =
    [
        "WARC/1.1\r\n", "WARC/1.0\r\n", "\r\n\r\n", "\r\n", "Content-Length: ", "9999999", "-1", "WARC-Type: response\r\n", "WARC-Type: resource\r\n", "WARC-Type: revisit\r\n", "Content-Type: text/html\r\n",
        "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "ffff\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br, deflate\r\n", "\u001f", " ",
    ];

    private static readonly byte[][] Records =
    [
        WarcWriter.Info("tides.warc.gz", DateTimeOffset.UnixEpoch),
        WarcWriter.Response(Pages.Of("<p>Tide tables</p>")),
        WarcWriter.Response(Pages.Of("<p>Lock gates</p>")),
        Again(Pages.Of("<p>Lock gates</p>")),
        Chunked("<p>Ferry times</p>"),
    ];

    private static readonly byte[] Plain = [.. Records.SelectMany(r => r)], ByRecord = [.. Records.SelectMany(r => GzipMember.Of(r))], Whole = GzipMember.Of(Plain);

    [Fact]
    [Trait("speed", "slow")]
    public void Any_file_is_read_within_its_means() => new Fuzzer(Pieces, Plain, ByRecord, Whole).Run(Read);

    private static void Read(byte[] bytes)
    {
        foreach (WarcEntry entry in WarcReader.Read(new MemoryStream(bytes)))
        {
            new object?[] { entry.Page, entry.Revisit, entry.Problem }.Count(one => one is not null).ShouldBe(1);
        }
    }

    private static byte[] Again(Page page) => WarcWriter.Revisit(new Revisit { Hash = page.Hash, Url = page.Url, Fetched = page.Fetched.AddHours(1) }, page);

    private static byte[] Chunked(string body)
    {
        byte[] packed = GzipMember.Of(Encoding.UTF8.GetBytes(body));
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n{packed.Length:x}\r\n");
        byte[] block = [.. head, .. packed, .. "\r\n0\r\n\r\n"u8];
        return
        [
            .. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/ferries\r\nWARC-Date: 2031-05-04T06:07:08Z\r\nContent-Length: {block.Length}\r\n\r\n"),
            .. block, .. "\r\n\r\n"u8,
        ];
    }
}
