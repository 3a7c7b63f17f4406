using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Headwater.Import;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Import;

public sealed class ImporterTest : IAsyncLifetime
{
    private const string Page = "<!doctype html><html><head><title>Ferry runs again</title></head><body><p>The ferry to Port Amber runs again.</p></body></html>";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-import-");
    private Installation installation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = Path.Combine(folder.FullName, "data") }, Cancel);

    public async ValueTask DisposeAsync()
    {
        await installation.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_page_keeps_its_bytes_and_the_address_that_it_names()
    {
        string html = Page.Replace("<title>", "<link rel=\"canonical\" href=\"https://harbour-courier.example/ferry\"><title>", StringComparison.Ordinal);

        (await ImportAsync(Write("ferry.html", html))).Pages.ShouldBe(1);

        Item item = await ItemAsync(1);
        item.Announced.Url.ShouldBe("https://harbour-courier.example/ferry");
        (Page row, PageLocation place) = (await installation.Store.PageAsync(item.Page!.Value, Cancel)).ShouldNotBeNull();
        Encoding.UTF8.GetString(installation.Archive.Read(row, place).Body.Span).ShouldBe(html);
    }

    [Fact]
    public async Task A_page_without_an_address_has_that_of_its_file_or_the_one_given()
    {
        string file = Write("ferry.html", Page);
        await ImportAsync(file);
        await installation.Importer.ImportAsync([ImportSource.FromFile(file, "https://harbour-courier.example/told")], null, Cancel);

        (await ItemAsync(1)).Announced.Url.ShouldBe(new Uri(file).AbsoluteUri);
        (await ItemAsync(2)).Announced.Url.ShouldBe("https://harbour-courier.example/told");
    }

    [Fact]
    public async Task A_line_whose_text_is_no_unicode_costs_only_itself() =>
        (await ImportAsync(Write("lines.json", "{\"uri\":\"https://courier.example/7\",\"headline\":\"\\ud800\"}\n{\"url\":\"https://courier.example/8\",\"title\":\"Ferry runs\"}\n"))).Reports.ShouldBe(1);

    [Theory]
    [InlineData("item.json", "{\n \"uri\": \"https://courier.example/7\",\n \"headline\": \"Ferry runs\",\n \"body_text\": \"The ferry runs again.\"\n}")]
    [InlineData("item.xml", "<newsItem guid=\"https://courier.example/7\"><contentMeta><headline>Ferry runs</headline></contentMeta><contentSet><inlineData>The ferry runs again.</inlineData></contentSet></newsItem>")]
    public async Task An_agencys_item_is_a_report(string name, string text)
    {
        (await ImportAsync(Write(name, text))).Reports.ShouldBe(1);

        (await ItemAsync(1)).Announced.ShouldSatisfyAllConditions(a => a.Url.ShouldBe("https://courier.example/7"), a => a.Title.ShouldBe("Ferry runs"));
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        string[] files = [Write("ferry.html", Page), Write("reports.jsonl", Line(1) + "\n" + Line(2))];
        await ImportAsync(files);
        await installation.DrainAsync(Walker.OfflineSteps, Cancel);
        StoreCounts before = await installation.Store.CountsAsync(Cancel);
        long archived = ArchiveLength();

        await ImportAsync(files);

        (await installation.Store.CountsAsync(Cancel)).ShouldBe(before);
        (await installation.Store.BacklogAsync(Cancel)).Values.Sum().ShouldBe(0);
        ArchiveLength().ShouldBe(archived);
    }

    [Theory]
    [InlineData("\"published\":\"2026-03-01T08:00:00+02:00\",", "2026-03-01T06:00:00Z")]
    [InlineData("\"published\":\"the day before\",", null)]
    [InlineData("\"published\":null,", null)]
    [InlineData("\"published\":\"12:30\",", null)]
    [InlineData("\"published\":\"1.5\",", null)]
    [InlineData("\"published\":\"Sunday\",", null)]
    public async Task A_report_in_JSON_keeps_what_it_says_and_no_more(string published, string? expected)
    {
        await ImportAsync(Write("reports.jsonl", $"{{\"id\":7,\"outlet\":\"Harbour Courier\",\"url\":\"https://harbour-courier.example/7\",{published}\"language\":\"en\",\"title\":\"Ferry runs\",\"text\":\"It runs.\\n\\nAgain.\"}}"));

        Article article = await ArticleAsync(1);
        (article.Title, article.Text, article.Language, article.Site).ShouldBe(("Ferry runs", "It runs.\n\nAgain.", "en", "Harbour Courier"));
        article.Outlet.ShouldBe(new OutletId("harbour-courier"));
        article.Published.ShouldBe(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_bad_line_is_named_and_the_others_are_taken_in()
    {
        ImportProgress result = await ImportAsync(Write("reports.jsonl", Line(1) + "\n{broken\n\n" + Line(2) + "\n{\"title\":\"\"}\n"));

        result.Reports.ShouldBe(2);
        result.Problems.Select(p => p.Code).ShouldBe(["not-json", "empty"]);
        result.Problems[0].Message.ShouldContain("reports.jsonl: line 2");
    }

    [Fact]
    public async Task An_array_of_reports_is_read_like_lines() =>
        (await ImportAsync(Write("reports.json", $"[{Line(1)},\n {Line(2)}]"))).Reports.ShouldBe(2);

    [Fact]
    public async Task Lines_after_a_first_one_that_is_damaged_are_taken_in()
    {
        ImportProgress done = await ImportAsync(Write("lines.jsonl", $"{Line(1)[..20]}\n{Line(2)}\n{Line(3)}\n"));

        done.Reports.ShouldBe(2);
        done.Problems.ShouldHaveSingleItem().Message.ShouldContain("line 1");
    }

    [Fact]
    public async Task An_array_that_breaks_off_gives_what_stands_before()
    {
        ImportProgress done = await ImportAsync(Write("array.json", $"[{Line(1)},{Line(2)},{Line(3)[..30]}"));

        done.Reports.ShouldBe(2);
        done.Problems.ShouldHaveSingleItem().Message.ShouldContain("entry 2");
    }

    [Fact]
    public async Task Plain_text_in_an_older_encoding_is_read_in_it()
    {
        await ImportAsync(WriteBytes("old.txt", Encoding.Latin1.GetBytes("Fähre läuft vor Kap Lorn auf Grund\n\nDie Fähre lief am Montag auf Grund, wie die Hafenbehörde erklärte.")));

        (await ArticleAsync(1)).Title.ShouldBe("Fähre läuft vor Kap Lorn auf Grund");
    }

    [Fact]
    public async Task A_folder_that_links_to_itself_is_walked_once()
    {
        string inner = Directory.CreateDirectory(Path.Combine(folder.FullName, "pages", "inner")).FullName;
        await File.WriteAllTextAsync(Path.Combine(inner, "one.jsonl"), Line(1), Cancel);
        Directory.CreateSymbolicLink(Path.Combine(inner, "again"), Path.Combine(folder.FullName, "pages"));

        (await ImportAsync(Path.Combine(folder.FullName, "pages"))).Sources.ShouldBe(1);
    }

    [Fact]
    public async Task Plain_text_is_a_report_under_its_first_line()
    {
        await ImportAsync(Write("note.txt", "Ferry runs again\r\n\r\nIt left at noon.\r\n"));

        Article article = await ArticleAsync(1);
        (article.Title, article.Text).ShouldBe(("Ferry runs again", "It left at noon."));
    }

    [Fact]
    public async Task Feeds_of_a_list_are_subscribed_to_once_however_deep()
    {
        string opml = "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"Coast\"><outline text=\"Harbour\"><outline xmlUrl=\"https://harbour-courier.example/feed\"/></outline></outline><outline xmlUrl=\"https://harbour-courier.example/feed/\"/><outline xmlUrl=\"javascript:alert(1)\"/></body></opml>";

        (await ImportAsync(Write("feeds.opml", opml))).Subscriptions.ShouldBe(2);

        (await installation.Store.FeedsAsync(Cancel)).Select(f => f.Url).ShouldBe(["https://harbour-courier.example/feed"]);
    }

    [Fact]
    public async Task A_damaged_list_gives_what_stands_before_the_damage()
    {
        ImportProgress result = await ImportAsync(Write("feeds.opml", "<opml><body><outline xmlUrl=\"https://harbour-courier.example/feed\"/><outline"));

        (result.Subscriptions, result.Problems.Single().Code).ShouldBe((1, "not-well-formed"));
    }

    [Theory]
    [InlineData("empty.html", "", "empty")]
    [InlineData("picture.html", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "not-readable")]
    [InlineData("feed.html", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", "is-a-feed")]
    public async Task What_is_not_what_its_name_says_is_told_of_by_file_and_cause(string name, string bytes, string code)
    {
        string path = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes(bytes), Cancel);

        Cause problem = (await ImportAsync(path)).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe(code);
        problem.Message.ShouldContain(path);
    }

    [Fact]
    public async Task A_file_that_is_missing_or_cut_off_is_told_of_and_the_others_are_taken_in()
    {
        string cut = Path.Combine(folder.FullName, "cut.jsonl.gz");
        byte[] packed = Gzip(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 5000).Select(Line))));
        await File.WriteAllBytesAsync(cut, packed[..(packed.Length / 2)], Cancel);

        ImportProgress result = await ImportAsync(Path.Combine(folder.FullName, "missing.html"), cut, Write("ferry.html", Page));

        result.Problems.Select(p => p.Code).ShouldContain("not-found");
        result.Problems[0].Message.ShouldContain("missing.html");
        (result.Pages, result.Sources).ShouldBe((1, 3));
    }

    [Fact]
    public async Task Pages_of_an_archive_have_the_addresses_that_its_tables_give()
    {
        string tar = Tar(
            ("at/first.html.gz", Gzip(Bytes(Page + "1"))),
            ("at/meta.info", Bytes("{\"first.html.gz\":{\"url\":\"https://harbour-courier.example/first\",\"crawl_date\":\"2025-06-05 19:01:58.349241\"}}")),
            ("html/0002.html.gz", Gzip(Bytes(Page + "2"))),
            ("ground-truth/0002.json", Bytes("{\"url\":\"https://harbour-courier.example/second\",\"title\":\"x\"}")),
            ("table.json", Bytes("{\"abc\":{\"url\":\"https://harbour-courier.example/third\"}}")),
            ("html/abc.html", Bytes(Page + "3")),
            ("html/own.html", Bytes(Page.Replace("<title>", "<meta property='og:url' content='https://harbour-courier.example/fourth'><title>", StringComparison.Ordinal))),
            ("html/none.html", Bytes(Page + "5")));

        ImportProgress result = await ImportAsync(tar);

        result.Pages.ShouldBe(5);
        List<string> urls = [];
        for (int n = 1; n <= 5; n++)
        {
            urls.Add((await ItemAsync(n)).Announced.Url);
        }

        urls.ShouldBe([.. "first second third fourth".Split(' ').Select(p => $"https://harbour-courier.example/{p}"), new Uri(tar).AbsoluteUri + "/html/none.html"], ignoreOrder: true);
        Item first = await ItemAsync(1);
        (await installation.Store.PageAsync(first.Page!.Value, Cancel))!.Value.Page.Fetched.Year.ShouldBe(2025);
    }

    [Fact]
    public async Task Standard_input_may_be_an_archive_too()
    {
        string tar = Tar(("html/a.html", Bytes(Page)), ("a.json", Bytes("{\"url\":\"https://harbour-courier.example/a\"}")));

        ImportProgress result = await installation.Importer.ImportAsync([ImportSource.FromStream("-", File.OpenRead(tar))], null, Cancel);

        (result.Pages, result.ProblemCount).ShouldBe((1, 0));
        (await ItemAsync(1)).Announced.Url.ShouldBe("https://harbour-courier.example/a");
    }

    [Fact]
    public async Task Pages_of_a_web_archive_are_taken_in_with_their_time_and_without_their_codings()
    {
        byte[] body = Gzip(Bytes(Page));
        byte[] http = [.. Bytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n"), .. body, .. Bytes("\r\n0\r\n\r\n")];
        byte[] warc =
        [
            .. Record("warcinfo", null, Bytes("software: other\r\n")),
            .. Record("response", "https://harbour-courier.example/kept", http),
            .. Record("response", "https://harbour-courier.example/gone", Bytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nGone")),
            .. Record("response", "https://harbour-courier.example/picture", Bytes("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx")),
        ];
        string path = Path.Combine(folder.FullName, "crawl.warc.gz");
        await File.WriteAllBytesAsync(path, Gzip(warc), Cancel);

        ImportProgress result = await ImportAsync(path);

        (result.Pages, result.ProblemCount).ShouldBe((1, 0));
        Item item = await ItemAsync(1);
        (Page row, PageLocation place) = (await installation.Store.PageAsync(item.Page!.Value, Cancel)).ShouldNotBeNull();
        row.Fetched.ShouldBe(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
        Encoding.UTF8.GetString(installation.Archive.Read(row, place).Body.Span).ShouldBe(Page);
    }

    [Fact]
    public async Task Where_there_is_no_room_the_import_stops_and_a_second_run_takes_in_the_rest()
    {
        string[] files = [.. Enumerable.Range(1, 3).Select(n => Write($"{n}.html", Page + n))];
        int batches = 0;
        Importer full = new(installation.Store, installation.Archive, TimeProvider.System, () => ++batches > 1 ? new Cause("disk-full", "The disk is full.") : null);

        DiskFullException stopped = await Should.ThrowAsync<DiskFullException>(() => full.ImportAsync(files.SelectMany(ImportSource.FromPath), null, Cancel));
        stopped.Message.ShouldBe("The disk is full.");
        (await installation.Store.CountsAsync(Cancel)).Items.ShouldBe(1);

        await ImportAsync(files);
        (await installation.Store.CountsAsync(Cancel)).Items.ShouldBe(3);
    }

    [Fact]
    public async Task A_visit_in_an_archive_leads_to_the_page_it_refers_to_in_the_same_file()
    {
        byte[] html = Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Page);
        byte[] visit = Bytes("HTTP/1.1 304 Not Modified\r\n\r\n"), copy = Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        string file = WriteBytes("day.warc",
            Visit("response", "https://courier.example/ferry", 1, html, "WARC-Payload-Digest: sha1:FERRY"),
            Visit("revisit", "https://courier.example/ferry", 2, visit, "WARC-Refers-To-Target-URI: https://courier.example/ferry\r\nWARC-Refers-To-Date: 2031-05-01T06:07:08Z"),
            Visit("revisit", "https://mirror.example/ferry", 3, copy, "WARC-Payload-Digest: sha1:FERRY"),
            Visit("response", "https://courier.example/ferry", 4, html, "WARC-Payload-Digest: sha1:FERRY"));

        ImportProgress first = await ImportAsync(file);
        long length = ArchiveLength();
        ImportProgress second = await ImportAsync(file);

        (first.Pages, first.ProblemCount, second.ProblemCount).ShouldBe((4, 0, 0));
        (await installation.Store.CapturesAsync(new ItemId(1), Cancel)).ShouldSatisfyAllConditions(
            c => c.Pages.ShouldHaveSingleItem(),
            c => c.Revisits.Select(v => (v.Status, v.Fetched.Day)).ShouldBe([(304, 2), (200, 4)]));
        (await ItemAsync(2)).ShouldSatisfyAllConditions(i => i.Announced.Url.ShouldBe("https://mirror.example/ferry"), i => i.Page.ShouldNotBeNull());
        ArchiveLength().ShouldBe(length, "the same again changes nothing");
    }

    [Fact]
    public async Task A_visit_leads_to_a_page_that_an_earlier_import_brought()
    {
        byte[] html = Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Page);
        await ImportAsync(WriteBytes("monday.warc", Visit("response", "https://courier.example/ferry", 1, html, "X: y")));

        ImportProgress done = await ImportAsync(WriteBytes("tuesday.warc", Visit("revisit", "https://courier.example/ferry", 2, [], "WARC-Refers-To-Target-URI: https://courier.example/ferry\r\nWARC-Refers-To-Date: 2031-05-01T06:07:08Z")));

        (done.Pages, done.ProblemCount).ShouldBe((1, 0));
        (await installation.Store.CapturesAsync(new ItemId(1), Cancel)).Revisits.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_visit_whose_page_is_not_held_is_told_of_with_its_cause()
    {
        ImportProgress done = await ImportAsync(WriteBytes("day.warc", Visit("revisit", "https://courier.example/ferry", 2, [], "WARC-Refers-To-Target-URI: https://courier.example/ferry\r\nWARC-Refers-To-Date: 2031-05-01T06:07:08Z")));

        done.Pages.ShouldBe(0);
        done.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            cause => cause.Code.ShouldBe("revisit-unresolved"),
            cause => cause.Message.ShouldContain("2031-05-01 06:07:08"),
            cause => cause.Advice.ShouldNotBeNull());
        (await installation.Store.ItemAsync(new ItemId(1), Cancel)).ShouldBeNull();
    }

    private string WriteBytes(string name, params byte[][] parts)
    {
        string path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, [.. parts.SelectMany(part => part)]);
        return path;
    }

    private static byte[] Visit(string type, string url, int day, byte[] block, string fields) =>
        [.. Bytes($"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2031-05-0{day}T06:07:08Z\r\n{fields}\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. Bytes("\r\n\r\n")];

    private static byte[] Record(string type, string? url, byte[] block) =>
    [
        .. Bytes($"WARC/1.0\r\nWARC-Type: {type}\r\n{(url is null ? "" : $"WARC-Target-URI: {url}\r\n")}WARC-Date: 2026-03-01T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block,
        .. Bytes("\r\n\r\n"),
    ];

    private static string Line(int n) => $"{{\"id\":{n},\"outlet\":\"harbour-courier\",\"title\":\"Report {n}\",\"text\":\"Text of report {n}.\"}}";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private string Tar(params (string Name, byte[] Bytes)[] entries)
    {
        string path = Path.Combine(folder.FullName, "pages.tar.gz");
        using GZipStream gzip = new(File.Create(path), CompressionLevel.Fastest);
        using TarWriter tar = new(gzip);
        foreach ((string name, byte[] bytes) in entries)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }

        return path;
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private long ArchiveLength() => Directory.EnumerateFiles(Path.Combine(installation.Folder, "archive")).Sum(f => new FileInfo(f).Length);

    private Task<ImportProgress> ImportAsync(params string[] paths) => installation.Importer.ImportAsync(paths.SelectMany(ImportSource.FromPath), null, Cancel);

    private async Task<Item> ItemAsync(long id) => (await installation.Store.ItemAsync(new ItemId(id), Cancel)).ShouldNotBeNull();

    private async Task<Article> ArticleAsync(long id) => (await installation.Store.ArticlesAsync([new ItemId(id)], Cancel)).ShouldHaveSingleItem().Article;
}
