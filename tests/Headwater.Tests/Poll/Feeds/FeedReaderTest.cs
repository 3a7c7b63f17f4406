using System.Text;
using Headwater.Poll;
using Headwater.Poll.Feeds;

namespace Headwater.Tests.Poll.Feeds;

public sealed class FeedReaderTest
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel>
          <title>Harbour Courier</title><link>https://courier.example/</link><description>News of the harbour</description>
          <language>en</language><ttl>30</ttl>
          <item>
            <title>Ferry &amp;amp; quay</title><link>/2024/ferry</link><guid isPermaLink="false">c-1</guid>
            <pubDate>Tue, 05 Mar 2024 14:07:09 GMT</pubDate><dc:creator>Ana Ruiz</dc:creator>
            <description><![CDATA[<p>The ferry <b>stopped</b>.</p>]]></description>
            <content:encoded><![CDATA[<p>The ferry stopped at noon.</p>]]></content:encoded>
            <category>Transport</category><enclosure url="https://courier.example/a.mp3" length="12" type="audio/mpeg"/>
          </item>
        </channel>
        </rss>
        """;

    [Fact]
    public void An_rss_feed_is_read()
    {
        FeedDocument feed = Read(Rss);

        feed.Format.ShouldBe(FeedFormat.Rss);
        feed.Version.ShouldBe("2.0");
        feed.Problem.ShouldBeNull();
        feed.Head.Title!.Plain.ShouldBe("Harbour Courier");
        feed.Head.Link.ShouldBe("https://courier.example/");
        feed.Head.TimeToLive.ShouldBe(TimeSpan.FromMinutes(30));
        FeedEntry entry = feed.Entries.ShouldHaveSingleItem();
        entry.Id.ShouldBe("c-1");
        entry.Title!.Plain.ShouldBe("Ferry & quay");
        entry.Link.ShouldBe("https://courier.example/2024/ferry");
        entry.Published!.Time!.Value.Time.ShouldBe(new DateTimeOffset(2024, 3, 5, 14, 7, 9, TimeSpan.Zero));
        entry.Authors.ShouldHaveSingleItem().Name.ShouldBe("Ana Ruiz");
        entry.Summary!.Plain.ShouldBe("The ferry stopped.");
        entry.Contents.ShouldHaveSingleItem().Value.ShouldBe("<p>The ferry stopped at noon.</p>");
        entry.Categories.ShouldHaveSingleItem().Term.ShouldBe("Transport");
        entry.Enclosures.ShouldHaveSingleItem().Url.ShouldBe("https://courier.example/a.mp3");
    }

    [Fact]
    public void An_atom_feed_is_read()
    {
        FeedDocument feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es" xml:base="https://faro.example/es/">
              <title type="html">El &lt;i>Faro&lt;/i></title><link rel="hub" href="https://hub.example/"/><link href="./"/>
              <entry><id>tag:faro.example,2024:1</id><title>Marea</title><link href="marea"/><updated>2024-03-05T10:00:00+01:00</updated>
                <author><name>Luz Mar</name><email>luz@faro.example</email></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sube la <a href="m">marea</a></p></div></content>
              </entry>
            </feed>
            """);

        feed.Format.ShouldBe(FeedFormat.Atom);
        feed.Version.ShouldBe("1.0");
        feed.Head.Language.ShouldBe("es");
        feed.Head.Hub.ShouldBe("https://hub.example/");
        feed.Head.Title!.Plain.ShouldBe("El Faro");
        FeedEntry entry = feed.Entries.ShouldHaveSingleItem();
        entry.Link.ShouldBe("https://faro.example/es/marea");
        entry.Contents.ShouldHaveSingleItem().Value.ShouldBe("<p>Sube la <a href=\"https://faro.example/es/m\">marea</a></p>");
        entry.Authors.ShouldHaveSingleItem().ShouldBe(new FeedPerson { Name = "Luz Mar", Email = "luz@faro.example" });
    }

    [Fact]
    public void A_json_feed_is_read()
    {
        FeedDocument feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Dock","home_page_url":"https://dock.example/","language":"en",
             "items":[{"id":7,"url":"https://dock.example/7","title":"Crane","content_html":"<p>Up</p><script>x</script>","date_published":"2024-03-05T10:00:00Z","authors":[{"name":"Bo"}],"tags":["work"]}]}
            """);

        feed.Format.ShouldBe(FeedFormat.Json);
        feed.Version.ShouldBe("1.1");
        FeedEntry entry = feed.Entries.ShouldHaveSingleItem();
        entry.Id.ShouldBe("7");
        entry.Contents.ShouldHaveSingleItem().Value.ShouldBe("<p>Up</p>");
        entry.Published!.Time!.Value.Time.Year.ShouldBe(2024);
    }

    [Fact]
    public void A_news_sitemap_is_read()
    {
        FeedDocument feed = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://courier.example/x</loc><n:news><n:publication><n:name>Courier</n:name><n:language>en</n:language></n:publication>
                <n:publication_date>2024-03-05</n:publication_date><n:title>Lock gate opens</n:title></n:news></url>
            </urlset>
            """);

        feed.Format.ShouldBe(FeedFormat.Sitemap);
        FeedEntry entry = feed.Entries.ShouldHaveSingleItem();
        entry.Link.ShouldBe("https://courier.example/x");
        entry.Title!.Plain.ShouldBe("Lock gate opens");
        entry.Language.ShouldBe("en");
        entry.Published!.Verbatim.ShouldBe("2024-03-05");
    }

    [Fact]
    public void An_rdf_feed_is_read()
    {
        FeedDocument feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://old.example/"><title>Old</title><link>https://old.example/</link></channel>
              <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link><d:date>2024-03-05</d:date></item>
            </rdf:RDF>
            """);

        feed.Format.ShouldBe(FeedFormat.Rdf);
        feed.Head.Title!.Plain.ShouldBe("Old");
        feed.Entries.ShouldHaveSingleItem().Id.ShouldBe("https://old.example/1");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \n ", "empty")]
    [InlineData("<!DOCTYPE html><html><body>Not here</body></html>", "html")]
    [InlineData("<html><head></head></html>", "html")]
    [InlineData("just words", "not-a-feed")]
    [InlineData("<opml version='2.0'/>", "not-a-feed")]
    [InlineData("{\"broken\": ", "json")]
    [InlineData("\u0000\u0001\u0002\u0003\u0000", "binary")]
    public void What_is_no_feed_is_named(string body, string code)
    {
        FeedDocument feed = Read(body);

        feed.IsFeed.ShouldBeFalse();
        feed.Problem.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>Fish & chips</title></item></channel></rss>", "Fish & chips", 1)]
    [InlineData("<rss><channel>\n<item>\n<title>Cut off</title></item>", "Cut off", 3)]
    [InlineData("<rss><channel><item><title>Crossed</item></title></channel></rss>", "Crossed", 1)]
    [InlineData("<rss>\n<channel><item><title>Caf&eacute;</title></item></channel></rss>", "Café", 2)]
    [InlineData("<rss><channel><item><media:title>Undeclared</media:title></item></channel></rss>", "Undeclared", 1)]
    public void A_broken_feed_is_read_and_the_line_of_the_break_is_told(string body, string title, int line)
    {
        FeedDocument feed = Read(body);

        feed.Entries.ShouldHaveSingleItem().Title!.Plain.ShouldBe(title);
        feed.WellFormed.ShouldBeFalse();
        feed.Problem!.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("https://search.yahoo.com/mrss")]
    [InlineData("http://search.yahoo.com/mrss/")]
    [InlineData(" HTTP://SEARCH.YAHOO.COM/MRSS/ ")]
    [InlineData("http://media.example/our-own-copy")]
    public void A_vocabulary_is_known_by_its_name_however_spelled_or_else_by_its_prefix(string name) =>
        Read($"<rss xmlns:media='{name}'><channel><item><media:thumbnail url='https://courier.example/t.jpg'/></item></channel></rss>")
            .Entries.ShouldHaveSingleItem().Media.Thumbnails.ShouldHaveSingleItem()["url"].ShouldBe("https://courier.example/t.jpg");

    [Fact]
    public void A_letter_cut_in_half_does_not_cost_the_others()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>Größe, Maß und "), 0xC3, .. "</title></item></channel></rss>"u8];

        FeedDocument feed = FeedReader.Read(body);

        feed.Entries.ShouldHaveSingleItem().Title!.Plain.ShouldBe("Größe, Maß und \uFFFD");
        feed.Problem!.Code.ShouldBe("encoding");
    }

    [Fact]
    public void A_base_with_a_slash_too_many_is_read_as_browsers_do() =>
        Read("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https:///faro.example/es/'><entry><link href='m'/></entry></feed>")
            .Entries.ShouldHaveSingleItem().Link.ShouldBe("https://faro.example/es/m");

    [Fact]
    public void A_point_with_its_height_is_read() =>
        Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml"><entry>
              <g:where><gml:Point srsName="urn:ogc:def:crs:EPSG:6.6:4979" srsDimension="3"><gml:pos>59.3 18.1 28</gml:pos></gml:Point></g:where>
            </entry></feed>
            """).Entries.ShouldHaveSingleItem().Place!.Points.ShouldHaveSingleItem().ShouldBe([18.1, 59.3, 28]);

    [Theory]
    [InlineData(@"Tide \ud83c", "Tide \uFFFD")]
    [InlineData(@"Tide \udf0a up", "Tide \uFFFD up")]
    [InlineData(@"Tide \uD83C\uDF0A", "Tide \uD83C\uDF0A")]
    [InlineData(@"\ud83c\ud83c\udf0a", "\uFFFD\uD83C\uDF0A")]
    [InlineData(@"a \\ud83c", @"a \ud83c")]
    public void Half_a_character_in_json_costs_no_more_than_itself(string written, string title) =>
        Read($"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{{\"id\":1,\"url\":\"http://a.example/\",\"title\":\"{written}\",\"\\ud800\":1}}]}}")
            .Entries.ShouldHaveSingleItem().Title!.Plain.ShouldBe(title);

    [Fact]
    public void A_document_of_bases_does_not_grow_with_its_square()
    {
        string bases = string.Concat(Enumerable.Repeat("<a xml:base='0123456789/'>", 400)) + "<b" + string.Concat(Enumerable.Repeat(" xml:base='0123456789/'", 50_000)) + ">";
        long before = GC.GetAllocatedBytesForCurrentThread();

        Read($"<rss xml:base='http://a.example/'>{bases}</b></rss>");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2_000_000_000);
    }

    /// <summary>Feeds as they come, and how many entries a person would see in each.</summary>
    [Theory]
    [InlineData("<br />\n<b>Warning</b>: x in <b>/var/www</b><br />\n<?xml version='1.0'?><rss><channel><item><title>A</title></item></channel></rss>", 1)]
    [InlineData("\n \uFEFF hello <?xml version='1.0'?><rss><channel><item><title>A</title></item></channel></rss>", 1)]
    [InlineData("<!DOCTYPE html><rss><channel><item><title>A</title></item></channel></rss>", 1)]
    [InlineData("<rss><channel><item><title>A</title><item><title>B</title></channel></rss>", 2)]
    [InlineData("<RSS><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>", 1)]
    [InlineData("<rss><item><title>A</title></item></rss>", 1)]
    [InlineData("<RDF><channel/><item><title>A</title></item></RDF>", 1)]
    [InlineData("<rss><channel><item><title>A\0</title></item></channel></rss> and so on, with nothing else that would make it binary", 1)]
    [InlineData("<rss><channel><item><enclosure url=\"http://a.example/x /><title>A</title></item><item><title>B</title></item></channel></rss>", 2)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"title\":\"A\"}]}<!-- cached -->", 1)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"title\":\"A\"},{\"id\":\"2\",\"ti", 1)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"tags\":[\"a\"],\"title\":\"A\"},]}", 1)]
    [InlineData("<urlset><url><loc>http://a.example/1</loc></url></urlset>", 1)]
    public void What_is_there_is_read_whatever_is_wrong_around_it(string body, int entries)
    {
        FeedDocument feed = Read(body);

        feed.IsFeed.ShouldBeTrue();
        feed.Entries.Count.ShouldBe(entries);
    }

    [Fact]
    public void A_sitemap_that_comes_packed_is_unpacked()
    {
        using MemoryStream packed = new();
        using (System.IO.Compression.GZipStream gzip = new(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>http://a.example/1</loc></url></urlset>"u8);
        }

        FeedReader.Read(packed.ToArray(), "application/x-gzip").Entries.ShouldHaveSingleItem().Link.ShouldBe("http://a.example/1");
        FeedReader.Read(packed.ToArray().AsMemory(0, 30)).IsFeed.ShouldBeFalse();
    }

    [Fact]
    public void A_link_without_a_scheme_is_a_site_and_no_path() =>
        Read("<rss><channel><item><link>www.quay.example/1</link></item></channel></rss>").Entries.ShouldHaveSingleItem().Link.ShouldBe("http://www.quay.example/1");

    [Fact]
    public void A_host_that_no_name_can_be_costs_only_its_item() =>
        Announcements.Of(Read("<rss><channel><item><link>http://a.\u05EAxample/1</link></item><item><link>http://a.example/2</link></item></channel></rss>").Entries, null, DateTimeOffset.UnixEpoch)
            .ShouldHaveSingleItem().Url.ShouldBe("http://a.example/2");

    [Fact]
    public void Announcements_hold_no_control_characters() =>
        Announcements.Of(Read("{\"items\":[{\"id\":\"a\\u0000b\",\"url\":\"http://a.example/\",\"title\":\"Tide\\u0007 up\"}]}").Entries, null, DateTimeOffset.UnixEpoch)
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.EntryId.ShouldBe("ab"), a => a.Title.ShouldBe("Tide up"));

    private static FeedDocument Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), null, "https://courier.example/feed");
}
