using System.Text;
using Headwater.Poll;
using Headwater.Poll.Feeds;

namespace Headwater.Tests.Poll.Feeds;

/// <summary>Feeds as the world sends them, by kind of damage, and what a person would find in each: address and title of every item.</summary>
public sealed class DamagedFeedTest
{
    private const string Both = "/1 Low tide; /2 High tide", First = "/1 Low tide";

    private const string One = "<item><title>Low tide</title><link>http://quay.example/1</link></item>", Two = "<item><title>High tide</title><link>http://quay.example/2</link></item>";

    private const string Rss = $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Quay</title><link>http://quay.example/</link>{One}{Two}</channel></rss>";

    private const string AtomOne = "<entry><title>Low tide</title><link href='http://quay.example/1'/></entry>", AtomTwo = "<entry><title>High tide</title><link href='http://quay.example/2'/></entry>";

    private const string Json = """{"version":"https://jsonfeed.org/version/1.1","title":"Quay","items":[{"id":"1","url":"http://quay.example/1","title":"Low tide"},{"id":"2","url":"http://quay.example/2","title":"High tide"}]}""";

    /// <summary>What is not ended.</summary>
    public static TheoryData<string, string> Unended => new()
    {
        { "<rss><channel><item><title><![CDATA[Low tide</title><link>http://quay.example/1</link></item><item><title><![CDATA[High tide]]></title><link>http://quay.example/2</link></item></channel></rss>", Both },
        { "<rss><channel><item><title><![CDATA[Low tide</title><link>http://quay.example/1</link></item>" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><title>Low tide</title><link>http://quay.example/1</link><description><![CDATA[<p>It is low.</p></description></item>" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><title>Low tide</title><link>http://quay.example/1</link><description><![CDATA[See <![CDATA[ and </description> in XML.]]></description></item>" + Two + "</channel></rss>", Both },
        { "<rss><channel><!-- made at ten " + One + "<!-- the second -->" + Two + "</channel></rss>", Both },
        { "<rss><channel><!-- made at ten -- >" + One + Two + "</channel></rss>", Both },
        { "<rss><channel>" + One + "<!--" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><title>Low tide<link>http://quay.example/1</link></item>" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><link>http://quay.example/1<title>Low tide</title></item>" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><link>http://quay.example/1<guid>a</guid><title>Low tide</title></item>" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><title>Low tide</title><link>http://quay.example/1</link><description>It is low" + Two + "</channel></rss>", Both },
        { "<rss><channel><title>Quay<link>http://quay.example/</link>" + One + Two + "</channel></rss>", Both },
        { "<rss><channel><title>Quay</title><description>News of the quay" + One + Two + "</channel></rss>", Both },
        { "<rss><channel><item><title>Low tide</title><link>http://quay.example/1</link><enclosure url=\"http://quay.example/a.mp3></item><item><title>High tide</title><link>http://quay.example/2</link><enclosure url=\"http://quay.example/b.mp3\"/></item></channel></rss>", Both },
        { "<rss><channel><item><title>Low tide</title><link>http://quay.example/1</link><enclosure url='http://quay.example/a.mp3'</item>" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><title>Low tide</title><link>http://quay.example/1</link" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><title>Low tide</titel><link>http://quay.example/1</link></item>" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><title>Low tide</Title><link>http://quay.example/1</LINK></Item>" + Two + "</channel></rss>", Both },
        { "<rss><channel><item><title>Low tide</title><link>http://quay.example/1</link>" + Two + "</channel></rss>", Both },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay" + AtomOne + AtomTwo + "</feed>", Both },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Low tide</title><link href=\"http://quay.example/1\"><summary type='html'>&lt;p>Low</entry>" + AtomTwo + "</feed>", Both },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Low tide</title><link href='http://quay.example/1'/><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Low</content></entry>" + AtomTwo + "</feed>", Both },
        { "<rss><channel><item><title>Low tide</title><link>http://quay.example/1</link><description><p>Fish & chips <b>today<br><img src=x></description></item>" + Two + "</channel></rss>", Both },
    };

    /// <summary>What breaks off: what was complete counts, half an address does not.</summary>
    public static TheoryData<string, string> BrokenOff => new()
    {
        { "<rss><channel>" + One + "<item><title>High tide</title><link>http://quay.example/2</li", Both },
        { "<rss><channel>" + One + "<item><title>High tide</title><link>http://quay.exa", First },
        { "<rss><channel>" + One + "<item><title>High tide</title><guid>http://quay.exa", First },
        { "<rss><channel>" + One + "<item><title>High ti", First },
        { "<rss><channel>" + One + "<item><title>High tide</title><link>http://quay.example/2</link><description><![CDATA[<p>It is hi", Both },
        { "<rss><channel>" + One + "<item><ti", First },
        { "<rss><channel>" + One + "<", First },
        { "<feed xmlns='http://www.w3.org/2005/Atom'>" + AtomOne + "<entry><title>High tide</title><link href='http://quay.exa", First },
        { "<feed xmlns='http://www.w3.org/2005/Atom'>" + AtomOne + "<entry><title>High tide</title><id>http://quay.exa", First },
        { "<urlset><url><loc>http://quay.example/1</loc><title>x</title></url><url><loc>http://quay.exa", "/1 " },
        { Json[..^40], First },
        { Json[..^2], Both },
    };

    /// <summary>What stands around a feed that is whole.</summary>
    public static TheoryData<string, string> Wrapped => new()
    {
        { "\uFEFF\uFEFF" + Rss, Both },
        { "\n\n   \t" + Rss, Both },
        { "ï»¿" + Rss, Both },
        { "2f3a\r\n" + Rss + "\r\n0\r\n\r\n", Both },
        { "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + Rss, Both },
        { "<br />\n<b>Warning</b>: Cannot modify header in <b>/srv/feed.php</b> on line <b>3</b><br />\n" + Rss, Both },
        { "<br>\n<b>Deprecated</b>: each() in <b>/srv/feed.php</b> on line <b>3</b><br>\n" + Rss, Both },
        { "<p>Notice: x\n" + Rss, Both },
        { "<!-- served by cache 7 -->\n" + Rss, Both },
        { "Notice: Undefined index <i in /srv/a.php\n" + Rss, Both },
        { Rss + "<!-- 42 queries -->", Both },
        { Rss + "\n<script>var a = '<item><title>No</title></item>';</script>", Both },
        { Rss + Rss[..120], Both },
        { Rss + Rss, Both },
        { "<rss><channel>" + One + "</channel></rss>\n<rss><channel>" + Two + "</channel></rss>", Both },
        { "<rss><channel><title>Quay</title></channel>" + One + Two + "</rss>", Both },
        { "<rss><channel><title>Quay</title></channel></rss>" + One + Two, Both },
        { One + Two, Both },
        { "<xml><rss><channel>" + One + Two + "</channel></rss></xml>", Both },
        { "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><rss><channel>" + One + Two + "</channel></rss></soap:Body></soap:Envelope>", Both },
        { "<!DOCTYPE html><html><head><title>Page</title></head><body><p>Saved feed<br>" + Rss + "</body></html>", Both },
        { "<html><head></head><body><pre>" + Escaped(Rss) + "</pre></body></html>", Both },
        { "<html><head><meta name=color-scheme content='light dark'></head><body><pre style='word-wrap: break-word'>" + Escaped(Json) + "</pre></body></html>", Both },
        { Escaped(Rss), Both },
        { "<html><head><title>quay.example/feed</title><style>.line { color: red }</style></head><body><div id='header'>This XML file does not appear to have any style information associated with it. The document tree is shown below.</div><div class='pretty-print'>" + PrettyPrinted(Rss) + "</div></body></html>", Both },
        { "<html><body><div id='webkit-xml-viewer-source-xml'><rss version='2.0'><channel>" + One + Two + "</channel></rss></div><div class=pretty-print>This XML file …</div></body></html>", Both },
        { "<html><head></head><body><rss version='2.0'><channel><title>Quay</title><link>http://quay.example/<item><title>Low tide</title><link>http://quay.example/1<pubdate>Tue, 05 Mar 2024 10:00:00 GMT</pubdate></item><item><title>High tide</title><link>http://quay.example/2</item></channel></rss></body></html>", Both },
        { System.Text.Json.JsonSerializer.Serialize(Rss), Both },
        { "onFeed(" + Json + ");", Both },
        { "/**/ typeof onFeed === 'function' && onFeed(" + Json + ");", Both },
        { ")]}',\n" + Json, Both },
        { "while(1);" + Json, Both },
        { "\uFEFF" + Json, Both },
        { "var feed = " + Json + ";", Both },
        { "<br />\n<b>Warning</b>: x in <b>/srv/feed.php</b><br />\n" + Json, Both },
    };

    /// <summary>Names and places that are not where they should be.</summary>
    public static TheoryData<string, string> Misnamed => new()
    {
        { "<rss:rss><rss:channel><rss:item><rss:title>Low tide</rss:title><rss:link>http://quay.example/1</rss:link></rss:item></rss:channel></rss:rss>", First },
        { "<atom:feed><atom:entry><atom:title>Low tide</atom:title><atom:link href='http://quay.example/1'/></atom:entry></atom:feed>", First },
        { "<x:rss xmlns:x='http://quay.example/our-rss'><x:channel><x:item><x:title>Low tide</x:title><x:link>http://quay.example/1</x:link></x:item></x:channel></x:rss>", First },
        { "<x:feed xmlns:x='http://www.w3.org/2005/Atom/'><x:entry><x:title>Low tide</x:title><x:link href='http://quay.example/1'/></x:entry></x:feed>", First },
        { "<y:feed xmlns:y='https://www.w3.org/2005/atom'><y:entry><y:title>Low tide</y:title><y:link href='http://quay.example/1'/></y:entry></y:feed>", First },
        { "<feed xmlns='http://purl.org/atom/ns/0.9#'>" + AtomOne + "</feed>", First },
        { "<rss><channel xmlns='http://quay.example/ns'>" + One + Two + "</channel></rss>", Both },
        { "<rss xmlns='http://a.example/ns'><channel xmlns='http://b.example/ns'>" + One + Two + "</channel></rss>", Both },
        { "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/net/rss1.1#'><channel><items>" + One + Two + "</items></channel></rdf:RDF>", Both },
        { "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel/>" + One + Two + "</rdf:RDF>", Both },
        { "<rss><channel><items>" + One + Two + "</items></channel></rss>", Both },
        { "<rss><channel><articles>" + One + "</articles><more><most>" + Two + "</most></more></channel></rss>", Both },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entries>" + AtomOne + AtomTwo + "</entries></feed>", Both },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><feed>" + AtomOne + "</feed>" + AtomTwo + "</feed>", Both },
        { "<news><item><title>Low tide</title><link>http://quay.example/1</link></item></news>", First },
        { "<RSS VERSION='2.0'><CHANNEL><ITEM><TITLE>Low tide</TITLE><LINK>http://quay.example/1</LINK></ITEM></CHANNEL></RSS>", First },
        { "<urlset xmlns='https://www.sitemaps.org/schemas/sitemap/0.9/' xmlns:n='http://www.google.com/schemas/sitemap-news/1.0'><url><loc>http://quay.example/1</loc><n:news><n:title>Low tide</n:title></n:news></url></urlset>", First },
        { "<urlset><url><loc>\n http://quay.example/1 \n</loc><news:news><news:title>Low tide</news:title></news:news></url></urlset>", First },
        { "<s:urlset xmlns:s='http://www.sitemaps.org/schemas/sitemap/0.9'><s:url><s:loc>http://quay.example/1</s:loc></s:url></s:urlset>", "/1 " },
        { "<urlset><url><loc><![CDATA[http://quay.example/1?a=1&b=2]]></loc><lastmod>2024-03-05</lastmod></url></urlset>", "/1?a=1&b=2 " },
        { "http://quay.example/1\nhttp://quay.example/2\n", "/1 ; /2 " },
        { "\uFEFFhttp://quay.example/1\r\n\r\n  http://quay.example/2", "/1 ; /2 " },
    };

    /// <summary>Items whose address stands in an odd place, or whose words are wrapped twice.</summary>
    public static TheoryData<string, string> OddItems => new()
    {
        { "<item><title>Low tide</title><guid isPermaLink='false'>http://quay.example/1</guid></item>", First },
        { "<item><title>Low tide</title><link/>http://quay.example/1<guid isPermaLink='false'>7</guid></item>", First },
        { "<item><title>Low tide</title><link></link><guid>http://quay.example/1</guid></item>", First },
        { "<item><title>Low tide</title><link><![CDATA[\n  http://quay.example/1 \n]]></link></item>", First },
        { "<item><title>&lt;![CDATA[Low tide]]&gt;</title><link>&lt;![CDATA[http://quay.example/1]]&gt;</link></item>", First },
        { "<item><title><![cdata[Low tide]]></title><link><![Cdata[http://quay.example/1]]></link></item>", First },
        { "<item><title><![CDATA[<![CDATA[Low tide]]]]><![CDATA[>]]></title><link>http://quay.example/1</link></item>", First },
        { "<item><title>Low tide</title><link href='http://quay.example/1'/></item>", First },
        { "<item><title>Low tide</title><atom:link rel='canonical' href='http://quay.example/1'/></item>", First },
        { "<item><title>Low tide</title><atom:link rel='self' href='http://quay.example/1'/></item>", First },
        { "<item><title>Low tide</title><url>http://quay.example/1</url></item>", First },
        { "<item><title>Low tide</title><link>http://quay.example/1?a=1&b=2&copy=3&amp;d=4</link></item>", "/1?a=1&b=2&copy=3&d=4 Low tide" },
        { "<item><title>Low tide</title><link>//quay.example/1</link></item>", First },
        { "<item><title>Low tide</title><link>/1</link></item>", First },
        { "<item><title>Low tide</title><link>http://proxy.example/~r/1</link><feedburner:origLink>http://quay.example/1</feedburner:origLink></item>", First },
        { "<item><title>Low\u0001 tide</title><link>http://quay.example/1</link></item>", First },
        { "<item><title>Low &#65533;&#0;&#x1F; tide &bogus; &</title><link>http://quay.example/1</link></item>", "/1 Low \uFFFD\uFFFD tide &bogus; &" },
    };

    [Theory]
    [MemberData(nameof(Unended))]
    public void What_is_not_ended_swallows_no_item(string body, string items) => Items(body).ShouldBe(items);

    [Theory]
    [MemberData(nameof(BrokenOff))]
    public void What_was_complete_before_a_feed_broke_off_is_read(string body, string items) => Items(body).ShouldBe(items);

    [Theory]
    [MemberData(nameof(Wrapped))]
    public void A_feed_is_found_in_what_stands_around_it(string body, string items) => Items(body).ShouldBe(items);

    [Theory]
    [MemberData(nameof(Misnamed))]
    public void A_feed_is_known_in_spite_of_its_names(string body, string items) => Items(body).ShouldBe(items);

    [Theory]
    [MemberData(nameof(OddItems))]
    public void An_odd_item_is_announced(string item, string items) => Items($"<rss><channel>{item}</channel></rss>").ShouldBe(items);

    /// <summary>Encodings that contradict what is said of them: how the bytes are written, the header, the declaration.</summary>
    [Theory]
    [InlineData("utf-16", null, null)]
    [InlineData("utf-16", "text/xml; charset=utf-8", "utf-8")]
    [InlineData("utf-16BE", null, "utf-16")]
    [InlineData("utf-16BE", "text/xml; charset=iso-8859-1", "utf-16")]
    [InlineData("utf-32", null, null)]
    [InlineData("utf-8", "application/xml; charset=utf-16", "utf-8")]
    [InlineData("utf-8", "application/xml; charset=utf-16le", null)]
    [InlineData("utf-8", "application/xml; charset=iso-8859-1", "utf-8")]
    [InlineData("utf-8", "application/xml; charset=us-ascii", null)]
    [InlineData("utf-8", "application/xml; charset=", "utf-16")]
    [InlineData("utf-8", "application/xml; charset=windows-1251", "koi8-r")]
    [InlineData("utf-8", null, "utf8mb4")]
    [InlineData("utf-8", null, "x-our-own")]
    [InlineData("windows-1251", "application/xml; charset=utf-8", "utf-8")]
    [InlineData("windows-1251", "text/xml; charset=iso-8859-1", "windows-1251")]
    [InlineData("windows-1251", "text/xml; charset=us-ascii", "windows-1251")]
    [InlineData("windows-1251", "text/xml; charset=utf-8", "windows-1251")]
    [InlineData("windows-1251", null, "cp1251")]
    [InlineData("windows-1251", null, "x-our-own")]
    [InlineData("windows-1251", null, null)]
    [InlineData("koi8-r", "text/xml", null)]
    [InlineData("koi8-r", "text/xml; charset=windows-1252", "koi8-r")]
    public void Letters_are_read_whatever_is_said_of_them(string written, string? header, string? declared)
    {
        string declaration = declared is null ? "" : $"<?xml version='1.0' encoding='{declared}'?>";
        string feed = $"\n{declaration}<rss><channel><title>Новости порта</title><item><title>Паром снова ходит по расписанию, сообщили в порту</title><link>http://quay.example/1</link></item></channel></rss>";

        Items(CodePages.GetEncoding(written).GetBytes(feed), header).ShouldBe("/1 Паром снова ходит по расписанию, сообщили в порту");
    }

    [Fact]
    public void A_mark_of_another_encoding_does_not_hide_the_letters() =>
        Items([0xFF, 0xFE, .. Encoding.UTF8.GetBytes(Rss)], null).ShouldBe(Both);

    [Fact]
    public void Wide_json_without_a_mark_is_read() => Items(Encoding.Unicode.GetBytes(Json), null).ShouldBe(Both);

    /// <summary>Bytes that come packed though no header says so.</summary>
    [Theory]
    [InlineData("gzip", Both)]
    [InlineData("gzip gzip", Both)]
    [InlineData("deflate", Both)]
    [InlineData("gzip cut", First)]
    public void What_comes_packed_is_unpacked(string packings, string items)
    {
        byte[] body = Encoding.UTF8.GetBytes(Rss + new string(' ', 20_000));
        foreach (string packing in packings.Split(' '))
        {
            body = packing switch
            {
                "cut" => body[..^100],
                "gzip" => Packed(body, stream => new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true)),
                _ => Packed(body, stream => new System.IO.Compression.ZLibStream(stream, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)),
            };
        }

        Items(body, "application/octet-stream").ShouldStartWith(items);
    }

    /// <summary>Feeds of six items as programs write them.</summary>
    public static TheoryData<string> Six => new(
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Quay</title><link>http://quay.example/</link><description>News</description>{Items(n => $"\n<item><title>Tide {n}</title><link>http://quay.example/{n}</link><guid isPermaLink=\"false\">g{n}</guid><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><dc:creator>Ana</dc:creator><description>&lt;p>Low&lt;/p></description></item>")}</channel></rss>",
        $"<rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title><![CDATA[Quay]]></title><!-- made at ten -->{Items(n => $"<item><title><![CDATA[Tide {n}]]></title><link><![CDATA[http://quay.example/{n}]]></link><description><![CDATA[<p>Low <b>today</b></p>]]></description><media:content url=\"http://quay.example/{n}.jpg\" medium=\"image\"/><!-- {n} --></item>")}</channel></rss>",
        $"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Quay</title><id>q</id>{Items(n => $"<entry><id>e{n}</id><title type='html'>Tide &amp;amp; {n}</title><link rel='alternate' href='http://quay.example/{n}'/><updated>2024-03-05T10:00:00Z</updated><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Low</p></div></content></entry>")}</feed>",
        $"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>{Items(n => $"<url><loc>http://quay.example/{n}</loc><news:news><news:publication><news:name>Quay</news:name></news:publication><news:title>Tide {n}</news:title></news:news></url>")}</urlset>",
        $"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel rdf:about='http://quay.example/'><title>Quay</title><items><rdf:Seq>{Items(n => $"<rdf:li rdf:resource='http://quay.example/{n}'/>")}</rdf:Seq></items></channel>{Items(n => $"<item rdf:about='http://quay.example/{n}'><title>Tide {n}</title><link>http://quay.example/{n}</link></item>")}</rdf:RDF>",
        $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Quay\",\"items\":[{string.Join(",", Enumerable.Range(1, 6).Select(n => $"{{\"id\":\"{n}\",\"url\":\"http://quay.example/{n}\",\"title\":\"Tide {n}\",\"tags\":[\"sea\"],\"author\":{{\"name\":\"Ana\"}}}}"))}]}}");

