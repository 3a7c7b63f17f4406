using Headwater.Import;
using Headwater.Model;

namespace Headwater.Bench;

/// <summary>The whole walk over a large archive: how fast it comes from a file to finished stories, and what memory it holds meanwhile.</summary>
internal static class WalkSpeed
{
    private const long Usual = 64L << 20, Large = 1L << 30;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Archives = ["extraction/aeb.tar.gz", "extraction/fundus.tar.gz", "extraction/wcxb-articles-dev.tar.gz"];

    public static Part Part { get; } = new("walk", "a large WARC of reports of many events, from the file to finished stories; with --large one of 1 GB, with --size N one of N MB", Archives, Run);

    private static IEnumerable<Row> Run(Setting setting)
    {
        using ScratchFolder folder = new();
        string path = folder.At("days.warc.gz");
        long whole = Write(path, setting);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // what writing it took
        return RunAsync(folder.At("data"), path, whole).GetAwaiter().GetResult();
    }

    private static long Write(string path, Setting setting)
    {
        List<byte[]> pages = [.. Archives.SelectMany(a => setting.Corpora.Archive(a)).Where(f => f.Name.EndsWith(".html", StringComparison.Ordinal)).Select(f => f.Bytes)];
        Rewording rewording = new(pages);
        return DaysArchive.Write(path, pages, setting.Size is { } size ? (long)size << 20 : setting.Large ? Large : Usual, rewording.Of).Whole;
    }

    private static async Task<List<Row>> RunAsync(string folder, string path, long whole)
    {
        MemoryCurve taking = new(whole), walking = new(whole);
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder }, CancellationToken.None);
        ImportProgress done = new();
        (double taken, double takenByClock) = Timing.Once(() => done = installation.Importer.ImportAsync([ImportSource.FromFile(path)], new Watch(taking), CancellationToken.None).GetAwaiter().GetResult());
        (double walked, double walkedByClock) = Timing.Once(() => WalkAsync(installation, [Step.Extract, Step.Trace, Step.Group], walking).GetAwaiter().GetResult());
        MemoryCurve telling = new((await installation.Store.CountsAsync(CancellationToken.None)).Stories);
        (double told, double toldByClock) = Timing.Once(() => WalkAsync(installation, Walker.OfflineSteps, telling).GetAwaiter().GetResult());
        return
        [
            new Row($"{done.Pages:N0} pages to stories, all cores", done.Pages / (takenByClock + walkedByClock + toldByClock), "pages/s by clock"),
            new Row("  the same by processor time", done.Pages / (taken + walked + told), "pages/s a core"),
            new Row("  taking in", done.Pages / taken, "pages/s a core"),
            .. taking.Rows(),
            new Row("  Extract, Trace and Group", done.Pages / walked, "pages/s a core"),
            .. walking.Rows(),
            new Row("  Compare, Screen and Publish", installation.Walker.Progress.Done(Step.Publish) / told, "stories/s a core"),
            .. telling.Rows(),
        ];
    }

    private static async Task WalkAsync(Installation installation, IReadOnlyCollection<Step> steps, MemoryCurve memory)
    {
        Task walk = installation.DrainAsync(steps, CancellationToken.None);
        while (await Task.WhenAny(walk, Task.Delay(Look)) != walk)
        {
            memory.Note(installation.Walker.Progress.Done(steps.Max() == Step.Group ? Step.Group : Step.Publish));
        }

        await walk;
    }

    private sealed class Watch(MemoryCurve memory) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => memory.Note(value.Pages);
    }
}
