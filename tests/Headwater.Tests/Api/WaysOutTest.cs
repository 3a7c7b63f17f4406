using System.Net;
using System.Text.Json;
using Headwater.App.Web;
using Headwater.Model;
using Headwater.Store;
using Headwater.Tests.Publish;
using Headwater.Tests.Web;

namespace Headwater.Tests.Api;

/// <summary>What leaves the pages for readers, robots and programs.</summary>
public sealed class WaysOutTest : IAsyncLifetime
{
    private OperatedSite site = null!;

    private HttpClient Browser => site.Browser;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await OperatedSite.OpenAsync();
        IStore store = site.Installation.Store;
        ItemId item = (await store.SaveImportAsync([new Imported(new Announcement { Url = "https://amber.example/1" }, null, null, null)], Newsroom.Noon, Cancel))[0];
        StoryView view = new Newsroom().Report("Amber", "Quay closed", "The quay at Port Amber was closed on Tuesday after divers found a crack in its wall.").View;
        await store.SaveArticlesAsync([(new Article { Id = item, Title = "Quay closed", Text = "The quay was closed.", Seen = Newsroom.Noon }, null)], Newsroom.Noon, Cancel);
        await store.SaveGroupingAsync([item], [new StoryChange.Open(item, view.Id)], Newsroom.Noon, Cancel);
        await store.SaveViewAsync(view, Cancel);
        await site.ServeAsync(new SiteOptions { PublicAddress = new Uri("https://news.example/") });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/stories.rss")]
    [InlineData("/stories.atom")]
    [InlineData("/stories.json")]
    [InlineData("/sitemap-news.xml")]
    [InlineData("/api/v1/stories/7/reports.csv")]
    public async Task Who_has_it_already_is_told_so(string path)
    {
        using HttpResponseMessage first = await Browser.GetAsync(path, Cancel);
        using HttpRequestMessage again = new(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await Browser.SendAsync(again, Cancel);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/stories.rss")]
    [InlineData("/stories.atom")]
    [InlineData("/stories.json")]
    [InlineData("/robots.txt")]
    public async Task Feed_readers_may_ask_for_the_head_alone(string path)
    {
        using HttpRequestMessage head = new(HttpMethod.Head, path);
        using HttpResponseMessage answer = await Browser.SendAsync(head, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/stories.atom")]
    [InlineData("/stories.json")]
    [InlineData("/api/v1/stories/7/story.jsonld")]
    [InlineData("/story/7")]
    public async Task A_story_has_one_name_whatever_it_was_asked_under(string path) =>
        (await Browser.GetStringAsync(path, Cancel)).ShouldContain("https://news.example/story/7");

    [Fact]
    public async Task Robots_are_led_to_the_sitemap_and_away_from_what_others_wrote()
    {
        string robots = await Browser.GetStringAsync("/robots.txt", Cancel);

        robots.ShouldContain("Sitemap: https://news.example/sitemap-news.xml");
        robots.ShouldContain("Disallow: /article/");
    }

    [Theory]
    [InlineData("/api/v1/stories/999", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/v1/stories/999/claims.csv", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/v1/stories?take=many", HttpStatusCode.BadRequest, "not-understood")]
    [InlineData("/api/v1/search", HttpStatusCode.BadRequest, "not-understood")]
    public async Task A_program_is_told_why_in_JSON(string path, HttpStatusCode status, string code)
    {
        using HttpResponseMessage answer = await Browser.GetAsync(path, Cancel);

        answer.StatusCode.ShouldBe(status);
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancel)).GetProperty("code").GetString().ShouldBe(code);
    }

    [Theory]
    [InlineData("/?skip=40", "No more stories")]
    [InlineData("/?language=cy", "Stories with reports in Welsh")]
    [InlineData("/?findings=true", "No such stories")]
    [InlineData("/search?q=quay&skip=50", "No more were found")]
    [InlineData("/search?q=xyzzy", "Nothing found")]
    [InlineData("/outlets", "Nothing is held yet")]
    public async Task A_list_that_is_empty_says_why(string path, string words)
    {
        string page = await Browser.GetStringAsync(path, Cancel);

        page.ShouldContain(words);
        page.ShouldNotContain("headwater add");
    }

    [Fact]
    public async Task A_stranger_is_told_that_the_page_is_not_theirs_to_change()
    {
        string token = OperatedSite.TokenOf(await Browser.GetStringAsync("/takedown", Cancel));
        using FormUrlEncodedContent form = new([new("__RequestVerificationToken", token), new("reason", "none")]);
        using HttpResponseMessage answer = await Browser.PostAsync("/takedown?handler=Refuse&id=1", form, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("Only whoever sits at the machine");
    }

    [Fact]
    public async Task A_storys_page_says_how_it_is_cited()
    {
        string page = WebUtility.HtmlDecode(await Browser.GetStringAsync("/story/7", Cancel));

        page.ShouldContain("Amber, “Quay closed”, 3 March 2026, 12:00 UTC, https://amber.example/1. In: Headwater, story 7, 1 report as of 3 March 2026, 12:00 UTC, https://news.example/story/7.");
    }
}
