using Headwater.Group;
using Headwater.Model;

namespace Headwater.Bench;

/// <summary>How fast articles are put to stories while many are active, and what an active one takes.</summary>
internal static class GroupSpeed
{
    private const int Batch = 100;

    public static Part Part { get; } = new("group", "articles grouped while 10,000 and 100,000 are active (--large: 1,000,000; --size for another number)", [], Run);

    private static IEnumerable<Row> Run(Setting setting) => setting.Sizes(10_000, 100_000).SelectMany(Measure);

    private static IEnumerable<Row> Measure(int active)
    {
        SyntheticPress press = new(active);
        Grouper grouper = new();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        (double processor, double wall) = Fill(grouper, press, active);
        yield return new Row($"{active:N0} restored", active / processor, "articles/s a core");
        yield return new Row($"{active:N0} restored, on all cores", active / wall, "articles/s by clock");
        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)active;
        yield return new Row($"{active:N0} active, memory", bytes / 1024, "KB an article");
        double rate = Timing.Rate(() => press.Next(Batch), articles =>
        {
            Array.ForEach(articles, article => grouper.Group(article, null));
            return articles.Length;
        });
        yield return new Row($"{active:N0} active", rate, "articles/s a core");
    }

    // Making the articles is not counted.
    private static (double Processor, double Wall) Fill(Grouper grouper, SyntheticPress press, int active)
    {
        double processor = 0, wall = 0;
        for (int left = active; left > 0; left -= Batch)
        {
            (Article, Trail?, StoryId)[] batch = [.. Enumerable.Range(0, Math.Min(Batch, left)).Select(_ => (press.Next(), (Trail?)null, new StoryId(press.Event + 1)))];
            (double Processor, double Wall) took = Timing.Once(() => grouper.Restore(batch));
            (processor, wall) = (processor + took.Processor, wall + took.Wall);
        }

        return (processor, wall);
    }
}
