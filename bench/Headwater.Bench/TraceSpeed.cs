using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Bench;

/// <summary>How fast articles are followed upstream while many are held: each is looked up in the index of all held, and then held too.</summary>
internal static class TraceSpeed
{
    private const int Batch = 100, Cores = 2, Measured = 4_000;

    public static Part Part { get; } = new("trace", "articles traced while 10,000 and 50,000 are held (--large: 1,000,000)", [], Run);

    private static IEnumerable<Row> Run(Setting setting) =>
        (setting.Large ? [10_000, 1_000_000] : (int[])[10_000, 50_000]).SelectMany(Measure);

    private static List<Row> Measure(int held)
    {
        SyntheticPress press = new(held);
        Tracer tracer = new(new OutletDirectory([]));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < held; i++)
        {
            tracer.Remember(press.Next());
        }

        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)held;
        double alone = Timing.Rate(() => press.Next(Batch), articles =>
        {
            Array.ForEach(articles, article => tracer.Trace(article));
            return articles.Length;
        });
        return
        [
            new Row($"{held:N0} held, one core", alone, "look-ups/s"),
            .. Together(tracer, press, $"{held:N0} held, {Cores} threads"),
            new Row($"{held:N0} held, memory", bytes / 1024, "KB an article"),
        ];
    }

    // By processor time the neighbours on a busy machine do not count, but neither does waiting for each other's lock.
    private static Row[] Together(Tracer tracer, SyntheticPress press, string what)
    {
        (double Processor, double Wall)[] rounds = [.. Enumerable.Range(0, 3).Select(_ =>
        {
            Article[] articles = press.Next(Measured);
            return Timing.Once(() => Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = Cores }, article => tracer.Trace(article)));
        })];
        return
        [
            new Row(what, Measured / Timing.Median([.. rounds.Select(r => r.Wall)]), "look-ups/s by clock"),
            new Row(what, Measured / Timing.Median([.. rounds.Select(r => r.Processor)]), "look-ups/s a core"),
        ];
    }
}