    [Theory]
    [MemberData(nameof(Six))]
    public void A_character_lost_costs_an_item_at_most(string feed)
    {
        Addresses(feed).Length.ShouldBe(6);
        // By nothing but its root is a sitemap known, and by nothing but their name a list of items.
        int from = feed[1] == 'u' ? "<urlset ".Length : feed[0] == '{' ? feed.IndexOf('[', StringComparison.Ordinal) : 0;
        string[] costly = [.. Enumerable.Range(from, feed.Length - from).Where(at => Addresses(feed.Remove(at, 1)).Intersect(Addresses(feed)).Count() < 5).Select(at => $"{feed[Math.Max(0, at - 30)..at]}⟨{feed[at]}⟩{feed[(at + 1)..Math.Min(feed.Length, at + 30)]}")];

        costly.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void Wherever_a_feed_breaks_off_all_before_is_read(string feed)
    {
        string[] whole = Addresses(feed);
        int[] ends = [.. whole.Select((_, i) => feed.IndexOf($"Tide {(feed.Contains("&amp;amp; ", StringComparison.Ordinal) ? "&amp;amp; " : "")}{Math.Min(i + 2, 6)}", StringComparison.Ordinal))];

        for (int cut = 0; cut < feed.Length; cut++)
        {
            string[] read = Addresses(feed[..cut]);
            read.Except(whole).ShouldBeEmpty($"{feed[..cut]} has no other address");
            read.Length.ShouldBeGreaterThanOrEqualTo(ends.SkipLast(1).Count(end => end <= cut), feed[..cut]);
        }
    }

    private static string Items(Func<int, string> item) => string.Concat(Enumerable.Range(1, 6).Select(item));

    private static string[] Addresses(string feed) =>
        [.. Announcements.Of(FeedReader.Read(Encoding.UTF8.GetBytes(feed), null, "http://quay.example/feed").Entries, null, DateTimeOffset.UnixEpoch).Select(a => a.Url)];

    private static byte[] Packed(byte[] body, Func<Stream, Stream> packer)
    {
        using MemoryStream packed = new();
        using (Stream stream = packer(packed))
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }

    private static class CodePages
    {
        public static Encoding GetEncoding(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
    }

    /// <summary>JSON that is no JSON Feed, or no JSON.</summary>
    [Theory]
    [InlineData("{\"items\":[{\"url\":\"http://quay.example/1\",\"title\":\"Low tide\"}]}", First)]
    [InlineData("{\"items\":[{\"url\":\"/1\",\"title\":\"Low tide\"}]}", First)]
    [InlineData("{ // made by hand\n\"version\":\"https://jsonfeed.org/version/1\", /* two */ \"items\":[{\"id\":1,\"url\":\"http://quay.example/1\",\"title\":\"Low tide\",},],}", First)]
    [InlineData("[{\"link\":\"http://quay.example/1\",\"title\":{\"rendered\":\"Low tide\"}}]", First)]
    [InlineData("{\"rss\":{\"version\":\"2.0\",\"channel\":{\"title\":\"Quay\",\"item\":[{\"title\":\"Low tide\",\"link\":\"http://quay.example/1\"}]}}}", First)]
    [InlineData("{\"rss\":{\"channel\":{\"item\":{\"title\":\"Low tide\",\"link\":\"http://quay.example/1\"}}}}", First)]
    [InlineData("{\"feed\":{\"entry\":[{\"title\":{\"$t\":\"Low tide\"},\"link\":[{\"rel\":\"replies\",\"href\":\"http://quay.example/c\"},{\"rel\":\"alternate\",\"href\":\"http://quay.example/1\"}]}]}}", First)]
    [InlineData("{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"type\":\"OrderedCollectionPage\",\"orderedItems\":[{\"type\":\"Create\",\"object\":{\"id\":\"http://quay.example/a\",\"url\":\"http://quay.example/1\",\"name\":\"Low tide\"}}]}", First)]
    [InlineData("{\"items\":[1,\"a\",null,[],{\"url\":\"http://quay.example/1\",\"title\":\"Low tide\"}]}", First)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":1,\"url\":\"http://quay.example/1\",\"title\":\"Low tide\"}] \"x\"}", First)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":1,\"url\":\"http://quay.example/1\",\"title\":\"Low\u0001tide\"}]}", First)]
    [InlineData("{\"items\":[{\"colour\":\"red\"}]}", "its JSON is no feed")]
    [InlineData("{\"error\":\"not found\"}", "its JSON is no feed")]
    [InlineData("[]", "its JSON is no feed")]
    public void Json_is_read_for_what_it_holds(string body, string items) => Items(body).ShouldBe(items);

