using System.Net;
using System.Net.Sockets;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Queue;
using Headwater.Store;

namespace Headwater.Bench;

/// <summary>
/// An hour of the life of 20,000 feeds, each on a host of its own: the walk's own loop, store and way out, with a clock that goes faster.
/// The first round, in which all are due at once as after an import, is measured apart from the hour that follows it.
/// </summary>
internal static class PollHour
{
    private const int Feeds = 20_000, Failing = 200;
    private const double Pace = 12;

    // Minutes between items, and of how many feeds in a hundred: a few that never rest, most with a few items a day or a week.
    private static readonly (int Minutes, int Share)[] Rhythms = [(20, 5), (60, 15), (240, 30), (1440, 30), (7 * 1440, 20)];

    // What a site has, and the cause that is to be told of it.
    private static readonly (string Url, string Cause)[] Ailments =
    [
        ("http://{0}.nowhere.invalid/feed", "dns"), ("http://{0}.closed.example/feed", "connect"), ("http://{0}.timeout.example/feed", "timeout"),
        ("https://{0}.page.example/feed", "tls"), ("http://10.0.{0}.1/feed", "refused-address"), ("http://{0}.inward.example/feed", "refused-address"),
        ("http://{0}.http404.example/feed", "http-404"), ("http://{0}.http410.example/feed", "gone"), ("http://{0}.http500.example/feed", "http-500"),
        ("http://{0}.http403.example/feed", "http-403"), ("http://{0}.busy.example/feed", "http-429 asked-to-wait"), ("http://{0}.page.example/feed", "not-a-feed"),
        ("http://{0}.empty.example/feed", "not-a-feed"), ("http://{0}.challenge.example/feed", "challenge"), ("http://{0}.loop.example/feed", "redirect-loop"),
        ("http://{0}.large.example/feed", "too-large"), ("http://{0}.cut.example/feed", "bad-response"),
    ];

    public static async Task<List<Row>> RunAsync()
    {
        using FeedServer server = FeedServer.Start(Pace);
        using ScratchFolder folder = new();
        FasterClock clock = new(TimeProvider.System.GetUtcNow(), Pace);
        await using SqliteStore store = new(folder.At("store.db"));
        Dictionary<FeedId, string?> expected = await SubscribeAsync(store, clock);
        using WebEgress egress = new(Egress(server), clock);
        using Archive.WarcArchive archive = new(folder.At("archive"), clock);
        Walker walker = new(store, new InProcessQueue(clock), new Pipeline(store, archive, Agents.Over(new OutletDirectory([]), egress, clock, 0), clock), clock);
        using CancellationTokenSource end = new();
        Task walk = walker.RunAsync([Step.Poll], end.Token);

        Minutes first = await WatchAsync(walker, clock, minutes => minutes.Polls >= Feeds);
        server.Asked();
        Minutes hour = await WatchAsync(walker, clock, minutes => minutes.Elapsed >= 60);
        (int hosts, int requests, int most) = server.Asked();
        await end.CancelAsync();
        await walk;

        IReadOnlyList<Feed> feeds = await store.FeedsAsync(CancellationToken.None);
        DateTimeOffset now = clock.GetUtcNow();
        return
        [
            new Row($"first round of {Feeds:N0} feeds, all due at once", first.Elapsed, "minutes"),
            new Row("  processor", first.Processor * 1000 / first.Polls, "ms a feed"),
            new Row("the hour after it: polls", hour.Polls, ""),
            new Row("  processor", 100 * hour.Processor / 3600, "% of a core"),
            new Row("  memory of its own, most", hour.Own / 1e6, "MB"),
            new Row("  and with the pages of files that it shares with the system's cache", hour.All / 1e6, "MB"),
            new Row("  polls in the fullest minute to those in the mean one", hour.Most * hour.Elapsed / hour.Polls, ""),
            new Row("  hosts asked", hosts, ""),
            new Row("  requests to one host, mean", (double)requests / hosts, ""),
            new Row("  requests to one host, most", most, ""),
            new Row("feeds forgotten: never asked, or overdue by five minutes", feeds.Count(f => f.Memory.LastPolled is null || f.Due < now - TimeSpan.FromMinutes(5) || (f.Due is null && f.Problem?.Code != "gone")), ""),
            new Row("failing feeds without their cause and a next time", feeds.Count(f => expected[f.Id] is { } cause && (f.Problem is null || !cause.Split(' ').Contains(f.Problem.Code))), $"of {Failing}"),
            new Row("other feeds with a cause", feeds.Count(f => expected[f.Id] is null && f.Problem is not null), ""),
        ];
    }

    private static EgressOptions Egress(FeedServer server) => new()
    {
        Hosts = new Dictionary<string, IPEndPoint> { ["*.example"] = server.Endpoint, ["*.closed.example"] = Closed() },
    };

    private static IPEndPoint Closed()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }

    private static async Task<Dictionary<FeedId, string?>> SubscribeAsync(SqliteStore store, FasterClock clock)
    {
        Dictionary<FeedId, string?> expected = [];
        int[] rhythms = [.. Rhythms.SelectMany(r => Enumerable.Repeat(r.Minutes, r.Share))];
        for (int n = 0; n < Feeds; n++)
        {
            bool fails = n % (Feeds / Failing) == 0;
            int turn = n / (Feeds / Failing);
            (string url, string? cause) = fails
                ? (string.Format(Ailments[turn % Ailments.Length].Url, turn), Ailments[turn % Ailments.Length].Cause)
                : ($"http://{n}.every-{rhythms[n * 37 % rhythms.Length]}.example/feed", (string?)null);
            expected[await store.SubscribeAsync(url, null, clock.GetUtcNow(), CancellationToken.None)] = cause;
        }

        return expected;
    }

    // Looks at the walk once a minute of its own time.
    private static async Task<Minutes> WatchAsync(Walker walker, FasterClock clock, Func<Minutes, bool> isOver)
    {
        DateTimeOffset began = clock.GetUtcNow();
        double processor = Environment.CpuUsage.TotalTime.TotalSeconds;
        long before = walker.Progress.Done(Step.Poll), last = before;
        Minutes seen = new(0, 0, 0, 0, 0, 0);
        while (!isOver(seen))
        {
            await Task.Delay(TimeSpan.FromMinutes(1), clock);
            long done = walker.Progress.Done(Step.Poll);
            (long own, long all) = ResidentMemory.Now();
            seen = new Minutes(
                done - before,
                Math.Max(seen.Most, done - last),
                (clock.GetUtcNow() - began).TotalMinutes,
                Environment.CpuUsage.TotalTime.TotalSeconds - processor,
                Math.Max(seen.Own, own),
                Math.Max(seen.All, all));
            last = done;
        }

        return seen;
    }

    private sealed record Minutes(long Polls, long Most, double Elapsed, double Processor, long Own, long All);
}
