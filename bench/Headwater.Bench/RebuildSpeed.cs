using Headwater.Egress;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Bench;

/// <summary>How long a start takes: Trace and Group are given back, from the store, the memory of what they have seen.</summary>
internal static class RebuildSpeed
{
    private const int Batch = 512;

    private static readonly DateTimeOffset Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Part Part { get; } = new("rebuild", "the memory of Trace and Group rebuilt from the store, 20,000 articles (--large: 1,000,000; --size for another number)", [], Run);

    private static IEnumerable<Row> Run(Setting setting) => setting.Sizes(20_000).SelectMany(size => MeasureAsync(size).GetAwaiter().GetResult());

    private static async Task<Row[]> MeasureAsync(int held)
    {
        using ScratchFolder folder = new();
        await using SqliteStore store = new(folder.At("store.db"));
        await FillAsync(store, held);
        using WebEgress egress = new(new EgressOptions(), TimeProvider.System);
        Agents agents = Agents.Over(new OutletDirectory([]), egress, TimeProvider.System, lastStory: 0);
        Recollection recollection = new(store, agents, new Grouping(store, agents));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        (double processor, double wall) = Timing.Once(() => recollection.RememberAsync(DateTimeOffset.MinValue, CancellationToken.None).GetAwaiter().GetResult());
        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)held;
        return
        [
            new Row($"{held:N0} articles, on all cores", wall, "seconds by clock"),
            new Row($"{held:N0} articles", held / processor, "articles/s a core"),
            new Row($"{agents.Grouper.Active:N0} active, memory of Trace and Group", bytes / 1024, "KB an article"),
        ];
    }

    private static async Task FillAsync(SqliteStore store, int held)
    {
        SyntheticPress press = new(held);
        HashSet<int> events = [];
        for (int left = held; left > 0; left -= Batch)
        {
            (Article Article, int Event)[] made = [.. Enumerable.Range(0, Math.Min(Batch, left)).Select(_ => (press.Next(), press.Event))];
            IReadOnlyList<ItemId> ids = await store.SaveImportAsync([.. made.Select(m => new Imported(new Announcement { Url = m.Article.Url! }, null, null, m.Article))], Now, CancellationToken.None);
            await store.SaveTrailsAsync([.. made.Zip(ids, (m, id) => (id, Trail.Of(m.Article)))], Now, CancellationToken.None);
            StoryChange[] changes = [.. made.Zip(ids, (m, id) => events.Add(m.Event) ? new StoryChange.Open(id, new StoryId(m.Event + 1)) : (StoryChange)new StoryChange.Join(id, new StoryId(m.Event + 1)))];
            await store.SaveGroupingAsync(ids, changes, Now, CancellationToken.None);
        }
    }
}
