using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Bench;

/// <summary>How fast articles are followed upstream while many are held.</summary>
internal static class TraceSpeed
{
    private const int Batch = 100;

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
        double rate = Timing.Rate(() => press.Next(Batch), articles =>
        {
            Array.ForEach(articles, article => tracer.Trace(article));
            return articles.Length;
        });
        return [new Row($"{held:N0} held", rate, "articles/s a core"), new Row($"{held:N0} held, memory", bytes / 1024, "KB an article")];
    }
}
