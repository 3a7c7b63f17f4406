using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Headwater.Poll;
using Headwater.Poll.Feeds;

namespace Headwater.Tests.Poll.Feeds;

public sealed partial class FeedReaderFuzzTest
{
    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0' xmlns:g='http://www.georss.org/georss' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>A&amp;b</title><image><url>x</url></image><item><title type='html'><![CDATA[<p a='b'>x</p>]]></title><guid>1</guid><g:point>1 2</g:point><media:content url='u'/><pubDate>Tue, 5 Mar 2024 10:00:00 +0100</pubDate><author>a@b.example (C)</author></item></channel></rss>"),
        Encoding.UTF8.GetBytes("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/' xml:lang='en'><entry><id>1</id><link href='x'/><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><b>x</b></div></content><source><title>s</title></source><author><name>n</name></author></entry></feed>"),
        Encoding.UTF8.GetBytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"http://a.example/\",\"title\":\"\\u00e9\",\"tags\":[\"x\"],\"attachments\":[{\"url\":\"y\"}]}]}"),
        Encoding.UTF8.GetBytes("<html><body><pre>&lt;?xml version='1.0'?&gt;&lt;rss&gt;&lt;channel&gt;&lt;item&gt;&lt;link&gt;http://a.example/1&lt;/link&gt;&lt;/item&gt;</pre></body></html>"),
        Encoding.UTF8.GetBytes("onFeed({\"feed\":{\"entry\":[{\"title\":{\"$t\":\"x\"},\"link\":[{\"rel\":\"alternate\",\"href\":\"http://a.example/1\"}]}]}});"),
        Encoding.UTF8.GetBytes("http://a.example/1\nhttp://a.example/2\n"),
        Encoding.Unicode.GetBytes("\uFEFF<rss><channel><item><title>Wide</title></item></channel></rss>"),
    ];

    private static readonly string[] Tokens =
    [
        "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE", "<!ENTITY a \"b\">", "<?", "?>", "&", "&amp;", "&lt;", "&#x", "&#0;", "&#xD800;", "&#99999999999;", "&a;", "'", "\"", "=", "xmlns:", "xmlns=''", "xml:base='//x'", "xml:lang='", "xml:base='http://[::1'",
        "<item>", "</item>", "<entry>", "<channel>", "<source>", "<author>", "<image>", "<title>", "<div>", "<p>", "<svg>", "<math>", "<script>", "<style>", "<link href='", "<content type='xhtml'>", "type='html'", "mode='base64'", "<enclosure url='", "<georss:point>", "<media:group>", "<psc:chapter start='", "<link/>", "<guid>", "</title", "&lt;rss&gt;", "<urlset><url><loc>", "<html>", "<ttl>", "<pubDate>",
        "{", "}", "[", "]", ",", ":", "\\u0000", "\\uD800", "1e999", "null", "\"items\":[", "\u0000", "\uFEFF", "\u202E", "%00", "javascript:", "data:", "http://", "//", "..",
    ];

    [Fact]
    [Trait("speed", "slow")]
    public void Damaged_feeds_are_read_within_their_means() => new Fuzzer(Tokens, Seeds).Run(bytes =>
    {
        FeedDocument feed = FeedReader.Read(bytes, bytes.Length % 3 == 0 ? "text/xml; charset=koi8-r" : null, "http://a.example/");

        (feed.IsFeed || feed.Problem is not null).ShouldBeTrue("what is no feed says why");
        (feed.Problem?.Line ?? 1).ShouldBeInRange(1, bytes.Length + 1);
        foreach (FeedText text in feed.Entries.SelectMany(e => e.Contents.Append(e.Title).Append(e.Summary)).OfType<FeedText>())
        {
            text.Plain.ShouldNotContain('\n');
            (text.IsMarkup && Active.IsMatch(text.Value)).ShouldBeFalse("nothing active survives");
        }

        IReadOnlyList<Headwater.Model.Announcement> announced = Announcements.Of(feed.Entries, null, DateTimeOffset.UnixEpoch);
        announced.Count.ShouldBeLessThanOrEqualTo(Announcements.Most);
        announced.ShouldAllBe(a => a.Url.StartsWith("http", StringComparison.Ordinal));
    });

    [Fact]
    public void What_a_feed_says_is_what_is_read_in_every_format() => Prop.ForAll<NonNull<string>, NonNull<string>, PositiveInt>((title, summary, number) =>
    {
        string url = $"http://a.example/{number.Get}", wanted = Written(title.Get), about = Written(summary.Get);
        string[] feeds =
        [
            $"<rss version='2.0'><channel><item><title>{Escaped(Escaped(wanted))}</title><link>{url}</link><description>{Escaped(Escaped(about))}</description></item></channel></rss>",
            $"<rss version='2.0'><channel><item><title>{Escaped(Escaped(wanted))}</title><link>{url}</link><description><![CDATA[{Escaped(about)}]]></description></item></channel></rss>",
            $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>{Escaped(wanted)}</title><link href='{url}'/><summary>{Escaped(about)}</summary></entry></feed>",
            $"<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title type='html'>{Escaped(Escaped(wanted))}</a:title><a:link href='{url}'/><a:summary type='html'>{Escaped(Escaped(about))}</a:summary></a:entry></a:feed>",
            $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{{\"id\":1,\"url\":\"{url}\",\"title\":{System.Text.Json.JsonSerializer.Serialize(wanted)},\"summary\":{System.Text.Json.JsonSerializer.Serialize(about)}}}]}}",
        ];
        return feeds.All(feed => FeedReader.Read(Encoding.UTF8.GetBytes(feed)) is { Entries: [var entry], WellFormed: true }
            && entry.Link == url && (entry.Title?.Plain ?? "") == wanted && (entry.Summary?.Plain ?? "") == about);
    }).Check(Fuzzer.Tried());

    // Text as XML may hold it and a reader would read it. Latin-1's upper half is left out: see the repair of characters encoded twice.
    private static string Written(string any) =>
        Headwater.Text.Markup.PlainText.Fold(string.Concat(any.EnumerateRunes().Where(r => r.Value is (>= 0x20 and < 0x7f) or (>= 0x100 and < 0xfffe) or > 0xffff).Where(r => r.Value is not 0xFEFF).Select(r => r.ToString())));

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [Theory]
    [InlineData("<a ")]
    [InlineData("<a b='")]
    [InlineData("<a b=\"x")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<t><![CDATA[</t>")]
    [InlineData("<![CDATA[<![CDATA[</t>]]>")]
    [InlineData("<!--<item")]
    [InlineData("<!-- <item <!-- -->")]
    [InlineData("<?a>")]
    [InlineData("<item><title>")]
    [InlineData("<item><link>a<link>")]
    [InlineData("<a b=\"</a><a>\"")]
    [InlineData("&lt;rss")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":\"")]
    [InlineData("[{\"id\":1,")]
    [InlineData("{\"id\":{}}}")]
    [InlineData("[{\"id\":feed")]
    [InlineData("http://a.example/\n")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("&")]
    [InlineData("&#x")]
    [InlineData("</a>")]
    [InlineData("<rss><channel><item>")]
    [InlineData("<p>&lt;p&gt;")]
    [InlineData("<a xmlns:x='y'>")]
    public void Two_megabytes_of_one_hostile_piece_come_to_an_end(string piece)
    {
        byte[] hostile = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)));
        long from = Stopwatch.GetTimestamp();

        FeedReader.Read(hostile);

        Stopwatch.GetElapsedTime(from).ShouldBeLessThan(TimeSpan.FromMinutes(2), "reading that grows with the square of the input takes hours");
    }

    private static Regex Active { get; } = ActiveMarkup();

    [GeneratedRegex(@"<(?:script|style|iframe|object|embed|base|meta|link|form|input|animate|set|use|image|foreignobject)\b|<[^>]*\s(?:on\w+|style|srcdoc)\s*=|<[^>]*=""\s*(?:javascript|vbscript|data)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex ActiveMarkup();
}
