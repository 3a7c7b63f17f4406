using System.IO.Compression;
using System.Text;
using Headwater.Archive;
using Headwater.Model;

namespace Headwater.Tests.Archive;

public sealed class WarcArchiveTest : IDisposable
{
    private static readonly Dictionary<string, long> NothingKnown = [];

    private readonly string folder = Directory.CreateTempSubdirectory("headwater-archive-").FullName;

    [Fact]
    public void A_page_is_read_back_byte_for_byte()
    {
        using WarcArchive archive = Open();
        Page one = Pages.Of("<p>Lock gates\r\n\r\nclosed\0</p>"), two = Pages.Of("");

        PageLocation first = archive.Append(one), second = archive.Append(two);

        archive.Read(two with { Body = default }, second).Body.ToArray().ShouldBe(two.Body.ToArray());
        archive.Read(one with { Body = default }, first).Body.ToArray().ShouldBe(one.Body.ToArray());
    }

    [Fact]
    public void A_page_whose_bytes_have_changed_is_not_given()
    {
        using WarcArchive archive = Open();
        PageLocation location = archive.Append(Pages.Of("Tide tables"));

        Should.Throw<InvalidDataException>(() => archive.Read(Pages.Of("Tide fables"), location));
    }

    [Fact]
    public void A_file_is_plain_WARC_that_anybody_can_read()
    {
        PageLocation location;
        using (WarcArchive archive = Open())
        {
            location = archive.Append(Pages.Of("<p>Tide tables</p>"));
        }

        string text = Unpacked(location.File);
        text.ShouldStartWith("WARC/1.1\r\n");
        text.ShouldContain("WARC-Type: warcinfo\r\n");
        text.ShouldContain("WARC-Type: response\r\n");
        text.ShouldContain("WARC-Target-URI: http://harbour.example/news\r\n");
        text.ShouldContain("WARC-Date: 2031-05-04T06:07:08.000000Z\r\n");
        text.ShouldContain($"WARC-Payload-Digest: sha256:{Pages.Of("<p>Tide tables</p>").Hash}\r\n");
        text.ShouldContain("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 18\r\n\r\n<p>Tide tables</p>\r\n\r\n");
    }

