using Headwater.Cluster;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Cluster;

[Collection(PostgresServer.Tests)]
public sealed class MigrationTest(PostgresServer server) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-move-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName }, Cancel);
        await installation.Store.SubscribeAsync("https://harbour-courier.example/feed", new OutletId("harbour-courier"), Noon, Cancel);
        await installation.Store.SaveImportAsync([.. Enumerable.Range(1, 250).Select(n => new Imported(new Announcement { Url = $"https://lighthouse.example/{n}" }, null, null, null))], Noon, Cancel);
        await installation.Store.SaveImportAsync([Ferry(1), Ferry(2)], Noon, Cancel);
        await installation.DrainAsync(Walker.OfflineSteps, Cancel);
        Takedown takedown = new() { Urls = ["https://lighthouse.example/250"], Claimant = "owner@lighthouse.example", Received = Noon };
        await installation.Store.DecideTakedownAsync(await installation.Store.FileTakedownAsync(takedown, Cancel), granted: true, "The owner asks.", Noon, Cancel);
    }

    [Fact]
    public async Task All_that_a_store_holds_is_there_afterwards_and_work_goes_on()
    {
        await using PostgresStore to = new(await server.EmptyAsync());

        MigrationOutcome outcome = await MoveAsync(to);

        outcome.ShouldBeOfType<MigrationOutcome.Moved>().Tables.ShouldAllBe(t => t.From == t.To);
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName }, Cancel);
        (await to.CountsAsync(Cancel)).ShouldBe(await installation.Store.CountsAsync(Cancel));
        (await to.BacklogAsync(Cancel)).ShouldBe(await installation.Store.BacklogAsync(Cancel), ignoreOrder: true);
        (await to.SearchAsync(new SearchQuery("ferry amber"), Cancel)).Count.ShouldBe(2);
        (await to.ViewsAsync(new StoryQuery(), Cancel)).ShouldNotBeEmpty();
        (await to.SaveImportAsync([Page("https://lighthouse.example/250"), Page("https://lighthouse.example/1"), Page("https://lighthouse.example/251")], Noon, Cancel))
            .ShouldBe([default, new ItemId(1), new ItemId(253)]); // taken down, known, and new with an id that was never given
        (await to.CheckAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_move_that_was_interrupted_is_run_again_and_one_that_ended_is_not()
    {
        await using PostgresStore to = new(await server.EmptyAsync());
        using CancellationTokenSource stop = new();
        await Should.ThrowAsync<OperationCanceledException>(new Migration(folder.FullName, to, TimeProvider.System).RunAsync(new Stopping(stop), stop.Token));

        (await MoveAsync(to)).ShouldBeOfType<MigrationOutcome.Moved>();

        (await MoveAsync(to)).ShouldBeOfType<MigrationOutcome.Refused>().Cause.Code.ShouldBe("moved-already");
    }

    [Fact]
    public async Task A_database_that_is_in_use_is_left_alone()
    {
        await using PostgresStore to = new(await server.EmptyAsync());
        await to.SaveImportAsync([Ferry(9)], Noon, Cancel);

        (await MoveAsync(to)).ShouldBeOfType<MigrationOutcome.Refused>().Cause.Code.ShouldBe("not-empty");

        (await to.CountsAsync(Cancel)).Items.ShouldBe(1);
    }

    [Fact]
    public async Task A_backup_is_an_embedded_store_with_all_that_the_database_held()
    {
        await using PostgresStore store = new(await server.EmptyAsync());
        await MoveAsync(store);
        string copy = Path.Combine(folder.FullName, "copy.db");

        await store.BackupAsync(copy, Cancel);

        await using SqliteStore restored = new(copy);
        (await restored.CountsAsync(Cancel)).ShouldBe(await store.CountsAsync(Cancel));
        (await restored.SearchAsync(new SearchQuery("ferry amber"), Cancel)).Count.ShouldBe(2);
        (await restored.CheckAsync(Cancel)).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task<MigrationOutcome> MoveAsync(PostgresStore to) => new Migration(folder.FullName, to, TimeProvider.System).RunAsync(null, Cancel);

    private static Imported Page(string url) => new(new Announcement { Url = url }, null, null, null);

    private static Imported Ferry(int n) => new(
        new Announcement { Url = $"https://harbour-courier.example/news/{n}" },
        new OutletId("harbour-courier"),
        null,
        new Article { Title = "Ferry runs again", Text = $"The ferry to Port Amber runs again after the storm, the harbour master said on Monday. Sailing {n}.", Url = $"https://harbour-courier.example/news/{n}", Language = "en" });

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<MovedRows>
    {
        public void Report(MovedRows value)
        {
            if (value.Table == "items")
            {
                stop.Cancel();
            }
        }
    }
}
