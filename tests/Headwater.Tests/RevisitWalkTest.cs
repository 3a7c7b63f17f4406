using System.Globalization;
using Headwater.Archive;
using Headwater.Model;
using Headwater.Store;
using Headwater.Tests.Egress;
using Headwater.Tests.Trace;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests;

/// <summary>A report's address shows something else at a later visit, with the status of a success, and later the report again.</summary>
public sealed class RevisitWalkTest : IDisposable
{
    private const string Report = "http://courier.example/news/bridge";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-revisit-");
    private readonly LaterClock clock = new();
    private Func<HttpContext, Task> answer = context => context.Response.WriteAsync(Page);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Page => $"<!doctype html><html lang=\"en\"><head><title>Bridge over the Amber closed</title></head><body><article><h1>Bridge over the Amber closed</h1><p>{Samples.Wire.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>";

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("error page")]
    [InlineData("another error page each time")]
    [InlineData("front page")]
    [InlineData("front page of a language")]
    [InlineData("list of other reports")]
    public async Task What_a_site_shows_instead_of_a_report_is_a_removal_and_the_report_stays(string shown)
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName, Clock = clock, RoomToKeep = 0, Egress = site.Options }, Cancel);
        await installation.Store.SubscribeAsync("http://courier.example/feed", null, clock.GetUtcNow(), Cancel);
        await installation.DrainAsync(Walker.AllSteps, Cancel);
        ItemId id = new(1);
        (PageHash? page, string text) = ((await ItemAsync()).Page, (await ArticleAsync()).Text);

        int times = 0;
        answer = context => shown switch
        {
            "front page" => SendAsync(context, "/"),
            "front page of a language" => SendAsync(context, "/en/?from=404"),
            "list of other reports" => context.Response.WriteAsync($"<html><head><title>News</title></head><body><h1>News</h1><ul>{string.Concat(Enumerable.Range(1, 12).Select(n => $"<li><a href=\"/news/{n}\">Ferry number {n} leaves the quay of Amber again</a></li>"))}</ul></body></html>"),
            "error page" => context.Response.WriteAsync("<html><head><title>Page not found</title></head><body><h1>Page not found</h1><p>Try the search.</p></body></html>"),
            _ => context.Response.WriteAsync($"<html><head><title>Page not found</title></head><body><h1>Page not found</h1><p>Try the search. Request {++times}</p></body></html>"),
        };
        for (int visit = 0; visit < 2; visit++)
        {
            clock.PutForward(TimeSpan.FromDays(2));
            await installation.DrainAsync(Walker.AllSteps, Cancel);
            (await ArticleAsync()).ShouldSatisfyAllConditions(a => a.Removed.ShouldNotBeNull(), a => a.Text.ShouldBe(text));
            (await ItemAsync()).ShouldSatisfyAllConditions(i => i.Page.ShouldBe(page), i => i.Visits!.Next.ShouldNotBeNull());
        }

        answer = context => context.Response.WriteAsync(Page);
        clock.PutForward(TimeSpan.FromDays(60));
        await installation.DrainAsync(Walker.AllSteps, Cancel);
        (await ArticleAsync()).Removed.ShouldBeNull();

        async Task<Item> ItemAsync() => (await installation.Store.ItemAsync(id, Cancel)).ShouldNotBeNull();
        async Task<Article> ArticleAsync() => (await installation.Store.ArticlesAsync([id], Cancel)).ShouldHaveSingleItem().Article;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_visit_that_finds_the_same_page_is_in_the_archive_and_in_what_is_exported(bool saysNotModified)
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName, Clock = clock, RoomToKeep = 0, Egress = site.Options }, Cancel);
        await installation.Store.SubscribeAsync("http://courier.example/feed", null, clock.GetUtcNow(), Cancel);
        answer = context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            bool known = saysNotModified && context.Request.Headers.IfNoneMatch == "\"1\"";
            context.Response.StatusCode = known ? 304 : 200;
            return known ? Task.CompletedTask : context.Response.WriteAsync(Page);
        };
        await installation.DrainAsync(Walker.AllSteps, Cancel);
        clock.PutForward(TimeSpan.FromDays(2));
        await installation.DrainAsync(Walker.AllSteps, Cancel);

        Captures captures = await installation.Store.CapturesAsync(new ItemId(1), Cancel);

        captures.Pages.ShouldHaveSingleItem();
        captures.Revisits.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Status.ShouldBe(saysNotModified ? 304 : 200), v => v.Url.ShouldBe(Report));
        using FileStream file = new(Directory.EnumerateFiles(Path.Combine(folder.FullName, "archive"), "*.warc.gz").Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        WarcReader.Read(file).Select(e => e.Page?.Hash ?? e.Revisit?.Hash).ShouldBe([captures.Pages[0].Page.Hash, captures.Pages[0].Page.Hash]);
    }

    [Theory]
    [InlineData("/login?next=/news/bridge", null)]
    [InlineData(null, "Just a moment...")]
    [InlineData(null, "Sign in | Courier")]
    public async Task A_login_or_a_challenge_in_a_reports_place_leaves_the_report_as_it_was(string? sentTo, string? shown)
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName, Clock = clock, RoomToKeep = 0, Egress = site.Options }, Cancel);
        await installation.Store.SubscribeAsync("http://courier.example/feed", null, clock.GetUtcNow(), Cancel);
        await installation.DrainAsync(Walker.AllSteps, Cancel);
        PageHash? page = (await installation.Store.ItemAsync(new ItemId(1), Cancel)).ShouldNotBeNull().Page;

        answer = context => sentTo is not null ? SendAsync(context, sentTo) : context.Response.WriteAsync($"<html><head><title>{shown}</title></head><body><h1>{shown}</h1><p>We ask every reader for this, once a day.</p></body></html>");
        clock.PutForward(TimeSpan.FromDays(2));
        await installation.DrainAsync(Walker.AllSteps, Cancel);

        (await installation.Store.ItemAsync(new ItemId(1), Cancel)).ShouldNotBeNull().ShouldSatisfyAllConditions(i => i.Page.ShouldBe(page), i => i.Visits!.Gone.ShouldBeNull(), i => i.Problem.ShouldNotBeNull());
        (await installation.Store.ArticlesAsync([new ItemId(1)], Cancel)).ShouldHaveSingleItem().Article.Removed.ShouldBeNull();
    }

    [Fact]
    public async Task A_list_of_reports_that_an_address_leads_to_is_not_the_report_that_was_announced()
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName, Clock = clock, RoomToKeep = 0, Egress = site.Options }, Cancel);
        await installation.Store.SubscribeAsync("http://courier.example/feed", null, clock.GetUtcNow(), Cancel);
        answer = context => SendAsync(context, "/latest");

        await installation.DrainAsync(Walker.AllSteps, Cancel);

        (await installation.Store.ItemAsync(new ItemId(1), Cancel)).ShouldNotBeNull().Problem.ShouldNotBeNull().Code.ShouldBe("list");
        (await installation.Store.ArticlesAsync([new ItemId(1)], Cancel)).ShouldBeEmpty();
    }

    private static Task SendAsync(HttpContext context, string place)
    {
        context.Response.Redirect(place);
        return Task.CompletedTask;
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = context.Request.Path == "/feed" ? "application/rss+xml" : "text/html";
        context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 404 : 200;
        return context.Request.Path.Value switch
        {
            "/feed" => context.Response.WriteAsync($"<rss version=\"2.0\"><channel><title>News</title><item><link>{Report}</link><pubDate>{clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture)}</pubDate></item></channel></rss>"),
            "/news/bridge" => answer(context),
            "/latest" => context.Response.WriteAsync($"<html><head><title>Latest</title></head><body><h1>Latest</h1><p>These are the reports of the last hours, the newest of them first, as our editors have put them together for you this morning.</p>{string.Concat(Enumerable.Range(1, 12).Select(n => $"<h3><a href=\"/news/{n}\">Ferry number {n} leaves the quay of Amber again</a></h3>"))}</body></html>"),
            "/" => context.Response.WriteAsync("<html><head><title>Courier</title></head><body><p>News</p></body></html>"),
            _ => Task.CompletedTask,
        };
    }
}
