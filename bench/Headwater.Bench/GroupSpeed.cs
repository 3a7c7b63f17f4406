using Headwater.Group;
using Headwater.Model;

namespace Headwater.Bench;

/// <summary>How fast articles are put to stories while many are active, and what an active one takes.</summary>
internal static class GroupSpeed
{
    private const int Batch = 100;

    public static Part Part { get; } = new("group", "articles grouped while 10,000 and 100,000 are active (--large: 1,000,000)", [], Run);

    private static IEnumerable<Row> Run(Setting setting) =>
        (setting.Large ? [10_000, 100_000, 1_000_000] : (int[])[10_000, 100_000]).SelectMany(Measure);

    private static List<Row> Measure(int active)
    {
        SyntheticPress press = new(active);
        Grouper grouper = new();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < active; i++)
        {
            Article article = press.Next();
            grouper.Restore(article, null, new StoryId(press.Event + 1));
        }

        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)active;
        double rate = Timing.Rate(() => press.Next(Batch), articles =>
        {
            Array.ForEach(articles, article => grouper.Group(article, null));
            return articles.Length;
        });
        return [new Row($"{active:N0} active", rate, "articles/s a core"), new Row($"{active:N0} active, memory", bytes / 1024, "KB an article")];
    }
}
