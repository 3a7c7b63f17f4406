using Headwater.Group;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests;

/// <summary>Corrections, and the addresses of stories, over what a data folder lives through: arrivals, restarts, rereading, months.</summary>
public sealed class CorrectionWalkTest : IDisposable
{
    private const string Ferry = "The ferry Amber Star sank off Port Amber on Monday in a storm. Nine people are missing, coast guard captain Odile Brandt said. Lifeboats from Cape Lorn took 41 passengers ashore.";
    private const string OtherFerry = "Nine passengers were missing after the ferry Amber Star went down near Port Amber in heavy seas on Monday, captain Odile Brandt of the coast guard said. Cape Lorn lifeboats saved 41 people.";
    private const string ThirdFerry = "Rescuers searched for nine people after the Amber Star, a ferry, sank in a storm off Port Amber on Monday. 41 were brought to Cape Lorn by lifeboats, the coast guard's Odile Brandt said.";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-correction-");
    private readonly LaterClock clock = new();
    private int taken;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_set_apart_stays_apart_over_arrivals_rereading_and_restarts()
    {
        ItemId first, second;
        await using (Installation installation = await OpenAsync())
        {
            first = await TakeAsync(installation, "Ferry sinks off Port Amber", Ferry);
            second = await TakeAsync(installation, "Nine missing after ferry goes down", OtherFerry);
            (await StoryAsync(installation, second)).ShouldBe(await StoryAsync(installation, first));

            (await installation.Desk.SetApartAsync(await StoryAsync(installation, first), [second], Cancel)).ShouldBeOfType<CorrectionOutcome.Made>();
            await installation.DrainAsync(Walker.OfflineSteps, Cancel);
            await ApartAsync(installation, first, second);
        }

        await using (Installation restarted = await OpenAsync())
        {
            await TakeAsync(restarted, "Search for nine after Amber Star sinks", ThirdFerry);
            await ApartAsync(restarted, first, second);

            await ReadAgainAsync(restarted, first, second);
            await ApartAsync(restarted, first, second);
        }

        clock.PutForward(TimeSpan.FromDays(60));
        await using Installation later = await OpenAsync();
        await ReadAgainAsync(later, first, second);
        await ApartAsync(later, first, second);
    }

    [Fact]
    public async Task A_story_that_Group_has_forgotten_keeps_its_reports_and_its_address_when_one_is_read_again()
    {
        ItemId first, second;
        StoryId story;
        await using (Installation installation = await OpenAsync())
        {
            first = await TakeAsync(installation, "Ferry sinks off Port Amber", Ferry);
            second = await TakeAsync(installation, "Nine missing after ferry goes down", OtherFerry);
            story = await StoryAsync(installation, first);
        }

        clock.PutForward(TimeSpan.FromDays(60));
        await using Installation later = await OpenAsync();
        await ReadAgainAsync(later, second);

        later.Agents.Grouper.Active.ShouldBe(2);
        (await later.Store.ViewAsync(story, Cancel)).ShouldNotBeNull().Reports.Select(r => r.Article).ShouldBe([first, second], ignoreOrder: true);
    }

