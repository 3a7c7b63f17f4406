using System.Net;
using Headwater.App.Web;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Web;

/// <summary>Owners file requests from anywhere; whoever sits at the machine decides them, and nobody else.</summary>
public sealed class TakedownPageTest : IAsyncLifetime
{
    private const string Url = "https://harbour-courier.example/1";

    private OperatedSite site = null!;
    private ItemId item;

    private HttpClient Browser => site.Browser;

    private IStore Store => site.Installation.Store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await OperatedSite.OpenAsync();
        item = (await Store.SaveImportAsync([new Imported(new Announcement { Url = Url }, null, null, null)], DateTimeOffset.UnixEpoch, Cancel))[0];
        await Store.FileTakedownAsync(new Takedown { Urls = [Url], Claimant = "owner@harbour-courier.example", Statement = "It is ours.", Received = DateTimeOffset.UnixEpoch }, Cancel);
        await site.ServeAsync(new SiteOptions { Desk = site.Installation.Desk, DecideTakedown = site.Installation.DecideTakedownAsync });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_operator_grants_a_request_and_what_it_names_is_gone()
    {
        (await Browser.GetStringAsync("/takedown", Cancel)).ShouldContain("owner@harbour-courier.example");

        using HttpResponseMessage answer = await PostAsync("Grant");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Cancel));
        (await Store.TakedownsAsync(Cancel)).ShouldHaveSingleItem().Granted.ShouldBe(true);
        (await Store.ItemAsync(item, Cancel)).ShouldBeNull();
        (await Browser.GetStringAsync("/takedown", Cancel)).ShouldNotContain("owner@harbour-courier.example");
    }

    [Fact]
    public async Task A_request_is_refused_with_a_reason_alone()
    {
        using HttpResponseMessage without = await PostAsync("Refuse");
        (await without.Content.ReadAsStringAsync(Cancel)).ShouldContain("Say why it is refused.");

        using HttpResponseMessage with = await PostAsync("Refuse", ("reason", "Not the owner."));

        with.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Store.TakedownsAsync(Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Granted.ShouldBe(false), t => t.Reason.ShouldBe("Not the owner."));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Host", "news.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Whoever_may_be_another_neither_decides_nor_sees_who_asked(string header, string value)
    {
        using HttpRequestMessage look = new(HttpMethod.Get, "/takedown");
        look.Headers.TryAddWithoutValidation(header == "Sec-Fetch-Site" ? "Via" : header, value);
        using HttpResponseMessage page = await Browser.SendAsync(look, Cancel);

        using HttpResponseMessage answer = await SendAsync("Grant", (header, value));

        (await page.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("owner@harbour-courier.example");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Store.ItemAsync(item, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_form_without_our_token_decides_nothing()
    {
        using FormUrlEncodedContent plain = new([]);
        using HttpResponseMessage answer = await Browser.PostAsync("/takedown?handler=Grant&id=1", plain, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Store.ItemAsync(item, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task More_addresses_than_one_request_may_name_are_not_dropped_in_silence()
    {
        string urls = string.Join('\n', Enumerable.Range(1, 101).Select(n => $"{Url}/{n}"));

        using HttpResponseMessage answer = await PostAsync(null, ("Urls", urls), ("Claimant", "owner@harbour-courier.example"));

        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("at most 100 addresses");
        (await Store.TakedownsAsync(Cancel)).Count.ShouldBe(1);
    }

    private Task<HttpResponseMessage> PostAsync(string? handler, params (string Name, string Value)[] fields) => SendAsync(handler, ("Sec-Fetch-Site", "same-origin"), fields);

    private async Task<HttpResponseMessage> SendAsync(string? handler, (string Name, string Value) header, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage page = await Browser.GetAsync("/takedown", Cancel);
        string token = OperatedSite.TokenOf(await page.Content.ReadAsStringAsync(Cancel));
        using FormUrlEncodedContent filled = new([new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        using HttpRequestMessage request = new(HttpMethod.Post, handler is null ? "/takedown" : $"/takedown?handler={handler}&id=1") { Content = filled };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await Browser.SendAsync(request, Cancel);
    }
}
