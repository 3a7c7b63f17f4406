using Headwater.Cluster;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Cluster;

[Collection(RabbitServer.Tests)]
[Trait("speed", "slow")]
public sealed class WorkerTest(PostgresServer postgres, RabbitServer rabbit) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-worker-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workers_that_share_the_steps_bring_a_report_to_its_story()
    {
        string connection = await postgres.EmptyAsync();
        await using RabbitQueue queue = await rabbit.QueueAsync();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using Worker first = await Worker.OpenAsync(Options(connection, Step.Fetch, Step.Extract, Step.Trace, Step.Compare), Cancel);
        await using Worker second = await Worker.OpenAsync(Options(connection, Step.Extract, Step.Group, Step.Screen, Step.Publish), Cancel);
        TaskCompletionSource published = new(TaskCreationOptions.RunContinuationsAsynchronously);
        second.Walker.Progress.Taken += step => _ = step == Step.Publish && published.TrySetResult();
        Task[] work = [first.RunAsync(stop.Token), second.RunAsync(stop.Token)];

        ItemId id = (await first.Store.SaveImportAsync([Ferry()], TimeProvider.System.GetUtcNow(), Cancel))[0];
        await queue.WakeAsync(Step.Trace, Cancel);

        await published.Task.WaitAsync(Cancel);
        StoryId story = (await first.Store.StoryOfAsync(id, Cancel)).ShouldNotBeNull();
        StoryView view = (await first.Store.ViewAsync(story, Cancel)).ShouldNotBeNull();
        view.Headline.ShouldBe("Ferry runs again");
        await stop.CancelAsync();
        await Task.WhenAll(work);
    }

    [Fact]
    public async Task What_is_taken_down_on_one_machine_is_forgotten_by_the_workers_on_others()
    {
        string connection = await postgres.EmptyAsync();
        await using RabbitQueue queue = await rabbit.QueueAsync();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using Worker worker = await Worker.OpenAsync(Options(connection, Step.Extract, Step.Trace, Step.Group, Step.Compare, Step.Screen, Step.Publish), Cancel);
        TaskCompletionSource published = new(TaskCreationOptions.RunContinuationsAsynchronously), again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        worker.Walker.Progress.Taken += step => _ = step == Step.Publish && !published.TrySetResult() && again.TrySetResult();
        Task work = worker.RunAsync(stop.Token);
        ItemId gone = (await worker.Store.SaveImportAsync([Ferry()], TimeProvider.System.GetUtcNow(), Cancel))[0];
        await queue.WakeAsync(Step.Trace, Cancel);
        await published.Task.WaitAsync(Cancel);

        await using (ClusterTakedowns takedowns = new(connection, folder.FullName, TimeProvider.System))
        {
            long request = await takedowns.Store.FileTakedownAsync(new Takedown { Urls = ["https://harbour-courier.example/news/1"], Claimant = "owner@harbour-courier.example", Received = TimeProvider.System.GetUtcNow() }, Cancel);
            (await takedowns.DecideAsync(request, granted: true, "The owner asks.", Cancel)).Items.ShouldBe([gone]);
        }

        await worker.ForgetAsync(Cancel);
        Imported copy = Ferry() with { Announced = new Announcement { Url = "https://gazette.example/news/1" }, Article = Ferry().Article! with { Url = "https://gazette.example/news/1" } };
        ItemId later = (await worker.Store.SaveImportAsync([copy], TimeProvider.System.GetUtcNow(), Cancel))[0];
        await queue.WakeAsync(Step.Trace, Cancel);
        await again.Task.WaitAsync(Cancel);

        (await worker.Store.ArticlesAsync([later], Cancel)).ShouldHaveSingleItem().Trail.ShouldNotBeNull().Edges.ShouldNotContain(edge => edge.To.Article == gone);
        StoryId story = (await worker.Store.StoryOfAsync(later, Cancel)).ShouldNotBeNull();
        (await worker.Store.ViewAsync(story, Cancel)).ShouldNotBeNull().Reports.Select(r => r.Article).ShouldBe([later]);
        await stop.CancelAsync();
        await work;
    }

    [Theory]
    [InlineData(Step.Trace, "Another worker takes Trace")]
    [InlineData(Step.Group, "Another worker takes Group")]
    [InlineData(Step.Poll, "share 1/1 of the hosts")]
    [InlineData(Step.Fetch, "share 1/1 of the hosts")]
    public async Task A_step_that_one_worker_alone_may_take_is_refused_to_a_second(Step step, string message)
    {
        string connection = await postgres.EmptyAsync();
        await using RabbitQueue _ = await rabbit.QueueAsync();
        await using (await Worker.OpenAsync(Options(connection, step), Cancel))
        {
            (await Should.ThrowAsync<StepTakenException>(Worker.OpenAsync(Options(connection, step), Cancel))).Message.ShouldContain(message);
        }

        await using Worker after = await Worker.OpenAsync(Options(connection, step), Cancel);
    }

    [Fact]
    public async Task Hosts_are_dealt_out_to_fetchers_whole_and_by_one_count_alone()
    {
        string connection = await postgres.EmptyAsync();
        await using RabbitQueue _ = await rabbit.QueueAsync();
        await using Worker first = await Worker.OpenAsync(Options(connection, Step.Fetch) with { Share = new Share(1, 2) }, Cancel);
        await using Worker second = await Worker.OpenAsync(Options(connection, Step.Fetch) with { Share = new Share(2, 2) }, Cancel);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await first.Store.SaveImportAsync([.. Enumerable.Range(0, 100).Select(n => new Imported(new Announcement { Url = $"https://host{n % 20}.example/{(n < 50 ? "" : "?p=")}{n}" }, null, null, null))], now, Cancel);

        IReadOnlyList<long> mine = await first.Store.ClaimAsync(Step.Fetch, now, TimeSpan.FromMinutes(1), 1000, Cancel);
        (await first.Store.NextDueAsync(Step.Fetch, Cancel)).ShouldNotBe(now);
        IReadOnlyList<long> others = await second.Store.ClaimAsync(Step.Fetch, now, TimeSpan.FromMinutes(1), 1000, Cancel);

        (mine.Count + others.Count).ShouldBe(100);
        mine.Select(id => (id - 1) % 20).Intersect(others.Select(id => (id - 1) % 20)).ShouldBeEmpty();
        (await Should.ThrowAsync<StepTakenException>(Worker.OpenAsync(Options(connection, Step.Fetch) with { Share = new Share(3, 3) }, Cancel))).Message.ShouldContain("2 shares");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private WorkerOptions Options(string connection, params Step[] steps) => new()
    {
        Postgres = connection,
        Rabbit = rabbit.Address,
        DataFolder = folder.FullName,
        Steps = steps,
        Outlets = [],
    };

    private static Imported Ferry() => new(
        new Announcement { Url = "https://harbour-courier.example/news/1" },
        new OutletId("harbour-courier"),
        null,
        new Article { Title = "Ferry runs again", Text = "The ferry to Port Amber runs again after the storm, the harbour master said on Monday.", Url = "https://harbour-courier.example/news/1", Language = "en" });
}