    [Fact]
    public async Task A_story_that_Group_has_forgotten_is_corrected_too_and_that_withdrawn()
    {
        ItemId first, second;
        StoryId story;
        await using (Installation installation = await OpenAsync())
        {
            first = await TakeAsync(installation, "Ferry sinks off Port Amber", Ferry);
            second = await TakeAsync(installation, "Nine missing after ferry goes down", OtherFerry);
            story = await StoryAsync(installation, first);
        }

        clock.PutForward(TimeSpan.FromDays(60));
        await using (Installation later = await OpenAsync())
        {
            await later.Desk.SetApartAsync(story, [second], Cancel);
            await later.DrainAsync(Walker.OfflineSteps, Cancel);
            await ApartAsync(later, first, second);
        }

        clock.PutForward(TimeSpan.FromDays(60));
        await using Installation last = await OpenAsync();
        StoryId apart = await StoryAsync(last, second);
        (await last.Desk.WithdrawAsync(1, Cancel)).ShouldBeOfType<CorrectionOutcome.Made>();
        await last.DrainAsync(Walker.OfflineSteps, Cancel);

        (await last.Store.ViewAsync(apart, Cancel)).ShouldNotBeNull().Id.ShouldBe(story);
        (await last.Store.ViewAsync(story, Cancel)).ShouldNotBeNull().Reports.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_Group_remembers_and_the_store_does_not_is_saved_when_it_comes_again()
    {
        await using Installation installation = await OpenAsync();
        ItemId id = (await installation.Store.SaveImportAsync([Read("Ferry sinks off Port Amber", Ferry)], clock.GetUtcNow(), Cancel))[0];
        Article article = (await installation.Store.ArticlesAsync([id], Cancel))[0].Article;
        installation.Agents.Grouper.Group(article, null).ShouldHaveSingleItem(); // and then the save fails

        await installation.DrainAsync(Walker.OfflineSteps, Cancel);

        (await installation.Store.ViewAsync(await StoryAsync(installation, id), Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_report_that_links_to_an_old_story_follows_it()
    {
        await using (Installation installation = await OpenAsync())
        {
            await TakeAsync(installation, "Ferry sinks off Port Amber", Ferry);
        }

        clock.PutForward(TimeSpan.FromDays(60));
        await using Installation later = await OpenAsync();
        const string Trial = "Prosecutors charged shipowner Tomas Reyl with negligence on Friday, two months after the loss of the Amber Star off Port Amber. Inspectors had warned of rotten hatches and a broken pump, according to the indictment of 340 pages. His lawyer Marten Oss called it a search for a scapegoat.";
        ItemId trial = await TakeAsync(later, "Shipowner charged with negligence", Trial, new Link("https://harbour-courier.example/1", "the loss of the Amber Star", BoilerplatePlace.Within));

        ThreadStory before = (await later.Store.ViewAsync(await StoryAsync(later, trial), Cancel))!.Thread.Earlier.ShouldHaveSingleItem();
        (before.Headline, before.Sign).ShouldBe(("Ferry sinks off Port Amber", ThreadSign.Link));
        (await later.Store.ViewAsync(before.Id, Cancel))!.Thread.Next.ShouldHaveSingleItem().Headline.ShouldBe("Shipowner charged with negligence");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_that_comes_before_the_one_that_it_links_to_follows_it_all_the_same(bool restart)
    {
        const string Trial = "Prosecutors charged shipowner Tomas Reyl with negligence, two weeks after the loss of the Amber Star off Port Amber. Inspectors had warned of rotten hatches and a broken pump, according to the indictment of 340 pages. His lawyer Marten Oss called it a search for a scapegoat.";
        Installation installation = await OpenAsync();
        ItemId trial = await TakeAsync(installation, "Shipowner charged with negligence", Trial, new Link("https://harbour-courier.example/2", "the loss of the Amber Star", BoilerplatePlace.Within));
        if (restart)
        {
            await installation.DisposeAsync();
            installation = await OpenAsync();
        }

        await using Installation later = installation;
        clock.PutForward(TimeSpan.FromDays(-14));
        await TakeAsync(later, "Ferry sinks off Port Amber", Ferry);

        (await later.Store.ViewAsync(await StoryAsync(later, trial), Cancel))!.Thread.Earlier.ShouldHaveSingleItem().Headline.ShouldBe("Ferry sinks off Port Amber");
    }

    private Task<Installation> OpenAsync() =>
        Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName, Outlets = [], Clock = clock, RoomToKeep = 0 }, Cancel);

    private async Task<ItemId> TakeAsync(Installation installation, string title, string text, params Link[] links)
    {
        ItemId id = (await installation.Store.SaveImportAsync([Read(title, text, links)], clock.GetUtcNow(), Cancel))[0];
        await installation.DrainAsync(Walker.OfflineSteps, Cancel);
        return id;
    }

    private Imported Read(string title, string text, params Link[] links)
    {
        string url = $"https://harbour-courier.example/{++taken}";
        Article article = new() { Url = url, Title = title, Text = text, Site = $"Courier {taken}", Language = "en", Published = clock.GetUtcNow(), Seen = clock.GetUtcNow(), Links = links };
        return new Imported(new Announcement { Url = url }, null, null, article);
    }

    private async Task ReadAgainAsync(Installation installation, params ItemId[] ids)
    {
        Article[] better = [.. (await installation.Store.ArticlesAsync(ids, Cancel)).Select(a => a.Article with { Text = a.Article.Text + " The search goes on." })];
        await installation.Store.SaveReadingsAsync(better, clock.GetUtcNow(), Cancel);
        await installation.DrainAsync(Walker.OfflineSteps, Cancel);
    }

    private static async Task ApartAsync(Installation installation, ItemId first, ItemId second)
    {
        (await StoryAsync(installation, second)).ShouldNotBe(await StoryAsync(installation, first));
        foreach (ItemId id in new[] { first, second })
        {
            StoryView view = (await installation.Store.ViewAsync(await StoryAsync(installation, id), Cancel)).ShouldNotBeNull();
            view.Reports.Select(r => r.Article).ShouldContain(id);
        }
    }

    private static async Task<StoryId> StoryAsync(Installation installation, ItemId id) => (await installation.Store.StoryOfAsync(id, Cancel)).ShouldNotBeNull();
}
