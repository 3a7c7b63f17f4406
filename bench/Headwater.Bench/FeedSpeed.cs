using Headwater.Poll;
using Headwater.Poll.Feeds;

namespace Headwater.Bench;

/// <summary>How fast feeds are read, from bytes to what a poll saves.</summary>
internal static class FeedSpeed
{
    private const string Churn = "feeds/churn-one-feed-124-versions.tar.gz";
    private const string Feedparser = "feeds/feedparser.tar.gz";

    private static readonly DateTimeOffset Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Peer[] Peers =
    [
        new("feedsmith", "feeds-feedsmith.cjs", "npm"),
        new("rss-parser", "feeds-rss-parser.cjs", "npm"),
        new("feedparser", "feeds_feedparser.py", "Debian: python3-feedparser"),
    ];

    public static Part Part { get; } = new("feeds", "feeds, from bytes to announcements with plain titles and summaries", [Churn, Feedparser], Run);

    private static IEnumerable<Row> Run(Setting setting)
    {
        yield return Measure("124 captures of one news feed", setting.Corpora.Archive(Churn));
        yield return Measure("2,096 test feeds, most below 1 KB", setting.Corpora.Archive(Feedparser));
    }

    private static Row Measure(string what, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        List<byte[]> feeds = [.. files.Select(f => f.Bytes).Where(bytes => bytes.Length > 0)];
        double rate = Timing.Rate(feeds, feed => feed.Length / 1e6, Read);
        using ScratchFolder folder = new ScratchFolder().With(feeds, ".xml");
        return new Row(what, rate, "MB/s a core", [.. Peers.Select(p => p.Measure(folder.Path))]);
    }

    private static void Read(byte[] feed)
    {
        FeedDocument document = FeedReader.Read(feed, "application/rss+xml", "https://feed.example/world");
        _ = Announcements.Of(document.Entries, document.Head.Language, Now);
    }
}