    [Theory]
    [InlineData(200, "identical-payload-digest", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n")]
    [InlineData(304, "server-not-modified", "HTTP/1.1 304 Not Modified\r\n\r\n")]
    public void A_further_visit_is_a_record_that_refers_to_the_bytes(int status, string profile, string block)
    {
        Page held = Pages.Of("<p>Tide tables</p>");
        PageLocation location;
        using (WarcArchive archive = Open())
        {
            archive.Append(held);
            location = archive.Append(Visit(held) with { Status = status }, held with { Body = default });
        }

        string record = Encoding.UTF8.GetString(GzipMember.Unpack(File.ReadAllBytes(Path.Combine(folder, location.File))[(int)location.Offset..(int)(location.Offset + location.Length)]));
        record.ShouldContain("WARC-Type: revisit\r\n");
        record.ShouldContain($"WARC-Profile: http://netpreserve.org/warc/1.1/revisit/{profile}\r\n");
        record.ShouldContain("WARC-Date: 2031-05-05T06:07:08.000000Z\r\nWARC-Target-URI: http://harbour.example/copy\r\n");
        record.ShouldContain("WARC-Refers-To-Target-URI: http://harbour.example/news\r\nWARC-Refers-To-Date: 2031-05-04T06:07:08.000000Z\r\n");
        record.ShouldContain($"WARC-Payload-Digest: sha256:{held.Hash}\r\n");
        record.ShouldContain("WARC-Truncated: length\r\n");
        record.ShouldEndWith($"\r\n\r\n{block}\r\n\r\n");
    }

    [Fact]
    public void Visits_that_the_store_does_not_know_are_found_after_a_crash()
    {
        Page held = Pages.Of("<p>Tide tables</p>");
        PageLocation location;
        using (WarcArchive archive = Open())
        {
            archive.Append(held);
            location = archive.Append(Visit(held), held);
        }

        using WarcArchive again = Open();
        again.Recover(NothingKnown).Revisits.ShouldHaveSingleItem().ShouldBe((Visit(held), location));
    }

    [Fact]
    public void A_site_cannot_write_fields_of_its_own_into_the_archive()
    {
        using WarcArchive archive = Open();
        PageLocation location = archive.Append(Pages.Of("x") with { ContentType = "text/html\r\nWARC-Type: warcinfo" });

        Unpacked(location.File).ShouldNotContain("\r\nWARC-Type: warcinfo\r\n\r\nx");
        archive.Read(Pages.Of("x"), location).Body.Length.ShouldBe(1);
    }

    [Fact]
    public void A_full_file_is_followed_by_another()
    {
        using WarcArchive archive = new(folder, TimeProvider.System, maxFile: 1);

        archive.Append(Pages.Of("one")).File.ShouldNotBe(archive.Append(Pages.Of("two")).File);
    }

    [Fact]
    public void Pages_appended_at_once_all_lie_where_it_is_said()
    {
        using WarcArchive archive = Open();
        (Page Page, PageLocation Location)[] kept = new (Page, PageLocation)[200];

        Parallel.For(0, kept.Length, i => kept[i] = (Pages.Of($"page {i}"), archive.Append(Pages.Of($"page {i}"))));

        kept.ShouldAllBe(k => Pages.Text(archive.Read(k.Page, k.Location)) == Pages.Text(k.Page));
    }

    [Fact]
    public void Pages_that_the_store_does_not_know_are_found_after_a_crash()
    {
        PageLocation known, unknown;
        using (WarcArchive archive = Open())
        {
            known = archive.Append(Pages.Of("known"));
            unknown = archive.Append(Pages.Of("unknown"));
        }

        using WarcArchive again = Open();
        (Page page, PageLocation location) = again.Recover(new Dictionary<string, long> { [known.File] = known.Offset + known.Length }).Pages.ShouldHaveSingleItem();

        location.ShouldBe(unknown);
        page.Hash.ShouldBe(Pages.Of("unknown").Hash);
        page.Url.ShouldBe("http://harbour.example/news");
        page.Fetched.ShouldBe(Pages.Of("").Fetched);
        page.ContentType.ShouldBe("text/html; charset=utf-8");
        again.Append(Pages.Of("next")).Offset.ShouldBe(unknown.Offset + unknown.Length, "the file is gone on with");
    }

    [Fact]
    public void A_record_torn_at_any_byte_is_cut_off_and_nothing_else_is()
    {
        PageLocation first, last;
        using (WarcArchive archive = Open())
        {
            first = archive.Append(Pages.Of("<p>first</p>"));
            last = archive.Append(Pages.Of("<p>last</p>"));
        }

        string path = Path.Combine(folder, first.File);
        byte[] whole = File.ReadAllBytes(path);
        for (long cut = last.Offset; cut < whole.Length; cut++)
        {
            File.WriteAllBytes(path, whole[..(int)cut]);
            using WarcArchive again = Open();

            again.Recover(NothingKnown).Pages.Single().Location.ShouldBe(first);
            new FileInfo(path).Length.ShouldBe(last.Offset, $"torn at byte {cut - last.Offset}");
            Pages.Text(again.Read(Pages.Of("<p>next</p>"), again.Append(Pages.Of("<p>next</p>")))).ShouldBe("<p>next</p>");
        }
    }

    [Fact]
    public void A_damaged_record_is_neither_cut_nor_written_behind()
    {
        PageLocation first, last;
        using (WarcArchive archive = Open())
        {
            first = archive.Append(Pages.Of("<p>first</p>"));
            last = archive.Append(Pages.Of("<p>last</p>"));
        }

        string path = Path.Combine(folder, first.File);
        byte[] whole = File.ReadAllBytes(path);
        whole[first.Offset + (first.Length / 2)] ^= 0xFF;
        File.WriteAllBytes(path, whole);
        using WarcArchive again = Open();

        again.Recover(NothingKnown).Pages.ShouldHaveSingleItem().Location.ShouldBe(last);
        new FileInfo(path).Length.ShouldBe(whole.Length);
        again.Append(Pages.Of("next")).File.ShouldNotBe(first.File);
    }

    [Fact]
    public void A_file_that_is_being_written_is_left_alone()
    {
        using WarcArchive writing = Open();
        writing.Append(Pages.Of("one"));
        using WarcArchive second = Open();

        second.Recover(NothingKnown).Pages.ShouldBeEmpty();
        second.Append(Pages.Of("two")).Offset.ShouldBeLessThan(1000);
    }

    [Fact]
    public void An_erased_page_is_gone_and_the_others_stay()
    {
        using WarcArchive archive = Open();
        Page kept = Pages.Of("kept"), removed = Pages.Of("a name that its owner wants removed");
        archive.Append(kept);
        PageLocation location = archive.Append(removed), after = archive.Append(kept);

        archive.Erase(location);
        archive.Erase(location);

        Should.Throw<InvalidDataException>(() => archive.Read(removed, location));
        Pages.Text(archive.Read(kept, after)).ShouldBe("kept");
        Unpacked(location.File).ShouldNotContain("its owner");
        using FileStream file = Shared(location.File);
        WarcReader.Read(file).Count(e => e.Page is not null).ShouldBe(2);
    }

    [Fact]
    public void Erasing_where_no_record_lies_changes_nothing()
    {
        using WarcArchive archive = Open();
        Page page = Pages.Of("kept");
        PageLocation location = archive.Append(page);

        Should.Throw<InvalidDataException>(() => archive.Erase(location with { Offset = location.Offset + 1, Length = location.Length - 1 }));

        Pages.Text(archive.Read(page, location)).ShouldBe("kept");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Revisit Visit(Page held) => new() { Hash = held.Hash, Url = "http://harbour.example/copy", Fetched = held.Fetched.AddDays(1) };

    private WarcArchive Open() => new(folder, TimeProvider.System);

    private FileStream Shared(string file) => new(Path.Combine(folder, file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);

    private string Unpacked(string file)
    {
        using GZipStream gzip = new(Shared(file), CompressionMode.Decompress);
        return new StreamReader(gzip, Encoding.UTF8).ReadToEnd();
    }
}
