using System.Net;
using System.Text;
using Headwater.App.Web;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Poll.Push;
using Headwater.Queue;
using Headwater.Store;
using Microsoft.AspNetCore.Builder;
using Site = Headwater.App.Web.Site;

namespace Headwater.Tests.Api;

public sealed class PushEndpointsTest : IAsyncLifetime
{
    private const string Topic = "http://quay.example/feed";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-hub-");
    private readonly PushKey key = new(new byte[32]);
    private readonly HttpMessageInvoker hub = new(new SocketsHttpHandler());
    private WebEgress egress = null!;
    private SqliteStore store = null!;
    private WebApplication site = null!;
    private string callback = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = new SqliteStore(Path.Combine(folder.FullName, "store.db"));
        egress = new WebEgress(new EgressOptions(), TimeProvider.System);
        Subscriber subscriber = new(store, new InProcessQueue(TimeProvider.System), egress, TimeProvider.System, key, new Uri("https://news.example"));
        site = Site.Build(store, new SiteOptions { Subscriber = subscriber }, "http://127.0.0.1:0", TimeProvider.System);
        await site.StartAsync(Cancel);
        FeedId feed = await store.SubscribeAsync(Topic, null, DateTimeOffset.UnixEpoch, Cancel);
        await store.SavePushAsync(feed, _ => new FeedPush { Hub = "https://hub.example/", Topic = Topic, Asked = DateTimeOffset.UnixEpoch }, [], DateTimeOffset.UnixEpoch, Cancel);
        callback = $"{site.Urls.Single()}/websub/{feed.Value}/{key.Token(feed, Topic)}";
    }

    public async ValueTask DisposeAsync()
    {
        hub.Dispose();
        await site.DisposeAsync();
        egress.Dispose();
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_challenge_comes_back_as_plain_text()
    {
        HttpResponseMessage answer = await SendAsync(new(HttpMethod.Get, $"{callback}?hub.mode=subscribe&hub.topic={Topic}&hub.challenge=%3Cb%3Ec-1&hub.lease_seconds=864000"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldBe("<b>c-1");
    }

    [Theory]
    [InlineData("?hub.mode=subscribe&hub.topic=http://other.example/&hub.challenge=x")]
    [InlineData("?hub.mode=subscribe&hub.topic=http://quay.example/feed")]
    [InlineData("?hub.challenge=x")]
    [InlineData("")]
    public async Task What_was_not_asked_for_is_not_found(string query) =>
        (await SendAsync(new(HttpMethod.Get, callback + query))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_push_is_accepted_whether_its_signature_is_right_or_not()
    {
        const string Feed = "<rss><channel><item><title>Tide</title><link>http://quay.example/1</link></item></channel></rss>";
        string right = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Secret(new FeedId(1), Topic)), Encoding.UTF8.GetBytes(Feed)));

        (await PostAsync(callback, Feed, "sha256=00")).ShouldBe(HttpStatusCode.Accepted);
        (await store.BacklogAsync(Cancel))[Step.Fetch].ShouldBe(0);
        (await PostAsync(callback, Feed, $"sha256={right}")).ShouldBe(HttpStatusCode.Accepted);
        (await store.BacklogAsync(Cancel))[Step.Fetch].ShouldBe(1);
    }

    [Fact]
    public async Task A_push_that_nobody_asked_for_is_told_to_stop() =>
        (await PostAsync($"{callback}0", "<rss/>", "sha256=00")).ShouldBe(HttpStatusCode.Gone);

    [Fact]
    public async Task A_push_that_is_too_long_is_refused() =>
        (await PostAsync(callback, new string('x', Subscriber.LongestBody + 1), "sha256=00")).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    private async Task<HttpStatusCode> PostAsync(string url, string body, string signature)
    {
        HttpRequestMessage push = new(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/rss+xml") };
        push.Headers.Add("X-Hub-Signature", signature);
        push.Headers.ExpectContinue = true;
        return (await SendAsync(push)).StatusCode;
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage message) => hub.SendAsync(message, Cancel);
}
