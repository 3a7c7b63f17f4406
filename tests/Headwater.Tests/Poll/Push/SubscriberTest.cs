using System.Collections.Specialized;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Poll.Push;
using Headwater.Queue;
using Headwater.Store;
using Headwater.Tests.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests.Poll.Push;

public sealed class SubscriberTest : IAsyncLifetime
{
    private const string Topic = "http://quay.example/feed", Hub = "http://hub.example/";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-push-");
    private readonly SteppedClock clock = new(new DateTimeOffset(2024, 3, 5, 12, 0, 0, TimeSpan.Zero));
    private readonly List<NameValueCollection> asked = [];
    private Func<HttpContext, Task> hub = c =>
    {
        c.Response.StatusCode = 202;
        return Task.CompletedTask;
    };

    private Site site = null!;
    private WebEgress egress = null!;
    private SqliteStore store = null!;
    private Subscriber subscriber = null!;
    private FeedId feed;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync(async c =>
        {
            asked.Add(HttpUtility.ParseQueryString(await new StreamReader(c.Request.Body).ReadToEndAsync()));
            await hub(c);
        });
        egress = new WebEgress(site.Options, clock);
        store = new SqliteStore(Path.Combine(folder.FullName, "store.db"));
        subscriber = new Subscriber(store, new InProcessQueue(clock), egress, clock, new PushKey(new byte[32]), new Uri("https://news.example/"));
        feed = await store.SubscribeAsync("http://quay.example/old-feed", null, clock.GetUtcNow(), Cancel);
        await PolledAsync(new PollMemory { Hub = Hub, Topic = Topic });
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        egress.Dispose();
        await site.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_hub_that_a_feed_names_is_asked_once()
    {
        (await subscriber.KeepAsync(Cancel)).ShouldBe(1);
        (await subscriber.KeepAsync(Cancel)).ShouldBe(0);

        NameValueCollection form = asked.ShouldHaveSingleItem();
        form["hub.mode"].ShouldBe("subscribe");
        form["hub.topic"].ShouldBe(Topic);
        form["hub.secret"]!.Length.ShouldBeInRange(32, 199);
        form["hub.callback"]!.ShouldStartWith($"https://news.example/websub/{feed.Value}/");
    }

    [Fact]
    public async Task A_confirmation_of_what_was_asked_is_answered_with_its_challenge()
    {
        await subscriber.KeepAsync(Cancel);

        (await ConfirmAsync()).ShouldBe("c-1");

        (await PushAsync()).Until.ShouldBe(clock.GetUtcNow().AddDays(2));
        (await PushAsync()).Failures.ShouldBe(0);
    }

