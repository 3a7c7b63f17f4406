using Headwater.Model;
using Headwater.Text;

namespace Headwater.Trace.Copies;

/// <summary>Who waits for whom: copies whose source is named by an address not held yet, or whose trail leads through an article.</summary>
/// <param name="capacity">How many keys; when full, the waiting ones are forgotten and new ones taken in.</param>
internal sealed class Awaited(int capacity)
{
    private const int MostWaiting = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<string, HashSet<ItemId>> waiting = new(StringComparer.Ordinal);

    /// <summary>A copy waits for each article that its trail names.</summary>
    public void Wait(ItemId copy, IReadOnlyList<Edge> steps)
    {
        if (copy.Value <= 0 || steps.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            foreach (string url in steps.Select(e => e.To.Url).OfType<string>())
            {
                Add(Address.Key(url), copy);
            }
        }
    }

    /// <summary>Who waits for an article.</summary>
    public IReadOnlyList<ItemId> For(Article article)
    {
        lock (gate)
        {
            return [.. Addresses(article).SelectMany(key => waiting.GetValueOrDefault(key) ?? []).Where(id => id != article.Id)];
        }
    }

    /// <summary>An article waits for nobody any more.</summary>
    public void Forget(ItemId copy)
    {
        lock (gate)
        {
            foreach (HashSet<ItemId> copies in waiting.Values)
            {
                copies.Remove(copy);
            }
        }
    }

    private static IEnumerable<string> Addresses(Article article) => new[] { article.Url, article.Canonical }.OfType<string>().Select(Address.Key).Distinct();

    private void Add(string key, ItemId copy)
    {
        if (waiting.Count >= capacity)
        {
            waiting.Clear();
        }

        if (!waiting.TryGetValue(key, out HashSet<ItemId>? copies))
        {
            waiting[key] = copies = [];
        }

        if (copies.Count < MostWaiting)
        {
            copies.Add(copy);
        }
    }
}
