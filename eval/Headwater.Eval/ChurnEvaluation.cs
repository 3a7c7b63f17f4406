using System.Xml.Linq;
using Headwater.Model;
using Headwater.Poll;
using Headwater.Poll.Feeds;
using Headwater.Store;

namespace Headwater.Eval;

/// <summary>
/// One feed as it was captured 124 times: polled in order into a store, each of its items must become one item, however often
/// it was edited. What counts as one is judged apart from our reader: entries that share a guid or a link.
/// </summary>
internal static class ChurnEvaluation
{
    private const string Archive = "feeds/churn-one-feed-124-versions.tar.gz";

    public static readonly Evaluation Evaluation = new("churn", [Archive], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        List<byte[]> captures = [.. corpora.Archive(Archive).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Bytes)];
        int expected = Distinct(captures);
        int items = PollAllAsync(captures).GetAwaiter().GetResult();
        log.WriteLine($"{captures.Count} captures, {expected} items by guid and link, {items} items in the store");
        Console.WriteLine($"  read at {Speed(captures):0} MB/s of one core");
        yield return new Figure("kept", Math.Min(1, (double)items / expected));
        yield return new Figure("once", Math.Min(1, (double)expected / items));
    }

    private static async Task<int> PollAllAsync(List<byte[]> captures)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-churn");
        try
        {
            await using SqliteStore store = new(Path.Combine(folder.FullName, "churn.db"));
            DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            FeedId id = await store.SubscribeAsync("https://feed.example/world", null, now, CancellationToken.None);
            Feed feed = (await store.FeedAsync(id, CancellationToken.None))!;
            int items = 0;
            foreach (byte[] capture in captures)
            {
                now += TimeSpan.FromHours(6);
                FeedDocument document = FeedReader.Read(capture, "application/rss+xml", feed.Url);
                items += await store.SavePollAsync(feed, Announcements.Of(document.Entries, document.Head.Language, now), now, CancellationToken.None);
            }

            return items;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Distinct(List<byte[]> captures)
    {
        Dictionary<string, int> group = new(StringComparer.Ordinal);
        List<int> parent = [];
        foreach (XElement item in captures.SelectMany(c => XDocument.Load(new MemoryStream(c)).Descendants("item")))
        {
            int own = parent.Count;
            parent.Add(own);
            foreach (string key in new[] { item.Element("guid")?.Value, item.Element("link")?.Value }.OfType<string>())
            {
                if (!group.TryAdd(key.Trim(), own))
                {
                    parent[Root(parent, own)] = Root(parent, group[key.Trim()]);
                }
            }
        }

        return Enumerable.Range(0, parent.Count).Select(i => Root(parent, i)).Distinct().Count();
    }

    private static int Root(List<int> parent, int node)
    {
        while (parent[node] != node)
        {
            node = parent[node] = parent[parent[node]];
        }

        return node;
    }

    // Titles and summaries are made plain, as a poll does. Processor time, since others may use the machine.
    private static double Speed(List<byte[]> captures)
    {
        double best = 0;
        for (int round = 0; round < 12; round++)
        {
            TimeSpan from = Environment.CpuUsage.TotalTime;
            foreach (byte[] capture in captures)
            {
                FeedDocument document = FeedReader.Read(capture, "application/rss+xml", "https://feed.example/world");
                _ = Announcements.Of(document.Entries, document.Head.Language, new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
            }

            best = Math.Max(best, captures.Sum(c => (double)c.Length) / 1e6 / (Environment.CpuUsage.TotalTime - from).TotalSeconds);
        }

        return best;
    }
}
