using System.Net;
using System.Text.Json;
using Headwater.App.Demo;
using Headwater.App.Web;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Store;
using Microsoft.AspNetCore.Builder;

namespace Headwater.Tests.Demo;

/// <summary>The sample day's edited and its removed report go through a second visit, days later.</summary>
public sealed class SecondVisitTest : IDisposable
{
    private const string Edited = "quake-sanbara/meridian", Removed = "election/phare";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-second-visit-");
    private readonly LaterClock clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_edit_is_kept_as_a_revision_and_a_removal_is_said_while_the_page_stays()
    {
        SampleDay day = SampleDay.Load();
        await using PressServer press = await PressServer.StartAsync(day, clock, Cancel);
        await using Installation installation = await OpenAsync(press);
        foreach ((string url, OutletId outlet) in press.Feeds.Where(feed => day.Articles.Any(a => a.Id is Edited or Removed && a.Outlet == feed.Outlet.Value)))
        {
            await installation.Store.SubscribeAsync(url, outlet, clock.GetUtcNow(), Cancel);
        }

        await installation.DrainAsync(Walker.AllSteps, Cancel);
        StoreCounts first = await installation.Store.CountsAsync(Cancel);
        (ItemId edited, ItemId removed) = (await FindAsync(installation.Store, press, Edited), await FindAsync(installation.Store, press, Removed));
        PageHash page = (await ItemAsync(installation.Store, removed)).Page!.Value;

        clock.PutForward(TimeSpan.FromDays(2));
        await installation.DrainAsync(Walker.AllSteps, Cancel);

        await EditIsKeptAsync(installation.Store, edited);
        await RemovalIsSaidAsync(installation, removed, page);
        StoreCounts second = await installation.Store.CountsAsync(Cancel);
        (second.Items, second.Articles, second.Pages).ShouldBe((first.Items, first.Articles, first.Pages + 1));
        await IsShownAsync(installation.Store, edited, removed);
    }

    private static async Task EditIsKeptAsync(IStore store, ItemId edited)
    {
        (await store.ArticlesAsync([edited], Cancel)).ShouldHaveSingleItem().Article.Text.ShouldContain("killing at least nine people");
        Revision before = (await store.RevisionsAsync(edited, Cancel)).ShouldHaveSingleItem();
        before.Article.Text.ShouldContain("killing at least four people");
        before.Difference.SelectMany(passage => passage).ShouldContain(new Headwater.Text.TextRun(Headwater.Text.RunKind.Added, "nine "));
    }

    private static async Task RemovalIsSaidAsync(Installation installation, ItemId removed, PageHash page)
    {
        Item item = await ItemAsync(installation.Store, removed);
        (item.Page, item.Problem).ShouldBe((page, null));
        (Page row, PageLocation place) = (await installation.Store.PageAsync(page, Cancel)).ShouldNotBeNull();
        installation.Archive.Read(row, place).Body.IsEmpty.ShouldBeFalse();
        StoryId story = (await installation.Store.StoryOfAsync(removed, Cancel)).ShouldNotBeNull();
        StoryView view = (await installation.Store.ViewAsync(story, Cancel)).ShouldNotBeNull();
        view.Reports.Single(report => report.Article == removed).Removed.ShouldNotBeNull();
    }

    private async Task IsShownAsync(IStore store, ItemId edited, ItemId removed)
    {
        await using WebApplication site = Site.Build(store, new SiteOptions { FullText = true }, "http://127.0.0.1:0", clock);
        await site.StartAsync(Cancel);
        using SocketsHttpHandler handler = new();
        using HttpMessageInvoker reader = new(handler);
        async Task<string> Read(string path)
        {
            using HttpResponseMessage page = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, site.Urls.First() + path), Cancel);
            return await page.Content.ReadAsStringAsync(Cancel);
        }

        string page = await Read($"/article/{edited}");
        page.ShouldContain("<del>four </del>");
        page.ShouldContain("<ins>nine </ins>");
        (await Read($"/article/{removed}")).ShouldContain("no longer shows this report");

        JsonElement json = JsonDocument.Parse(await Read($"/api/v1/articles/{edited}")).RootElement;
        json.GetProperty("revisions")[0].GetProperty("changes").EnumerateArray().SelectMany(passage => passage.EnumerateArray())
            .Select(run => (run.GetProperty("kind").GetString(), run.GetProperty("text").GetString())).ShouldContain(("removed", "four "));
        JsonDocument.Parse(await Read($"/api/v1/articles/{removed}")).RootElement.GetProperty("removed").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        await site.StopAsync(Cancel);
    }

    private static async Task<ItemId> FindAsync(IStore store, PressServer press, string sample)
    {
        string url = press.Addresses.Of(press.Day.Articles.Single(a => a.Id == sample));
        long count = (await store.CountsAsync(Cancel)).Items;
        for (long id = 1; id <= count; id++)
        {
            if ((await ItemAsync(store, new ItemId(id))).Announced.Url == url)
            {
                return new ItemId(id);
            }
        }

        throw new InvalidOperationException($"{url} was not announced.");
    }

    private static async Task<Item> ItemAsync(IStore store, ItemId id) => (await store.ItemAsync(id, Cancel)).ShouldNotBeNull();

    private Task<Installation> OpenAsync(PressServer press) => Installation.OpenAsync(
        new InstallationOptions
        {
            DataFolder = folder.FullName,
            Outlets = press.Outlets,
            Clock = clock,
            RoomToKeep = 0,
            Egress = new EgressOptions { Pause = TimeSpan.Zero, Hosts = new Dictionary<string, IPEndPoint> { ["*.example"] = press.Endpoint } },
        },
        Cancel);
}
