using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Headwater.Archive;
using Headwater.Archive.Wacz;
using Headwater.Model;

namespace Headwater.Tests.Archive.Wacz;

public sealed class WaczWriterTest : IDisposable
{
    private static readonly DateTimeOffset Created = new(2031, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Page[] Kept =
    [
        Pages.Of("<p>Tide tables</p>", "https://www.harbour.example/news/tides?b=2&A=1"),
        Pages.Of("<p>Lock gates</p>", "http://harbour.example:8080/news/Lock") with { Status = 203 },
        Pages.Of("<p>المد والجزر</p>", "https://ميناء.example/أخبار"),
    ];

    private readonly ZipArchive zip = new(Written());

    public void Dispose() => zip.Dispose();

    [Fact]
    public void It_holds_what_the_format_asks_for() =>
        zip.Entries.Select(e => e.FullName).ShouldBe(["archive/data.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl", "datapackage.json", "datapackage-digest.json"]);

    [Fact]
    public void Records_are_stored_as_they_are_so_that_the_index_can_point_into_them() =>
        zip.GetEntry("archive/data.warc.gz")!.CompressedLength.ShouldBe(zip.GetEntry("archive/data.warc.gz")!.Length);

    [Fact]
    public void Its_pages_are_read_back_as_they_were()
    {
        using MemoryStream records = new(Bytes("archive/data.warc.gz"));

        Page[] read = [.. WarcReader.Read(records).Select(e => e.Page!)];

        read.Select(p => p.Hash).ShouldBe(Kept.Select(p => p.Hash));
        read.Select(p => p.Url).ShouldBe(Kept.Select(p => p.Url));
    }

    [Fact]
    public void A_line_of_the_index_leads_to_its_record()
    {
        byte[] records = Bytes("archive/data.warc.gz");
        foreach (string line in Lines("indexes/index.cdxj"))
        {
            JsonElement found = JsonElement.Parse(line[line.IndexOf('{', StringComparison.Ordinal)..]);
            int offset = int.Parse(found.GetProperty("offset").GetString()!), length = int.Parse(found.GetProperty("length").GetString()!);
            string record = Encoding.UTF8.GetString(GzipMember.Unpack(records[offset..(offset + length)]));

            record.ShouldContain($"WARC-Target-URI: {found.GetProperty("url").GetString()}\r\n");
            record.ShouldContain($"WARC-Payload-Digest: {found.GetProperty("digest").GetString()}\r\n");
            found.GetProperty("filename").GetString().ShouldBe("data.warc.gz");
        }
    }

    [Fact]
    public void An_address_is_kept_without_the_place_on_its_page()
    {
        using MemoryStream file = new();
        using (WaczWriter writer = new(file, "Harbour", Created))
        {
            writer.Add(Pages.Of("<p>Tide tables</p>", "https://harbour.example/news/tides#comment-7"), null, null);
            writer.Complete();
        }

        using ZipArchive written = new(file);
        using StreamReader index = new(written.GetEntry("indexes/index.cdxj")!.Open());
        index.ReadToEnd().ShouldContain("\"url\":\"https://harbour.example/news/tides\"");
    }

    [Fact]
    public void Bytes_are_written_once_and_every_further_capture_refers_to_them()
    {
        Page page = Pages.Of("<p>Tide tables</p>", "https://harbour.example/news/tides#top");
        using MemoryStream file = new();
        using (WaczWriter writer = new(file, "Harbour", Created))
        {
            writer.Add(page, null, null);
            writer.Add(new Revisit { Hash = page.Hash, Url = page.Url, Fetched = page.Fetched.AddDays(1), Status = 304 });
            writer.Add(page with { Url = "https://harbour.example/copy" }, null, null);
            writer.Add(new Revisit { Hash = page.Hash, Url = page.Url, Fetched = page.Fetched.AddDays(2) });
            writer.Complete();
        }

        using ZipArchive written = new(file);
        using StreamReader index = new(written.GetEntry("indexes/index.cdxj")!.Open());
        string[] lines = index.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using MemoryStream records = new();
        using Stream entry = written.GetEntry("archive/data.warc.gz")!.Open();
        entry.CopyTo(records);
        WarcEntry[] read = [.. WarcReader.Read(new MemoryStream(records.ToArray()))];

        lines.Length.ShouldBe(3, "a 304 leads to no page");
        lines[0].ShouldStartWith("example,harbour)/copy 20310504060708 {\"url\":\"https://harbour.example/copy\",\"mime\":\"warc/revisit\",\"status\":\"200\"");
        lines[2].ShouldStartWith("example,harbour)/news/tides 20310506060708 {\"url\":\"https://harbour.example/news/tides\",\"mime\":\"warc/revisit\",\"status\":\"200\"");
        lines.ShouldAllBe(line => line.Contains($"\"digest\":\"sha256:{page.Hash}\"", StringComparison.Ordinal));
        read.Select(e => e.Page?.Url ?? e.Revisit?.Url).ShouldBe(["https://harbour.example/news/tides", "https://harbour.example/news/tides", "https://harbour.example/copy", "https://harbour.example/news/tides"]);
        read[1..].ShouldAllBe(e => e.Revisit!.OfUrl == "https://harbour.example/news/tides" && e.Revisit.Hash == page.Hash);
    }

    [Fact]
    public void The_index_is_sorted_by_site()
    {
        string[] lines = Lines("indexes/index.cdxj");

        lines.ShouldBe(lines.Order(StringComparer.Ordinal));
        lines[0].ShouldStartWith("example,harbour)/news/tides?a=1&b=2 20310504060708 {");
        lines[1].ShouldStartWith("example,harbour:8080)/news/lock 20310504060708 {");
        lines[1].ShouldContain("\"status\":\"203\"");
        lines[2].ShouldStartWith("example,xn--");
    }

    [Fact]
    public void The_list_of_pages_has_their_headlines_and_text()
    {
        JsonElement[] lines = [.. Lines("pages/pages.jsonl").Select(l => JsonElement.Parse(l))];

        lines[0].GetProperty("format").GetString().ShouldBe("json-pages-1.0");
        lines[0].GetProperty("hasText").GetBoolean().ShouldBeTrue();
        lines.Skip(1).Select(l => l.GetProperty("url").GetString()).ShouldBe(Kept.Select(p => p.Url));
        lines[1].GetProperty("ts").GetString().ShouldBe("2031-05-04T06:07:08Z");
        lines[1].GetProperty("title").GetString().ShouldBe("Headline 0");
        lines[2].GetProperty("text").GetString().ShouldBe("Text 1");
    }

    [Fact]
    public void The_manifest_holds_the_hash_of_every_file_and_its_own_is_beside_it()
    {
        JsonElement manifest = JsonElement.Parse(Bytes("datapackage.json"));

        manifest.GetProperty("wacz_version").GetString().ShouldBe("1.1.1");
        manifest.GetProperty("created").GetString().ShouldBe("2031-06-01T00:00:00Z");
        manifest.GetProperty("resources").GetArrayLength().ShouldBe(3);
        foreach (JsonElement resource in manifest.GetProperty("resources").EnumerateArray())
        {
            byte[] bytes = Bytes(resource.GetProperty("path").GetString()!);
            resource.GetProperty("hash").GetString().ShouldBe(Hash(bytes));
            resource.GetProperty("bytes").GetInt64().ShouldBe(bytes.Length);
        }

        JsonElement.Parse(Bytes("datapackage-digest.json")).GetProperty("hash").GetString().ShouldBe(Hash(Bytes("datapackage.json")));
    }

    private static MemoryStream Written()
    {
        MemoryStream file = new();
        using (WaczWriter writer = new(file, "Tides", Created))
        {
            for (int i = 0; i < Kept.Length; i++)
            {
                writer.Add(Kept[i], $"Headline {i}", $"Text {i}");
            }

            writer.Count.ShouldBe(Kept.Length);
            writer.Complete();
        }

        file.Position = 0;
        return file;
    }

    private string[] Lines(string path) => Encoding.UTF8.GetString(Bytes(path)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private byte[] Bytes(string path)
    {
        using Stream entry = zip.GetEntry(path)!.Open();
        using MemoryStream copy = new();
        entry.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Hash(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
