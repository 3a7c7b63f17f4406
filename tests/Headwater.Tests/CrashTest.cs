using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Headwater.Archive;
using Headwater.Import;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests;

/// <summary>
/// A process of its own imports and walks; it is killed at random instants. <c>HEADWATER_KILLS</c> says how often (10
/// unless told; 200 before a release).
/// </summary>
[Trait("speed", "slow")]
public sealed class CrashTest : IDisposable
{
    private const string ChildOf = "HEADWATER_CRASH_CHILD";
    private const int Pages = 400;
    private const int Seed = 20260302;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-crash-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder.FullName, "data");

    private string Source => Path.Combine(folder.FullName, "pages.tar.gz");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_process_killed_at_any_instant_loses_no_page_and_doubles_none()
    {
        await WriteSourceAsync();
        Random random = new(Seed);
        int kills = int.Parse(Environment.GetEnvironmentVariable("HEADWATER_KILLS") ?? "10", System.Globalization.CultureInfo.InvariantCulture);
        for (int kill = 0; kill < kills; kill++)
        {
            if (await KilledAsync(random))
            {
                await IsSoundAsync(whole: false);
                continue;
            }

            await IsSoundAsync(whole: true); // it was done before it could be killed
            Directory.Delete(Data, recursive: true);
        }

        (await RunAsync(TimeSpan.FromMinutes(5))).ShouldBeTrue();
        await IsSoundAsync(whole: true);
    }

    /// <summary>
    /// What the child does, before the test runner would begin. Nothing here may wait for code of this assembly on another
    /// thread: that would wait for this to end.
    /// </summary>
    [ModuleInitializer]
    internal static void BeTheChild()
    {
        if (Environment.GetEnvironmentVariable(ChildOf) is not { } folder)
        {
            return;
        }

        Installation installation = Installation.OpenAsync(new InstallationOptions { DataFolder = Path.Combine(folder, "data"), RoomToKeep = 0 }, default).GetAwaiter().GetResult();
        Console.Out.WriteLine("open");
        installation.Importer.ImportAsync(ImportSource.FromPath(Path.Combine(folder, "pages.tar.gz")), null, default).GetAwaiter().GetResult();
        installation.DrainAsync(Walker.OfflineSteps, default).GetAwaiter().GetResult();
        installation.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Environment.Exit(0);
    }

    private async Task<bool> KilledAsync(Random random) => !await RunAsync(TimeSpan.FromMilliseconds(random.Next(1500)));

    /// <returns>Whether the child came to its end before it was killed.</returns>
    private async Task<bool> RunAsync(TimeSpan life)
    {
        using Process child = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Headwater.Tests"))
        {
            Environment = { [ChildOf] = folder.FullName },
            RedirectStandardOutput = true,
        })!;
        (await child.StandardOutput.ReadLineAsync(Cancel)).ShouldBe("open");
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        end.CancelAfter(life);
        try
        {
            await child.WaitForExitAsync(end.Token);
            child.ExitCode.ShouldBe(0);
            return true;
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            child.Kill();
            await child.WaitForExitAsync(Cancel);
            return false;
        }
    }

    private async Task IsSoundAsync(bool whole)
    {
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = Data }, Cancel);
        (await installation.Store.CheckAsync(Cancel)).ShouldBeEmpty();
        StoreCounts counts = await installation.Store.CountsAsync(Cancel);
        HashSet<string> urls = [];
        for (int id = 1; id <= counts.Items; id++)
        {
            Item item = (await installation.Store.ItemAsync(new ItemId(id), Cancel)).ShouldNotBeNull();
            urls.Add(item.Announced.Url).ShouldBeTrue();
            (Page page, PageLocation place) = (await installation.Store.PageAsync(item.Page!.Value, Cancel)).ShouldNotBeNull();
            installation.Archive.Read(page, place).Body.IsEmpty.ShouldBeFalse();
        }

        Archived().ShouldBe(counts.Pages); // each page lies in the archive once, and the store knows it
        if (whole)
        {
            await IsWholeAsync(installation.Store, counts);
        }
    }

    private static async Task IsWholeAsync(IStore store, StoreCounts counts)
    {
        (counts.Items, counts.Pages, counts.Articles, counts.FailedItems).ShouldBe((Pages, Pages, Pages, 0));
        (await store.BacklogAsync(Cancel)).Values.Sum().ShouldBe(0);
        IReadOnlyList<StoryView> views = await store.ViewsAsync(new StoryQuery { Take = 1000 }, Cancel);
        views.SelectMany(view => view.Reports).Select(report => report.Article.Value).Order().ShouldBe(Enumerable.Range(1, Pages).Select(id => (long)id));
    }

    private long Archived()
    {
        long records = 0;
        foreach (string file in Directory.Exists(Path.Combine(Data, "archive")) ? Directory.EnumerateFiles(Path.Combine(Data, "archive"), "*.warc.gz") : [])
        {
            using FileStream stream = File.OpenRead(file);
            records += WarcReader.Read(stream).Count(entry => entry.Page is not null);
        }

        return records;
    }

    private async Task WriteSourceAsync()
    {
        await using GZipStream gzip = new(File.Create(Source), CompressionLevel.Fastest);
        await using TarWriter tar = new(gzip);
        Random random = new(Seed);
        for (int n = 1; n <= Pages; n++)
        {
            byte[] page = Newsprint.Page(n, random, $"https://harbour-courier.example/{n}");
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, $"html/{n}.html") { DataStream = new MemoryStream(page) }, Cancel);
        }
    }
}
