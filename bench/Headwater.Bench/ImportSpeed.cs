using Headwater.Import;
using Headwater.Model;

namespace Headwater.Bench;

/// <summary>How fast archives of pages become stories that can be read: the whole walk, and each step by itself.</summary>
internal static class ImportSpeed
{
    private const int Runs = 3;

    private static readonly string[] Archives = ["extraction/aeb.tar.gz", "extraction/fundus.tar.gz", "extraction/wcxb-articles-dev.tar.gz"];

    public static Part Part { get; } = new("import", "archives of pages, imported and walked to finished stories", Archives, Run);

    private static IEnumerable<Row> Run(Setting setting)
    {
        string[] paths = [.. Archives.Select(a => Path.Combine(setting.CorporaFolder, a))];
        _ = Whole(paths); // compiles
        (long Pages, double Processor, double Wall)[] runs = [.. Enumerable.Range(0, Runs).Select(_ => Whole(paths))];
        yield return new Row($"{runs[0].Pages:N0} pages to stories, all cores", Timing.Median([.. runs.Select(r => r.Pages / r.Wall)]), "pages/s by clock");
        yield return new Row("  the same by processor time", Timing.Median([.. runs.Select(r => r.Pages / r.Processor)]), "pages/s a core");
        foreach (Row row in Stepwise(paths))
        {
            yield return row;
        }
    }

    private static (long Pages, double Processor, double Wall) Whole(string[] paths)
    {
        using ScratchFolder folder = new();
        long pages = 0;
        (double processor, double wall) = Timing.Once(() => WithAsync(folder, async installation =>
        {
            pages = await ImportAsync(installation, paths);
            await installation.DrainAsync(Walker.OfflineSteps, CancellationToken.None);
        }).GetAwaiter().GetResult());
        return (pages, processor, wall);
    }

    private static List<Row> Stepwise(string[] paths)
    {
        using ScratchFolder folder = new();
        List<Row> rows = [];
        WithAsync(folder, async installation =>
        {
            long pages = 0;
            (double unpacked, _) = Timing.Once(() => pages = ImportAsync(installation, paths).GetAwaiter().GetResult());
            await installation.DrainAsync([], CancellationToken.None); // builds what Trace and Group remember
            rows.Add(new Row("  step: taking in and archiving", pages / unpacked, "pages/s a core"));
            rows.AddRange(Walker.OfflineSteps.Select(step => Take(installation, step)));
        }).GetAwaiter().GetResult();
        return rows;
    }

    private static Row Take(Installation installation, Step step)
    {
        long before = installation.Walker.Progress.Done(step);
        (double processor, _) = Timing.Once(() => installation.DrainAsync([step], CancellationToken.None).GetAwaiter().GetResult());
        return new Row($"  step: {step}", (installation.Walker.Progress.Done(step) - before) / processor, step > Step.Group ? "stories/s a core" : "pages/s a core");
    }

    private static async Task<long> ImportAsync(Installation installation, string[] paths) =>
        (await installation.Importer.ImportAsync(paths.SelectMany(ImportSource.FromPath), null, CancellationToken.None)).Pages;

    private static async Task WithAsync(ScratchFolder folder, Func<Installation, Task> work)
    {
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder.At("data") }, CancellationToken.None);
        await work(installation);
    }
}