    [Fact]
    public async Task A_hub_that_asks_back_before_it_answers_is_answered()
    {
        string? challenge = null;
        hub = async c =>
        {
            challenge = await ConfirmAsync();
            c.Response.StatusCode = 202;
        };

        await subscriber.KeepAsync(Cancel);

        challenge.ShouldBe("c-1");
        (await PushAsync()).Until.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_hub_has_confirmed_holds_whatever_it_answers_to_the_question()
    {
        hub = async c =>
        {
            await ConfirmAsync();
            c.Response.StatusCode = 500;
        };

        await subscriber.KeepAsync(Cancel);

        (await PushAsync()).ShouldSatisfyAllConditions(p => p.Until.ShouldNotBeNull(), p => p.Failures.ShouldBe(0), p => p.Problem.ShouldBeNull());
    }

    [Theory]
    [InlineData("subscribe", "http://other.example/feed", null)]
    [InlineData("subscribe", null, null)]
    [InlineData("subscribe", Topic, "0123456789abcdef0123456789abcdef")]
    [InlineData("unsubscribe", Topic, null)]
    [InlineData("publish", Topic, null)]
    [InlineData(null, Topic, null)]
    public async Task A_confirmation_of_what_was_not_asked_is_refused(string? mode, string? topic, string? token)
    {
        await subscriber.KeepAsync(Cancel);

        (await subscriber.ConfirmAsync(feed, token ?? Token, new HubCall(mode, topic, "c-1", null, null), Cancel)).ShouldBeNull();

        (await PushAsync()).Until.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_pushed_with_the_right_signature_is_announced()
    {
        await PromisedAsync();
        DateTimeOffset? due = (await store.FeedAsync(feed, Cancel))!.Due;

        (await DeliverAsync("sha256", Item(1))).ShouldBe(1);
        (await DeliverAsync("sha1", Item(2))).ShouldBe(1);
        (await DeliverAsync("sha384", Item(3))).ShouldBe(1);
        (await DeliverAsync("sha512", Item(3))).ShouldBe(0, "it is known");

        (await store.BacklogAsync(Cancel))[Step.Fetch].ShouldBe(3);
        (await PushAsync()).Heard.ShouldBe(clock.GetUtcNow());
        (await store.FeedAsync(feed, Cancel))!.Due.ShouldBe(due, "polling goes on");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=00")]
    [InlineData("sha256=zz")]
    [InlineData("md5=d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("sha256=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task What_is_pushed_with_a_wrong_signature_is_passed_over(string? signature)
    {
        await PromisedAsync();

        (await subscriber.ReceiveAsync(feed, Token, new HubDelivery(Encoding.UTF8.GetBytes(Item(1)), "application/rss+xml", signature), Cancel)).ShouldBe(0);

        (await store.BacklogAsync(Cancel))[Step.Fetch].ShouldBe(0);
        (await PushAsync()).Heard.ShouldBeNull();
    }

    [Fact]
    public async Task A_push_to_what_is_no_subscription_is_told_to_stop()
    {
        await PromisedAsync();
        string token = Token;
        await store.UnsubscribeAsync(feed, Cancel);

        (await subscriber.ReceiveAsync(feed, token, new HubDelivery(Encoding.UTF8.GetBytes(Item(1)), null, null), Cancel)).ShouldBeNull();
        (await subscriber.ConfirmAsync(feed, token, new HubCall("unsubscribe", Topic, "bye", null, null), Cancel)).ShouldBe("bye");
    }

    [Theory]
    [InlineData("<html>not a feed</html>")]
    [InlineData("")]
    [InlineData("{")]
    public async Task What_is_pushed_and_is_no_feed_announces_nothing(string body)
    {
        await PromisedAsync();

        (await DeliverAsync("sha256", body)).ShouldBe(0);

        (await PushAsync()).Heard.ShouldBeNull("nothing was heard that can be relied on");
    }

    [Fact]
    public async Task A_promise_is_renewed_at_its_half()
    {
        await PromisedAsync();
        clock.Advance(TimeSpan.FromHours(23));
        (await subscriber.KeepAsync(Cancel)).ShouldBe(0);
        clock.Advance(TimeSpan.FromHours(2));

        (await subscriber.KeepAsync(Cancel)).ShouldBe(1);

        asked.Count.ShouldBe(2);
        (await PushAsync()).Until.ShouldNotBeNull("the old promise holds meanwhile");
    }

    [Fact]
    public async Task A_hub_that_fails_is_asked_more_and_more_rarely_and_says_why()
    {
        hub = c =>
        {
            c.Response.StatusCode = 500;
            return Task.CompletedTask;
        };

        for (int hour = 0; hour < 48; hour++)
        {
            await subscriber.KeepAsync(Cancel);
            clock.Advance(TimeSpan.FromHours(1));
        }

        asked.Count.ShouldBeInRange(4, 6);
        (await PushAsync()).Problem!.Code.ShouldBe("hub");
    }

    [Fact]
    public async Task A_hub_that_refuses_is_noted_with_its_reason()
    {
        await subscriber.KeepAsync(Cancel);

        (await subscriber.ConfirmAsync(feed, Token, new HubCall("denied", Topic, null, null, "not ours"), Cancel)).ShouldBe("");

        (await PushAsync()).Problem.ShouldNotBeNull().Message.ShouldContain("not ours");
        clock.Advance(TimeSpan.FromDays(1));
        (await subscriber.KeepAsync(Cancel)).ShouldBe(0);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://169.254.169.254/hub")]
    [InlineData("http://[::1]/")]
    [InlineData("http://localhost/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_hub_on_a_private_address_is_not_asked(string address)
    {
        await PolledAsync(new PollMemory { Hub = address, Topic = Topic });

        await subscriber.KeepAsync(Cancel);

        (await PushAsync()).Problem!.Code.ShouldBeOneOf("refused-address", "bad-address");
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_poll_that_ends_after_a_promise_does_not_forget_it()
    {
        Feed before = (await store.FeedAsync(feed, Cancel))!;
        await PromisedAsync();

        await store.SavePollAsync(before, [], clock.GetUtcNow(), Cancel);

        (await PushAsync()).Until.ShouldNotBeNull();
    }

    [Fact]
    public async Task Pushes_are_relied_on_once_one_was_heard_and_while_no_poll_brings_what_they_should()
    {
        await PromisedAsync();
        PushPlan.IsTrusted(await FeedAsync(), clock.GetUtcNow()).ShouldBeFalse();
        await DeliverAsync("sha256", Item(1));
        PushPlan.IsTrusted(await FeedAsync(), clock.GetUtcNow()).ShouldBeTrue();

        clock.Advance(TimeSpan.FromHours(5));
        await PolledAsync((await FeedAsync()).Memory with { Arrivals = [clock.GetUtcNow()] });

        PushPlan.IsTrusted(await FeedAsync(), clock.GetUtcNow()).ShouldBeFalse();
    }

    private string Token => new PushKey(new byte[32]).Token(feed, Topic);

    private async Task PromisedAsync()
    {
        await subscriber.KeepAsync(Cancel);
        (await ConfirmAsync()).ShouldNotBeNull();
    }

    private Task<string?> ConfirmAsync() => subscriber.ConfirmAsync(feed, Token, new HubCall("subscribe", Topic, "c-1", 2 * 86_400, null), Cancel);

    private Task<int?> DeliverAsync(string method, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body), secret = Encoding.UTF8.GetBytes(asked[^1]["hub.secret"]!);
        byte[] signature = method switch
        {
#pragma warning disable CA5350 // What old hubs sign with.
            "sha1" => HMACSHA1.HashData(secret, bytes),
#pragma warning restore CA5350
            "sha384" => HMACSHA384.HashData(secret, bytes),
            "sha512" => HMACSHA512.HashData(secret, bytes),
            _ => HMACSHA256.HashData(secret, bytes),
        };
        return subscriber.ReceiveAsync(feed, Token, new HubDelivery(bytes, "application/rss+xml", $"{method}={Convert.ToHexStringLower(signature)}"), Cancel);
    }

    private async Task PolledAsync(PollMemory memory) =>
        await store.SavePollAsync((await store.FeedAsync(feed, Cancel))! with { Memory = memory }, [], clock.GetUtcNow(), Cancel);

    private async Task<Feed> FeedAsync() => (await store.FeedAsync(feed, Cancel)).ShouldNotBeNull();

    private async Task<FeedPush> PushAsync() => (await FeedAsync()).Push.ShouldNotBeNull();

    private static string Item(int n) => $"<rss version='2.0'><channel><title>Quay</title><item><title>{n}</title><link>http://quay.example/{n}</link></item></channel></rss>";
}
