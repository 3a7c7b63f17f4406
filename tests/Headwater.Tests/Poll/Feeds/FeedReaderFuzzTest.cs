using System.Diagnostics;
using System.Text;
using Headwater.Poll;
using Headwater.Poll.Feeds;

namespace Headwater.Tests.Poll.Feeds;

public sealed class FeedReaderFuzzTest
{
    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0' xmlns:g='http://www.georss.org/georss' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>A&amp;b</title><image><url>x</url></image><item><title type='html'><![CDATA[<p a='b'>x</p>]]></title><guid>1</guid><g:point>1 2</g:point><media:content url='u'/><pubDate>Tue, 5 Mar 2024 10:00:00 +0100</pubDate><author>a@b.example (C)</author></item></channel></rss>"),
        Encoding.UTF8.GetBytes("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/' xml:lang='en'><entry><id>1</id><link href='x'/><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><b>x</b></div></content><source><title>s</title></source><author><name>n</name></author></entry></feed>"),
        Encoding.UTF8.GetBytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"http://a.example/\",\"title\":\"\\u00e9\",\"tags\":[\"x\"],\"attachments\":[{\"url\":\"y\"}]}]}"),
        Encoding.Unicode.GetBytes("\uFEFF<rss><channel><item><title>Wide</title></item></channel></rss>"),
    ];

    [Fact]
    public void Damaged_feeds_are_read_without_an_exception()
    {
        Random chance = new(20240305);
        for (int i = 0; i < 4000; i++)
        {
            byte[] damaged = Damage(Seeds[i % Seeds.Length], chance);
            FeedDocument feed = Should.NotThrow(() => FeedReader.Read(damaged, i % 3 == 0 ? "text/xml; charset=koi8-r" : null, "http://a.example/"), Convert.ToBase64String(damaged));
            Should.NotThrow(() => Announcements.Of(feed.Entries, null, DateTimeOffset.UnixEpoch), Convert.ToBase64String(damaged));
            Should.NotThrow(() => feed.Entries.SelectMany(e => e.Contents).Select(c => c.Value).ToList());
        }
    }

    [Theory]
    [InlineData("<a ")]
    [InlineData("<a b='")]
    [InlineData("<a b=\"x")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
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

    private static byte[] Damage(byte[] seed, Random chance)
    {
        List<byte> bytes = [.. seed];
        for (int n = chance.Next(1, 6); n > 0; n--)
        {
            int at = chance.Next(bytes.Count);
            switch (chance.Next(4))
            {
                case 0: bytes[at] = (byte)chance.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(chance.Next(20), bytes.Count - at - 1)); break;
                case 2: bytes.InsertRange(at, seed.Skip(chance.Next(seed.Length)).Take(chance.Next(30))); break;
                default: bytes.Insert(at, "<>&\"'/=[]!"u8[chance.Next(10)]); break;
            }
        }

        return [.. bytes];
    }
}
