using Headwater.Archive;
using Headwater.Import;

namespace Headwater.Bench;

/// <summary>How fast an archive of a day's press is read and taken in, and whether memory stays flat meanwhile.</summary>
internal static class ArchiveSpeed
{
    private const long Usual = 64L << 20, Large = 1L << 30;
    private const double Megabyte = 1 << 20;

    private static readonly string[] Archives = ["extraction/aeb.tar.gz", "extraction/fundus.tar.gz", "extraction/wcxb-articles-dev.tar.gz"];

    public static Part Part { get; } = new("archive", "a large WARC read, and taken in from a file and from a stream; with --large one of 1 GB", Archives, Run);

    private static IEnumerable<Row> Run(Setting setting)
    {
        using ScratchFolder folder = new();
        string path = folder.At("day.warc.gz");
        (long whole, long broken) = DaysArchive.Write(path, Pages(setting.Corpora), setting.Large ? Large : Usual);
        yield return new Row("packed size of the archive", new FileInfo(path).Length / Megabyte, "MB");
        yield return new Row("its pages, whole and broken", whole + broken, "pages");
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // what writing it took
        foreach (Row row in Read(path, whole).Concat(TakeIn("a file", folder.At("one"), ImportSource.FromFile(path), whole)).Concat(TakeIn("a stream", folder.At("two"), ImportSource.FromStream("-", File.OpenRead(path)), whole)))
        {
            yield return row;
        }
    }

    // Forward only, as from standard input: what lies behind damage is found from the bytes alone.
    private static List<Row> Read(string path, long whole)
    {
        MemoryCurve memory = new(whole);
        (long pages, long problems) = (0, 0);
        (double processor, _) = Timing.Once(() =>
        {
            using PeekedStream file = new(File.OpenRead(path));
            foreach (WarcEntry entry in WarcReader.Read(file))
            {
                pages += entry.Page is null ? 0 : 1;
                problems += entry.Problem is null ? 0 : 1;
                memory.Note(pages);
            }
        });
        return
        [
            new Row("read", new FileInfo(path).Length / Megabyte / processor, "MB packed/s a core"),
            new Row("  of its whole pages", 100.0 * pages / whole, "%"),
            new Row("  broken records told of", problems, "records"),
            .. memory.Rows(),
        ];
    }

    private static List<Row> TakeIn(string from, string folder, ImportSource source, long whole) => TakeInAsync(from, folder, source, whole).GetAwaiter().GetResult();

    private static async Task<List<Row>> TakeInAsync(string from, string folder, ImportSource source, long whole)
    {
        MemoryCurve memory = new(whole);
        ImportProgress done = new();
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = folder }, CancellationToken.None);
        (double processor, double wall) = Timing.Once(() => done = installation.Importer.ImportAsync([source], new Watch(memory), CancellationToken.None).GetAwaiter().GetResult());
        return
        [
            new Row($"taken in from {from}, archived and due for Extract", done.Pages / wall, "pages/s by clock"),
            new Row("  the same by processor time", done.Pages / processor, "pages/s a core"),
            new Row("  broken records told of", done.ProblemCount, "records"),
            .. memory.Rows(),
        ];
    }

    private static List<byte[]> Pages(Corpora corpora) =>
        [.. Archives.SelectMany(a => corpora.Archive(a)).Where(f => f.Name.EndsWith(".html", StringComparison.Ordinal)).Select(f => f.Bytes)];

    private sealed class Watch(MemoryCurve memory) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => memory.Note(value.Pages);
    }
}
