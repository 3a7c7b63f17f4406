using System.Text;
using Headwater.Import;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests;

public sealed class WalkerTest : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-walker-");
    private readonly List<(Step Step, Exception Exception)> told = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_row_that_makes_a_step_throw_is_put_off_alone_and_told_of_once()
    {
        await using Installation installation = await OpenAsync();
        for (int n = 1; n <= 5; n++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{n}.html"), Html(n), Cancel);
            await installation.Importer.ImportAsync(ImportSource.FromPath(Path.Combine(folder.FullName, $"{n}.html")), null, Cancel);
        }

        await DamageAsync(installation, new ItemId(3));
        DateTimeOffset begun = TimeProvider.System.GetUtcNow();

        await installation.DrainAsync(Walker.OfflineSteps, Cancel);

        (await installation.Store.CountsAsync(Cancel)).Articles.ShouldBe(4);
        told.ShouldHaveSingleItem().Step.ShouldBe(Step.Extract);
        told[0].Exception.ShouldBeOfType<InvalidDataException>();
        (await installation.Store.BacklogAsync(Cancel))[Step.Extract].ShouldBe(1); // still due, later
        (await installation.Store.NextDueAsync(Step.Extract, Cancel)).ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(begun.AddMinutes(1).AddMilliseconds(-1)); // kept by the microsecond
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(50, 24 * 60)]
    public void A_row_that_fails_again_waits_longer_up_to_a_day(int failures, int minutes) =>
        new WalkerOptions().Retry(failures).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public async Task Nothing_is_taken_in_while_the_disk_has_no_room_and_what_is_held_walks_on()
    {
        await using Installation installation = await OpenAsync(roomToKeep: long.MaxValue);
        await installation.Store.SubscribeAsync("https://harbour-courier.example/feed", null, TimeProvider.System.GetUtcNow(), Cancel);
        await installation.Store.SaveImportAsync([Ferry()], TimeProvider.System.GetUtcNow(), Cancel);

        await installation.DrainAsync(Walker.OfflineSteps, Cancel);
        DiskFullException full = await Should.ThrowAsync<DiskFullException>(() => installation.DrainAsync(Walker.AllSteps, Cancel));

        full.Message.ShouldContain("nothing more is taken in");
        installation.Walker.Progress.Halted.ShouldNotBeNull().Code.ShouldBe("disk-full");
        (await installation.Store.CountsAsync(Cancel)).ShouldSatisfyAllConditions(c => c.Articles.ShouldBe(1), c => c.Stories.ShouldBe(1));
        (await installation.Store.FeedsAsync(Cancel)).ShouldHaveSingleItem().Memory.LastPolled.ShouldBeNull();
    }

    [Fact]
    public async Task Without_room_for_more_what_is_held_walks_on_at_once_and_it_is_told_once()
    {
        await using Installation installation = await OpenAsync(roomToKeep: long.MaxValue);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        TaskCompletionSource full = new(TaskCreationOptions.RunContinuationsAsynchronously), shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        installation.Walker.Failed += (_, _) => full.TrySetResult();
        installation.Walker.Progress.Taken += step => _ = step == Step.Publish && shown.TrySetResult();
        await installation.Store.SubscribeAsync("https://harbour-courier.example/feed", null, TimeProvider.System.GetUtcNow(), Cancel);
        Task walk = installation.RunAsync(stop.Token);
        await full.Task.WaitAsync(Cancel);

        await installation.Store.SaveImportAsync([Ferry()], TimeProvider.System.GetUtcNow(), Cancel);
        await installation.Queue.WakeAsync(Step.Trace, Cancel);
        await shown.Task.WaitAsync(Cancel);

        installation.Walker.Progress.Halted.ShouldNotBeNull().Code.ShouldBe("disk-full");
        await stop.CancelAsync();
        await walk;
        told.ShouldHaveSingleItem().Exception.ShouldBeOfType<DiskFullException>();
        (await installation.Store.FeedsAsync(Cancel)).ShouldHaveSingleItem().Memory.LastPolled.ShouldBeNull();
    }

    [Fact]
    public async Task Progress_counts_rows_at_each_step()
    {
        await using Installation installation = await OpenAsync();
        await installation.Store.SaveImportAsync([Ferry()], TimeProvider.System.GetUtcNow(), Cancel);

        await installation.DrainAsync(Walker.OfflineSteps, Cancel);

        Walker.OfflineSteps.Select(installation.Walker.Progress.Done).ShouldBe([0, 1, 1, 1, 1, 1]);
        installation.Walker.Progress.Failures.ShouldBe(0);
    }

    private static Imported Ferry() => new(
        new Announcement { Url = "https://harbour-courier.example/1" },
        null,
        null,
        new Article { Title = "Ferry runs again", Text = "The ferry to Port Amber runs again.", Url = "https://harbour-courier.example/1", Language = "en" });

    private static string Html(int n) =>
        $"<!doctype html><html lang=\"en\"><head><title>Ferry number {n} runs again</title></head><body><article><h1>Ferry number {n} runs again</h1>"
        + string.Concat(Enumerable.Range(1, 6).Select(p => $"<p>The ferry to Port Amber runs again after the storm, the harbour master of district {n} said on Monday; it is crossing number {p} this week and more are planned.</p>"))
        + "</article></body></html>";

    private static async Task DamageAsync(Installation installation, ItemId id)
    {
        Item item = (await installation.Store.ItemAsync(id, Cancel)).ShouldNotBeNull();
        (_, PageLocation place) = (await installation.Store.PageAsync(item.Page!.Value, Cancel)).ShouldNotBeNull();
        await using FileStream file = new(Path.Combine(installation.Folder, "archive", place.File), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = place.Offset + (place.Length / 2);
        await file.WriteAsync(Encoding.ASCII.GetBytes("damage"), Cancel);
    }

    private async Task<Installation> OpenAsync(long roomToKeep = 0)
    {
        Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = Path.Combine(folder.FullName, "data"), RoomToKeep = roomToKeep, Outlets = [] }, Cancel);
        installation.Walker.Failed += (step, exception) =>
        {
            lock (told)
            {
                told.Add((step, exception));
            }
        };
        return installation;
    }
}
