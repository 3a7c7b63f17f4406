using System.Collections.Concurrent;
using System.Globalization;
using Headwater.Model;
using Headwater.Store;
using Headwater.Tests.Egress;
using Headwater.Tests.Trace;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests;

/// <summary>A report is taken down while the process goes on; its feed announces it again, and one more copy comes in.</summary>
public sealed class TakedownWalkTest : IDisposable
{
    private const string Original = "http://northwire.example/news/bridge";
    private const string Copy = "http://courier.example/news/bridge";
    private const string LateCopy = "http://gazette.example/news/bridge";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-takedown-");
    private readonly LaterClock clock = new();
    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);
    private bool late;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_taken_down_is_forgotten_everywhere_and_does_not_come_back()
    {
        await using Site press = await Site.StartAsync(AnswerAsync);
        await using Installation installation = await OpenAsync(press);
        await SubscribeAsync(installation, "northwire", "courier", "gazette");
        await installation.DrainAsync(Walker.AllSteps, Cancel);
        (ItemId original, ItemId copy) = ((await FindAsync(installation.Store, Original)).ShouldNotBeNull(), (await FindAsync(installation.Store, Copy)).ShouldNotBeNull());
        (await TrailAsync(installation.Store, copy)).Edges.ShouldContain(edge => edge.To.Article == original);
        StoryId story = (await installation.Store.StoryOfAsync(copy, Cancel)).ShouldNotBeNull();

        long request = await installation.Store.FileTakedownAsync(new Takedown { Urls = [Original], Claimant = "owner@northwire.example", Received = clock.GetUtcNow() }, Cancel);
        Removal removed = await installation.DecideTakedownAsync(request, granted: true, "The owner asks.", Cancel);

        removed.Items.ShouldBe([original]);
        installation.Agents.Tracer.Remembered.ShouldBe(1);

        late = true;
        clock.PutForward(TimeSpan.FromDays(2));
        await installation.DrainAsync(Walker.AllSteps, Cancel);

        asked[Original].ShouldBe(1);
        (await FindAsync(installation.Store, Original)).ShouldBeNull();
        ItemId lateCopy = (await FindAsync(installation.Store, LateCopy)).ShouldNotBeNull();
        installation.Agents.Tracer.Remembered.ShouldBe(2);
        foreach (ItemId left in new[] { copy, lateCopy })
        {
            (await TrailAsync(installation.Store, left)).Edges.ShouldNotContain(edge => edge.To.Article == original || edge.To.Url == Original);
        }

        (await installation.Store.ViewAsync(story, Cancel)).ShouldNotBeNull().Reports.Select(report => report.Article).ShouldBe([copy, lateCopy], ignoreOrder: true);
        (await installation.Store.CheckAsync(Cancel)).ShouldBeEmpty();
    }

    private Task AnswerAsync(HttpContext context)
    {
        string url = $"http://{context.Request.Host.Host}{context.Request.Path}";
        asked.AddOrUpdate(url, 1, static (_, times) => times + 1);
        context.Response.ContentType = context.Request.Path == "/feed" ? "application/rss+xml" : "text/html";
        context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 404 : 200;
        return context.Response.WriteAsync(url switch
        {
            "http://northwire.example/feed" => Feed(late ? $"{Original}?utm_source=again" : Original),
            "http://courier.example/feed" => Feed(Copy),
            "http://gazette.example/feed" => late ? Feed(LateCopy) : Feed(),
            Original => Page("Northwire", ""),
            Copy => Page("Harbour Courier", "<p>Source: Northwire</p>"),
            LateCopy => Page("Hill Gazette", ""),
            _ => "",
        });
    }

    private string Feed(params string[] urls) =>
        $"<rss version=\"2.0\"><channel><title>News</title>{string.Concat(urls.Select(url => $"<item><guid>{url}</guid><link>{url}</link><pubDate>{clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture)}</pubDate></item>"))}</channel></rss>";

    private static string Page(string site, string credit) =>
        $"<!doctype html><html lang=\"en\"><head><title>Bridge over the Amber closed</title><meta property=\"og:site_name\" content=\"{site}\"></head><body><article><h1>Bridge over the Amber closed</h1><p>{Samples.Wire.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p>{credit}</article></body></html>";

    private async Task SubscribeAsync(Installation installation, params string[] outlets)
    {
        foreach (string outlet in outlets)
        {
            await installation.Store.SubscribeAsync($"http://{outlet}.example/feed", null, clock.GetUtcNow(), Cancel);
        }
    }

    private static async Task<Trail> TrailAsync(IStore store, ItemId id) => (await store.ArticlesAsync([id], Cancel)).ShouldHaveSingleItem().Trail.ShouldNotBeNull();

    private static async Task<ItemId?> FindAsync(IStore store, string url)
    {
        for (long id = 1; id <= 10; id++)
        {
            if (await store.ItemAsync(new ItemId(id), Cancel) is { } item && item.Announced.Url.StartsWith(url, StringComparison.Ordinal))
            {
                return item.Id;
            }
        }

        return null;
    }

    private Task<Installation> OpenAsync(Site press) => Installation.OpenAsync(
        new InstallationOptions { DataFolder = folder.FullName, Outlets = [.. Traces.Outlets.All], Clock = clock, RoomToKeep = 0, Egress = press.Options },
        Cancel);
}
