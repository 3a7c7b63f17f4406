using System.Net;
using System.Net.Sockets;
using Headwater.Archive;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Queue;
using Headwater.Store;
using Headwater.Tests.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests.Poll;

/// <summary>Hundreds of feeds over hours of a stepped clock, through the walk's own loop: what the bench measures with thousands.</summary>
public sealed class PollHourTest : IDisposable
{
    private const int Feeds = 500;

    private static readonly DateTimeOffset Start = new(2024, 3, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-hour-");
    private readonly SteppedClock clock = new(Start);

    // A port that nobody listens on and that nobody else is given while the test goes on.
    private readonly Socket closed = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public PollHourTest() => closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An address that fails in one way; the cause, the advice's first words, and for how long nobody may ask again.</summary>
    public static TheoryData<string, string, string> Ailments => new()
    {
        { "http://nobody.nowhere.test/feed", "dns", "Check the spelling" },
        { "http://a.closed.example/feed", "connect", "It will be tried again" },
        { "http://timeout.example/feed", "timeout", "It will be tried again" },
        { "https://page.example/feed", "tls", "The site's certificate" },
        { "http://10.0.0.1/feed", "refused-address", "If this site stands on your own network" },
        { "http://inward.example/feed", "refused-address", "If this site stands on your own network" },
        { "http://loop.example/feed", "redirect-loop", "Open it in a browser" },
        { "http://http404.example/feed", "http-404", "The address may have changed" },
        { "http://http410.example/feed", "gone", "It is asked once a day" },
        { "http://http401.example/feed", "http-401", "The feed wants a password" },
        { "http://http403.example/feed", "http-403", "The site refuses programs" },
        { "http://http429.example/feed", "http-429", "It was asked too often" },
        { "http://http500.example/feed", "http-500", "The site has trouble" },
        { "http://http503.example/feed", "http-503", "The site has trouble" },
        { "http://page.example/feed", "not-a-feed", "The address may have changed" },
        { "http://empty.example/feed", "not-a-feed", "The site sent nothing" },
        { "http://words.example/feed", "not-a-feed", "Open it to see" },
        { "http://challenge.example/feed", "challenge", "The site's owner can let" },
        { "http://large.example/feed", "too-large", "If it is a feed" },
        { "http://cut.example/feed", "bad-response", "It will be tried again" },
    };

    public void Dispose()
    {
        closed.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Ailments))]
    public async Task Each_way_of_failing_has_its_cause_and_advice_and_is_tried_again(string url, string code, string advice)
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        await using SqliteStore store = new(Path.Combine(folder.FullName, "store.db"));
        FeedId id = await store.SubscribeAsync(url, null, Start, Cancel);
        using WarcArchive archive = new(Path.Combine(folder.FullName, "archive"), clock);
        using WebEgress egress = Egress(site);

        await Walk(store, archive, egress).DrainAsync([Step.Poll], Cancel);

        Feed feed = (await store.FeedAsync(id, Cancel))!;
        feed.Problem.ShouldNotBeNull().Code.ShouldBe(code);
        feed.Problem.Advice.ShouldNotBeNull().ShouldStartWith(advice);
        feed.Due.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(code is "http-429" or "http-503" ? Start.AddHours(2) : Start.AddMinutes(5));
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task Of_hundreds_of_feeds_none_is_forgotten_and_no_minute_is_full()
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        await using SqliteStore store = new(Path.Combine(folder.FullName, "store.db"));
        for (int n = 0; n < Feeds; n++)
        {
            await store.SubscribeAsync(n % 10 == 0 ? $"http://f{n}.http500.example/feed" : $"http://f{n}.example/feed", null, Start, Cancel);
        }

        using WarcArchive archive = new(Path.Combine(folder.FullName, "archive"), clock);
        using WebEgress egress = Egress(site);
        Walker walker = Walk(store, archive, egress);
        List<long> minutes = [];
        for (int minute = 0; minute < 120; minute++)
        {
            long before = walker.Progress.Done(Step.Poll);
            await walker.DrainAsync([Step.Poll], Cancel);
            minutes.Add(walker.Progress.Done(Step.Poll) - before);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        minutes[0].ShouldBe(Feeds);
        long[] hour = [.. minutes.TakeLast(60)];
        hour.Max().ShouldBeLessThanOrEqualTo((long)(hour.Average() * 3));
        IReadOnlyList<Feed> feeds = await store.FeedsAsync(Cancel);
        feeds.ShouldAllBe(f => f.Memory.LastPolled > Start.AddMinutes(15) && f.Due >= clock.GetUtcNow() - TimeSpan.FromMinutes(1));
        feeds.Count(f => f.Problem is not null).ShouldBe(Feeds / 10);
    }

    private Walker Walk(SqliteStore store, WarcArchive archive, WebEgress egress) =>
        new(store, new InProcessQueue(TimeProvider.System), new Pipeline(store, archive, Agents.Over(new OutletDirectory([]), egress, clock, 0), clock), clock, new WalkerOptions { PollsAtOnce = 1 });

    private WebEgress Egress(Site site)
    {
        Dictionary<string, IPEndPoint> hosts = new(site.Options.Hosts) { ["*.closed.example"] = (IPEndPoint)closed.LocalEndPoint! };
        return new WebEgress(site.Options with { Hosts = hosts }, clock, (_, _) => throw new SocketException((int)SocketError.HostNotFound));
    }

    private Task AnswerAsync(HttpContext c)
    {
        string[] labels = c.Request.Host.Host.Split('.');
        string kind = labels[^2];
        switch (kind)
        {
            case "timeout":
                clock.Advance(TimeSpan.FromMinutes(1));
                return Task.Delay(Timeout.Infinite, c.RequestAborted);
            case "inward":
                c.Response.Redirect("http://169.254.169.254/latest/");
                return Task.CompletedTask;
            case "loop":
                c.Response.Redirect("/feed");
                return Task.CompletedTask;
            case "page":
                return c.Response.WriteAsync("<!DOCTYPE html><title>Our feeds have moved</title>");
            case "empty":
                return Task.CompletedTask;
            case "words":
                return c.Response.WriteAsync("It works!");
            case "challenge":
                c.Response.StatusCode = 403;
                c.Response.Headers["cf-mitigated"] = "challenge";
                return Task.CompletedTask;
            case "large":
                c.Response.ContentLength = 1L << 30;
                return c.Response.Body.FlushAsync();
            case "cut":
                c.Abort();
                return Task.CompletedTask;
            case "http429" or "http503":
                c.Response.Headers.RetryAfter = "7200";
                break;
        }

        if (kind.StartsWith("http", StringComparison.Ordinal))
        {
            c.Response.StatusCode = int.Parse(kind.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }

        return c.Response.WriteAsync($"<rss version='2.0'><channel><title>{labels[0]}</title>{string.Concat(Enumerable.Range(1, 10).Select(Item))}</channel></rss>");

        string Item(int n) => $"<item><title>Item {n}</title><link>http://{labels[0]}.example/{n}</link><pubDate>{Start.AddMinutes(-60 * n):R}</pubDate></item>";
    }
}
