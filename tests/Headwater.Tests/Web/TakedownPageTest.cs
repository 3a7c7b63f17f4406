using System.Net;
using System.Text.RegularExpressions;
using Headwater.App.Web;
using Headwater.Model;
using Headwater.Store;
using Microsoft.AspNetCore.Builder;
using Site = Headwater.App.Web.Site;

namespace Headwater.Tests.Web;

/// <summary>Owners file requests from anywhere; whoever sits at the machine decides them, and nobody else.</summary>
public sealed partial class TakedownPageTest : IAsyncLifetime
{
    private const string Url = "https://harbour-courier.example/1";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-takedown-page-");
#pragma warning disable RS0030 // The browser asks our own pages, on loopback.
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
#pragma warning restore RS0030
    private Installation installation = null!;
    private WebApplication site = null!;
    private ItemId item;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName, Outlets = [], RoomToKeep = 0 }, Cancel);
        item = (await installation.Store.SaveImportAsync([new Imported(new Announcement { Url = Url }, null, null, null)], DateTimeOffset.UnixEpoch, Cancel))[0];
        await installation.Store.FileTakedownAsync(new Takedown { Urls = [Url], Claimant = "owner@harbour-courier.example", Statement = "It is ours.", Received = DateTimeOffset.UnixEpoch }, Cancel);
        site = Site.Build(installation.Store, new SiteOptions { Desk = installation.Desk, DecideTakedown = installation.DecideTakedownAsync }, "http://127.0.0.1:0", TimeProvider.System);
        await site.StartAsync(Cancel);
        browser.BaseAddress = new Uri(site.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
        await installation.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_operator_grants_a_request_and_what_it_names_is_gone()
    {
        (await browser.GetStringAsync("/takedown", Cancel)).ShouldContain("owner@harbour-courier.example");

        using HttpResponseMessage answer = await PostAsync("Grant");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Cancel));
        (await installation.Store.TakedownsAsync(Cancel)).ShouldHaveSingleItem().Granted.ShouldBe(true);
        (await installation.Store.ItemAsync(item, Cancel)).ShouldBeNull();
        (await browser.GetStringAsync("/takedown", Cancel)).ShouldNotContain("owner@harbour-courier.example");
    }

    [Fact]
    public async Task A_request_is_refused_with_a_reason_alone()
    {
        using HttpResponseMessage without = await PostAsync("Refuse");
        (await without.Content.ReadAsStringAsync(Cancel)).ShouldContain("Say why it is refused.");

        using HttpResponseMessage with = await PostAsync("Refuse", ("reason", "Not the owner."));

        with.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await installation.Store.TakedownsAsync(Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Granted.ShouldBe(false), t => t.Reason.ShouldBe("Not the owner."));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Host", "news.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Whoever_may_be_another_neither_decides_nor_sees_who_asked(string header, string value)
    {
        using HttpRequestMessage look = new(HttpMethod.Get, "/takedown");
        look.Headers.TryAddWithoutValidation(header == "Sec-Fetch-Site" ? "Via" : header, value);
        using HttpResponseMessage page = await browser.SendAsync(look, Cancel);

        using HttpResponseMessage answer = await SendAsync("Grant", (header, value));

        (await page.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("owner@harbour-courier.example");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await installation.Store.ItemAsync(item, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_form_without_our_token_decides_nothing()
    {
        using FormUrlEncodedContent plain = new([]);
        using HttpResponseMessage answer = await browser.PostAsync("/takedown?handler=Grant&id=1", plain, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await installation.Store.ItemAsync(item, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task More_addresses_than_one_request_may_name_are_not_dropped_in_silence()
    {
        string urls = string.Join('\n', Enumerable.Range(1, 101).Select(n => $"{Url}/{n}"));

        using HttpResponseMessage answer = await PostAsync(null, ("Urls", urls), ("Claimant", "owner@harbour-courier.example"));

        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("at most 100 addresses");
        (await installation.Store.TakedownsAsync(Cancel)).Count.ShouldBe(1);
    }

    private Task<HttpResponseMessage> PostAsync(string? handler, params (string Name, string Value)[] fields) => SendAsync(handler, ("Sec-Fetch-Site", "same-origin"), fields);

    private async Task<HttpResponseMessage> SendAsync(string? handler, (string Name, string Value) header, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage page = await browser.GetAsync("/takedown", Cancel);
        string token = Token().Match(await page.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        using FormUrlEncodedContent filled = new([new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        using HttpRequestMessage request = new(HttpMethod.Post, handler is null ? "/takedown" : $"/takedown?handler={handler}&id=1") { Content = filled };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await browser.SendAsync(request, Cancel);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
