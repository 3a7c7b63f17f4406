using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Headwater.App.Web;
using Headwater.Model;
using Headwater.Store;
using Headwater.Tests.Web;
using Microsoft.AspNetCore.Builder;

namespace Headwater.Tests.Api;

/// <summary>Only whoever sits at the machine corrects grouping, and no page of another site does it in their name.</summary>
public sealed class CorrectionEndpointsTest : IAsyncLifetime
{
    private OperatedSite site = null!;

    private HttpClient Browser => site.Browser;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IStore Store => site.Installation.Store;

    public async ValueTask InitializeAsync()
    {
        site = await OperatedSite.OpenAsync();
        await Store.SaveImportAsync([Read(1, "Amber", "Odile Brandt"), Read(2, "Courier", "Odile Brandt"), Read(3, "Herald", "")], DateTimeOffset.UnixEpoch, Cancel);
        await site.Installation.DrainAsync(Walker.OfflineSteps, Cancel);
        await site.ServeAsync(new SiteOptions { Desk = site.Installation.Desk });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_operator_sets_a_report_apart_and_withdraws_that()
    {
        StoryId story = (await Store.StoryOfAsync(new ItemId(1), Cancel))!.Value;

        using HttpResponseMessage made = await Browser.PostAsJsonAsync("/api/v1/corrections", new { story = story.Value, reports = new[] { 2 } }, Cancel);

        made.StatusCode.ShouldBe(HttpStatusCode.OK, await made.Content.ReadAsStringAsync(Cancel));
        (await Store.StoryOfAsync(new ItemId(2), Cancel)).ShouldNotBe(story);
        JsonElement all = await Browser.GetFromJsonAsync<JsonElement>("/api/v1/corrections", Cancel);
        all[0].GetProperty("label").GetString().ShouldBe("apart");

        using HttpResponseMessage undone = await Browser.DeleteAsync("/api/v1/corrections/1", Cancel);

        undone.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Store.StoryOfAsync(new ItemId(2), Cancel)).ShouldBe(story);
        using HttpResponseMessage twice = await Browser.DeleteAsync("/api/v1/corrections/1", Cancel);
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("Host", "news.example")]
    [InlineData("Host", "127.0.0.1.news.example")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Origin", "https://news.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Whoever_may_be_another_is_refused(string header, string value)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/corrections") { Content = JsonContent.Create(new { story = 1, reports = new[] { 2 } }) };
        request.Headers.TryAddWithoutValidation(header, value);

        using HttpResponseMessage answer = await Browser.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Store.CorrectionsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_of_another_site_cannot_speak_for_the_operator()
    {
        using FormUrlEncodedContent plain = new([new("report", "2")]);
        using HttpResponseMessage form = await Browser.PostAsync("/story/1?handler=Apart", plain, Cancel);
        using StringContent text = new("{\"story\":1,\"reports\":[2]}", System.Text.Encoding.UTF8, "text/plain");
        using HttpResponseMessage api = await Browser.PostAsync("/api/v1/corrections", text, Cancel);

        form.StatusCode.ShouldBe(HttpStatusCode.BadRequest); // no token
        api.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await Store.CorrectionsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_form_on_the_storys_page_does_what_it_says()
    {
        using HttpResponseMessage page = await Browser.GetAsync("/story/1", Cancel);
        string html = await page.Content.ReadAsStringAsync(Cancel);
        html.ShouldContain("Correct this story");
        using FormUrlEncodedContent filled = new([new("report", "2"), new("__RequestVerificationToken", OperatedSite.TokenOf(html))]);
        using HttpRequestMessage request = new(HttpMethod.Post, "/story/1?handler=Apart") { Content = filled };
        request.Headers.TryAddWithoutValidation("Origin", "null"); // as browsers send it from a page without referrer
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));

        using HttpResponseMessage answer = await Browser.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Cancel));
        (await Store.CorrectionsAsync(Cancel)).ShouldHaveSingleItem().Reports.ShouldBe([new ItemId(2)]);
        (await Browser.GetStringAsync(answer.Headers.Location, Cancel)).ShouldContain("Correction 1 holds");
    }

    [Fact]
    public async Task Where_others_reach_the_pages_there_is_no_form_and_no_way_to_correct()
    {
        await using WebApplication open = await site.StartAsync(new SiteOptions());
        using HttpResponseMessage api = await Browser.PostAsJsonAsync(open.Urls.Single() + "/api/v1/corrections", new { story = 1, reports = new[] { 2 } }, Cancel);

        api.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Browser.GetStringAsync(open.Urls.Single() + "/story/1", Cancel)).ShouldNotContain("Correct this story");
    }

    private static Imported Read(int n, string outlet, string who)
    {
        string text = who.Length > 0
            ? $"The ferry Amber Star sank off Port Amber on Monday in a storm. Nine people are missing, coast guard captain {who} said. Lifeboats from Cape Lorn took 41 passengers ashore."
            : "Parliament in Veldt passed a dairy law on Tuesday that caps the price of milk. Farm minister Tomas Reyl said that 300 dairies would be paid.";
        string url = $"https://{outlet.ToLowerInvariant()}.example/{n}";
        Article article = new() { Url = url, Title = who.Length > 0 ? $"Ferry Amber Star sinks: {outlet}" : "Dairy law passed", Text = text, Site = outlet, Language = "en", Seen = DateTimeOffset.UnixEpoch.AddDays(20000).AddHours(n) };
        return new Imported(new Announcement { Url = url }, null, null, article);
    }
}
