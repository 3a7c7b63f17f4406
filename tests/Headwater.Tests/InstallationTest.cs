using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests;

public sealed class InstallationTest : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-installation-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Articles_taken_in_walk_to_stories_that_are_shown()
    {
        await using Installation installation = await OpenAsync();
        ItemId[] ids = [.. await installation.Store.SaveImportAsync([Ferry(1), Ferry(2)], TimeProvider.System.GetUtcNow(), Cancel)];

        await installation.DrainAsync(Walker.OfflineSteps, Cancel);

        IReadOnlyList<StoryView> views = await installation.Store.ViewsAsync(new StoryQuery(), Cancel);
        views.SelectMany(v => v.Reports).Select(r => r.Article).ShouldBe(ids, ignoreOrder: true);
        (await installation.Store.BacklogAsync(Cancel)).Values.ShouldAllBe(waiting => waiting == 0);
    }

    [Fact]
    public async Task A_walk_that_is_told_to_run_takes_what_comes_and_ends_when_cancelled()
    {
        await using Installation installation = await OpenAsync();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        TaskCompletionSource grouped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        installation.Walker.Progress.Taken += step => _ = step == Step.Group && grouped.TrySetResult();
        Task walk = installation.RunAsync(stop.Token);
        ItemId id = (await installation.Store.SaveImportAsync([Ferry(1)], TimeProvider.System.GetUtcNow(), Cancel))[0];
        await installation.Queue.WakeAsync(Step.Trace, Cancel);

        await grouped.Task.WaitAsync(Cancel);
        (await installation.Store.StoryOfAsync(id, Cancel)).ShouldNotBeNull();
        await stop.CancelAsync();
        await walk;
    }

    [Fact]
    public async Task A_backup_verifies_what_hubs_push_and_keeps_the_secret_from_others()
    {
        string copy = Path.Combine(folder.FullName, "copy"), key = Path.Combine("copy", "push.key");
        await using (Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = Path.Combine(folder.FullName, "data"), RoomToKeep = 0 }, Cancel))
        {
            installation.SubscriberAt(new Uri("https://headwater.example/"));
            await installation.BackupAsync(copy, Cancel);
        }

        (await File.ReadAllBytesAsync(Path.Combine(folder.FullName, key), Cancel)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "data", "push.key"), Cancel));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(folder.FullName, key)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task A_second_process_is_told_which_folder_is_in_use()
    {
        await using Installation first = await OpenAsync();

        DataFolderInUseException refused = await Should.ThrowAsync<DataFolderInUseException>(OpenAsync);

        refused.Folder.ShouldBe(folder.FullName);
        refused.Message.ShouldContain("in use by another Headwater process");
    }

    [Fact]
    public async Task A_folder_that_was_closed_opens_again_with_what_it_held()
    {
        ItemId id;
        await using (Installation first = await OpenAsync())
        {
            id = (await first.Store.SaveImportAsync([Ferry(1)], TimeProvider.System.GetUtcNow(), Cancel))[0];
            await first.DrainAsync(Walker.OfflineSteps, Cancel);
        }

        await using Installation second = await OpenAsync();
        await second.DrainAsync(Walker.OfflineSteps, Cancel);

        StoryId story = (await second.Store.StoryOfAsync(id, Cancel)).ShouldNotBeNull();
        (await second.Store.ViewAsync(story, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_takedown_that_was_cut_short_is_finished_when_the_folder_is_next_opened()
    {
        Page page = Page.Of("<p>The ferry runs again.</p>"u8.ToArray(), "https://harbour-courier.example/news/1", TimeProvider.System.GetUtcNow(), "text/html");
        PageLocation place;
        await using (Installation first = await OpenAsync())
        {
            place = first.Archive.Append(page);
            await first.Store.SaveImportAsync([new Imported(new Announcement { Url = page.Url }, null, (page, place), null)], TimeProvider.System.GetUtcNow(), Cancel);
            long id = await first.Store.FileTakedownAsync(new Takedown { Urls = [page.Url], Claimant = "owner@harbour-courier.example", Received = TimeProvider.System.GetUtcNow() }, Cancel);
            await first.Store.DecideTakedownAsync(id, granted: true, "", TimeProvider.System.GetUtcNow(), Cancel); // and then the process ends
        }

        await using Installation second = await OpenAsync();

        Should.Throw<InvalidDataException>(() => second.Archive.Read(page, place));
        (await second.Store.CountsAsync(Cancel)).Pages.ShouldBe(0);
        (await second.Store.ErasuresAsync(Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://northwire.example/1", "harbour-courier", "northwire")]
    [InlineData("https://northwire.example/1", "news-list", "northwire")]
    [InlineData("https://amber-echo.example/1", "news-list", null)]
    [InlineData("https://harbour-pages.example/1", "harbour-courier", "harbour-courier")]
    [InlineData("https://amber-echo.example/1", null, null)]
    public async Task A_report_is_of_whoever_publishes_it_not_of_whoever_announced_it(string url, string? announcer, string? publisher)
    {
        Outlet[] outlets =
        [
            new() { Id = new OutletId("northwire"), Name = "Northwire", Kind = OutletKind.Agency, Domains = ["northwire.example"] },
            new() { Id = new OutletId("harbour-courier"), Name = "Harbour Courier", Kind = OutletKind.Newspaper, Domains = ["harbour-courier.example"] },
            new() { Id = new OutletId("news-list"), Name = "News List", Kind = OutletKind.Aggregator, Domains = ["news-list.example"] },
        ];
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName, Outlets = outlets, RoomToKeep = 0 }, Cancel);
        string paragraphs = string.Concat(Enumerable.Range(1, 5).Select(n => $"<p>The ferry to Port Amber runs again after the storm, the harbour master said on Monday; crossing {n} of this week is planned.</p>"));
        Page page = Page.Of(System.Text.Encoding.UTF8.GetBytes($"<html><head><title>Ferry runs again</title></head><body><article><h1>Ferry runs again</h1>{paragraphs}</article></body></html>"), url, TimeProvider.System.GetUtcNow(), "text/html");
        OutletId? announced = announcer is null ? null : new OutletId(announcer);
        ItemId id = (await installation.Store.SaveImportAsync([new Imported(new Announcement { Url = url }, announced, (page, installation.Archive.Append(page)), null)], page.Fetched, Cancel))[0];

        await installation.DrainAsync([Step.Extract], Cancel);

        (await installation.Store.ArticlesAsync([id], Cancel)).ShouldHaveSingleItem().Article.Outlet?.Value.ShouldBe(publisher);
        (await installation.Store.ArticlesAsync([id], Cancel))[0].Article.Outlet.HasValue.ShouldBe(publisher is not null);
    }

    [Fact]
    public async Task A_page_that_cannot_be_erased_is_told_of_and_keeps_no_other_from_being_erased()
    {
        await using Installation installation = await OpenAsync();
        Page page = Page.Of("<p>The ferry runs again.</p>"u8.ToArray(), "https://harbour-courier.example/news/2", TimeProvider.System.GetUtcNow(), "text/html");
        PageLocation place = installation.Archive.Append(page), lost = new("a-file-that-is-not-there.warc.gz", 0, 100);
        Page other = Page.Of("<p>The ferry stays in port.</p>"u8.ToArray(), "https://harbour-courier.example/news/1", page.Fetched, "text/html");
        await installation.Store.SaveImportAsync([new Imported(new Announcement { Url = other.Url }, null, (other, lost), null), new Imported(new Announcement { Url = page.Url }, null, (page, place), null)], page.Fetched, Cancel);
        long id = await installation.Store.FileTakedownAsync(new Takedown { Urls = [other.Url, page.Url], Claimant = "owner@harbour-courier.example", Received = page.Fetched }, Cancel);

        IOException told = await Should.ThrowAsync<IOException>(() => installation.DecideTakedownAsync(id, granted: true, "", Cancel));

        told.Message.ShouldContain(lost.File);
        Should.Throw<InvalidDataException>(() => installation.Archive.Read(page, place));
        (await installation.Store.ErasuresAsync(Cancel)).ShouldBe([lost]);
    }

    [Fact]
    public async Task A_takedown_request_is_filed_while_another_works_on_the_folder()
    {
        await using Installation installation = await OpenAsync();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        ItemId item = (await installation.Store.SaveImportAsync([Ferry(1)], now, Cancel))[0];
        await installation.Store.ClaimAsync(Step.Trace, now, TimeSpan.FromHours(1), 10, Cancel);

        await using (HeldData beside = await HeldData.OpenAsync(new InstallationOptions { DataFolder = folder.FullName }, Cancel))
        {
            await beside.FileTakedownAsync(new Takedown { Urls = ["https://harbour-courier.example/news/1"], Claimant = "owner@harbour-courier.example", Received = now }, Cancel);
        }

        (await installation.Store.TakedownsAsync(Cancel)).ShouldHaveSingleItem().Claimant.ShouldBe("owner@harbour-courier.example");
        (await installation.Store.ClaimAsync(Step.Trace, now, TimeSpan.FromHours(1), 10, Cancel)).ShouldBeEmpty(); // what is at work stays held
        (await installation.DecideTakedownAsync(1, granted: true, "", Cancel)).Items.ShouldBe([item]);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_told_of()
    {
        string lists = Path.Combine(folder.CreateSubdirectory("lists").FullName, "un-consolidated.xml");
        await File.WriteAllTextAsync(lists, "<!DOCTYPE list [<!ENTITY a 'b'>]><CONSOLIDATED_LIST/>", Cancel);

        await using Installation installation = await OpenAsync();

        installation.UnreadLists.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Code.ShouldBe("list-unreadable"), c => c.Message.ShouldStartWith("un-consolidated.xml"));
    }

    private Task<Installation> OpenAsync() => Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName }, Cancel);

    private static Imported Ferry(int n) => new(
        new Announcement { Url = $"https://harbour-courier.example/news/{n}" },
        new OutletId("harbour-courier"),
        null,
        new Article { Title = "Ferry runs again", Text = "The ferry to Port Amber runs again after the storm, the harbour master said on Monday.", Url = $"https://harbour-courier.example/news/{n}", Language = "en" });
}
