using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using Headwater.Archive;
using Headwater.Egress;
using Headwater.Import;
using Headwater.Model;
using Headwater.Store;
using Headwater.Tests.Cli;

namespace Headwater.Tests;

/// <summary>
/// <c>headwater serve</c> gathers from an outlet that goes on publishing, walks what imports have put in, and is killed
/// with SIGKILL at random instants, from its first on. <c>HEADWATER_KILLS</c> says how often (10 unless told; 200 before a
/// release).
/// </summary>
[Trait("speed", "slow")]
public sealed class ServeCrashTest : IDisposable
{
    private const int Seed = 20260317;
    private const int AnnouncedEachTime = 12;
    private const int ImportedEachTime = 6;
    private const int LookedThroughEvery = 20;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-serve-crash-");
    private readonly Random random = new(Seed);
    private readonly Dictionary<string, PageHash> imported = new(StringComparer.Ordinal);
    private int numbers;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("HEADWATER_KILLS") ?? "10", CultureInfo.InvariantCulture);

    private string Data => Path.Combine(folder.FullName, "data");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Serve_killed_at_any_instant_loses_no_page_and_doubles_none()
    {
        await using LoopbackPress press = await LoopbackPress.StartAsync(Cancel);
        for (int kill = 0; kill < Kills; kill++)
        {
            await PrepareAsync(press);
            await ServeAndKillAsync();
            await IsSoundAsync(thorough: kill % LookedThroughEvery == 0);
        }

        await WalkToTheEndAsync();
        await IsWholeAsync(press);
    }

    // Half of the instants are counted from the start of the process, half from when it has begun to serve.
    private async Task ServeAndKillAsync()
    {
        bool fromStart = random.Next(2) == 0;
        TimeSpan life = TimeSpan.FromMilliseconds(random.Next(2000));
        using HeadwaterProcess serve = HeadwaterProcess.Start(
            ["serve", "--data", Data, "--no-starter", "--urls", "http://127.0.0.1:0"],
            ("HEADWATER_PRIVATE_HOSTS", string.Join(',', LoopbackPress.Hosts)));
        if (!fromStart)
        {
            (await serve.ServingAsync(Cancel)).ShouldNotBeNull();
        }

        await Task.Delay(life, TimeProvider.System, Cancel);
        await serve.KillAsync();
    }

    // More is published, more is imported, and the feed is due.
    private async Task PrepareAsync(LoopbackPress press)
    {
        for (int n = 0; n < AnnouncedEachTime; n++)
        {
            press.Publish(++numbers, Newsprint.Page(numbers, random));
        }

        await using Installation installation = await OpenAsync();
        await installation.Importer.ImportAsync(ImportSource.FromPath(await WriteSourceAsync()), null, Cancel);
        FeedId feed = await installation.Store.SubscribeAsync(press.Feed, null, TimeProvider.System.GetUtcNow(), Cancel);
        await installation.Store.PollNowAsync([feed], TimeProvider.System.GetUtcNow(), Cancel);
    }

    private async Task<string> WriteSourceAsync()
    {
        string path = Path.Combine(folder.FullName, "pages.tar.gz");
        await using GZipStream gzip = new(File.Create(path), CompressionLevel.Fastest);
        await using TarWriter tar = new(gzip);
        for (int n = 0; n < ImportedEachTime; n++)
        {
            string url = $"https://harbour-courier.example/{(++numbers).ToString(CultureInfo.InvariantCulture)}";
            byte[] page = Newsprint.Page(numbers, random, url);
            imported[url] = Page.Of(page, url, default).Hash;
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, $"html/{numbers}.html") { DataStream = new MemoryStream(page) }, Cancel);
        }

        return path;
    }

    private async Task WalkToTheEndAsync()
    {
        await using Installation installation = await OpenAsync();
        await installation.Store.PollNowAsync([], TimeProvider.System.GetUtcNow(), Cancel);
        await installation.DrainAsync(Walker.AllSteps, Cancel);
        IReadOnlyDictionary<Step, long> backlog = await installation.Store.BacklogAsync(Cancel);
        backlog.Where(step => step.Key > Step.Fetch).Sum(step => step.Value).ShouldBe(0);
    }

    private async Task IsSoundAsync(bool thorough)
    {
        await using Installation installation = await OpenAsync();
        (await installation.Store.CheckAsync(Cancel)).ShouldBeEmpty();
        StoreCounts counts = await installation.Store.CountsAsync(Cancel);
        List<PageHash> archived = Archived();
        archived.Distinct().Count().ShouldBe(archived.Count); // none is there twice
        archived.Count.ShouldBe((int)counts.Pages); // and the store knows each
        if (thorough)
        {
            await ItemsAsync(installation, counts);
        }
    }

    private async Task IsWholeAsync(LoopbackPress press)
    {
        await IsSoundAsync(thorough: true);
        await using Installation installation = await OpenAsync();
        Dictionary<string, PageHash> expected = new(press.Published.Concat(imported), StringComparer.Ordinal);
        StoreCounts counts = await installation.Store.CountsAsync(Cancel);
        Dictionary<string, Item> held = await ItemsAsync(installation, counts);

        held.Keys.Order().ShouldBe(expected.Keys.Order());
        held.Where(item => item.Value.Page != expected[item.Key]).Select(item => item.Key).ShouldBeEmpty();
        Archived().Select(hash => hash.Value).Order().ShouldBe(expected.Values.Select(hash => hash.Value).Order());
        (counts.Pages, counts.Articles, counts.FailedItems).ShouldBe((expected.Count, expected.Count, 0));
        (await ReportsAsync(installation.Store)).Order().ShouldBe(held.Values.Select(item => item.Id.Value).Order());
    }

    // Each item by its address, once, and its page as the archive gives it back.
    private static async Task<Dictionary<string, Item>> ItemsAsync(Installation installation, StoreCounts counts)
    {
        Dictionary<string, Item> items = new(StringComparer.Ordinal);
        for (int id = 1; id <= counts.Items; id++)
        {
            Item item = (await installation.Store.ItemAsync(new ItemId(id), Cancel)).ShouldNotBeNull();
            items.Add(item.Announced.Url, item);
            if (item.Page is { } hash)
            {
                (Page page, PageLocation place) = (await installation.Store.PageAsync(hash, Cancel)).ShouldNotBeNull();
                installation.Archive.Read(page, place).Body.IsEmpty.ShouldBeFalse();
            }
        }

        return items;
    }

    private static async Task<List<long>> ReportsAsync(IStore store)
    {
        List<long> articles = [];
        StoryQuery query = new() { Take = 1000 };
        while (await store.ViewsAsync(query, Cancel) is { Count: > 0 } views)
        {
            articles.AddRange(views.SelectMany(view => view.Reports).Select(report => report.Article.Value));
            query = query with { Skip = query.Skip + views.Count };
        }

        return articles;
    }

    private List<PageHash> Archived()
    {
        List<PageHash> hashes = [];
        string archive = Path.Combine(Data, "archive");
        foreach (string file in Directory.Exists(archive) ? Directory.EnumerateFiles(archive, "*.warc.gz") : [])
        {
            using FileStream stream = File.OpenRead(file);
            hashes.AddRange(WarcReader.Read(stream).Select(entry => entry.Page?.Hash).OfType<PageHash>());
        }

        return hashes;
    }

    private Task<Installation> OpenAsync() => Installation.OpenAsync(
        new InstallationOptions { DataFolder = Data, Outlets = [], RoomToKeep = 0, Egress = new EgressOptions { PrivateHosts = LoopbackPress.Hosts } },
        Cancel);
}