    /// <summary>Pages that speak of feeds are no feeds.</summary>
    [Theory]
    [InlineData("<html><body><h1>How to write RSS</h1>{0}<pre>&lt;rss>&lt;channel>&lt;item>&lt;link>http://quay.example/1&lt;/link></pre></body></html>")]
    [InlineData("<html><head><script>var t = '<rss><channel><item><link>http://quay.example/1</link></item></channel></rss>';</script></head><body>{0}</body></html>")]
    [InlineData("<html><head><script type='application/ld+json'>{{\"@context\":\"x\",\"items\":[{{\"url\":\"http://quay.example/1\"}}]}}</script></head><body>{0}</body></html>")]
    [InlineData("<html><body>{0}<item><title>A</title><link>http://quay.example/1</item></body></html>")]
    [InlineData("http://quay.example/1 is an address, and this is not. {0}")]
    public void A_page_on_feeds_is_no_feed(string page) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, string.Join(' ', Enumerable.Repeat("A feed is a file in which a site says what is new.", 15))))).IsFeed.ShouldBeFalse();

    [Fact]
    public void Items_that_all_lead_to_the_site_lead_to_their_own_addresses() =>
        Items("<rss><channel><link>http://quay.example/</link><item><title>Low tide</title><link>http://quay.example/</link><guid>http://quay.example/1</guid></item><item><title>High tide</title><link>http://quay.example/</link><guid>http://quay.example/2</guid></item></channel></rss>").ShouldBe(Both);

    private static string Escaped(string markup) => markup.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    // As browsers show XML: each tag escaped, in elements of its own.
    private static string PrettyPrinted(string xml) =>
        string.Join('\n', Escaped(xml).Split("&lt;").Skip(1).Select(piece => $"<div class=\"line\"><span class=\"tag\">&lt;<b>{piece.Replace("&gt;", "</b>&gt;</span>", StringComparison.Ordinal)}</div>"));

    private static string Items(string body) => Items(Encoding.UTF8.GetBytes(body), null);

    private static string Items(byte[] body, string? contentType)
    {
        FeedDocument feed = FeedReader.Read(body, contentType, "http://quay.example/feed");
        return feed.IsFeed
            ? string.Join("; ", Announcements.Of(feed.Entries, null, DateTimeOffset.UnixEpoch).Select(a => $"{new Uri(a.Url).PathAndQuery} {a.Title}"))
            : feed.Problem!.ToString();
    }
}
