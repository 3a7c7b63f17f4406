using System.Net;
using Headwater.Egress;
using Headwater.Model;

namespace Headwater.Bench;

/// <summary>What a poll takes through the whole walk, over HTTP on loopback, each feed on a host of its own.</summary>
internal static class PollSpeed
{
    private const int Feeds = 500, Again = 4;
    private const double AnHour = 20_000;

    public static Part Part { get; } = new("poll", "polls over HTTP on loopback, of feeds that are new and of feeds that have not changed", [], Run);

    private static IEnumerable<Row> Run(Setting setting) =>
        setting.Large ? RunAsync().GetAwaiter().GetResult().Concat(PollHour.RunAsync().GetAwaiter().GetResult()) : RunAsync().GetAwaiter().GetResult();

    private static async Task<List<Row>> RunAsync()
    {
        using FeedServer server = FeedServer.Start();
        using ScratchFolder folder = new();
        InstallationOptions options = new()
        {
            DataFolder = folder.At("data"),
            Egress = new EgressOptions { Hosts = new Dictionary<string, IPEndPoint> { ["*.example"] = server.Endpoint }, Pause = TimeSpan.Zero },
        };
        await using Installation installation = await Installation.OpenAsync(options, CancellationToken.None);
        for (int i = 0; i < Feeds; i++)
        {
            await installation.Store.SubscribeAsync($"http://press-{i}.example/feed", null, options.Clock.GetUtcNow(), CancellationToken.None);
        }

        double fresh = Poll(installation);
        double unchanged = Timing.Median([.. Enumerable.Range(0, Again).Select(_ => Poll(installation))]);
        return
        [
            new Row("first poll, 30 new items", fresh * 1000, "ms a feed"),
            new Row("later poll, not modified", unchanged * 1000, "ms a feed"),
            new Row($"{AnHour:N0} later polls an hour", 100 * unchanged * AnHour / 3600, "% of a core"),
        ];
    }

    // Processor seconds a feed.
    private static double Poll(Installation installation)
    {
        installation.Store.PollNowAsync([], TimeProvider.System.GetUtcNow(), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        long before = installation.Walker.Progress.Done(Step.Poll);
        (double processor, _) = Timing.Once(() => installation.DrainAsync([Step.Poll], CancellationToken.None).GetAwaiter().GetResult());
        long polled = installation.Walker.Progress.Done(Step.Poll) - before;
        bool all = polled == Feeds && installation.Store.FeedsAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult().All(f => f.Problem is null && f.Memory.ETag is not null);
        return all ? processor / Feeds : throw new InvalidOperationException($"Not all of {Feeds} feeds answered.");
    }
}
