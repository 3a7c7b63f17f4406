using System.Runtime.InteropServices;
using Headwater.Model;

namespace Headwater.Trace.Writers;

/// <summary>
/// Where writers' names were seen. A rare name that stands on an agency's own pages, and hardly elsewhere, shows by its
/// mere presence at an outlet that the agency wrote the report; weakly, since people change houses and share names.
/// Safe for many callers at once.
/// </summary>
/// <param name="capacity">How many names; when full, all are forgotten and new ones taken in.</param>
internal sealed class BylineIndex(int capacity)
{
    private const int MostSightings = 24;

    private readonly RareNames rare = new();
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Sighting>> writers = new(StringComparer.Ordinal);

    /// <summary>Remembers who wrote an article; what was known of the same article and writer makes room for it.</summary>
    public void Add(IReadOnlyList<string> authors, Sighting sighting)
    {
        foreach (string key in authors.Select(rare.Key).OfType<string>().Distinct())
        {
            lock (gate)
            {
                List<Sighting> seen = Of(key);
                seen.RemoveAll(s => s.Id == sighting.Id);
                seen.Add(sighting);
                seen.RemoveRange(0, Math.Max(0, seen.Count - MostSightings));
            }
        }
    }

    /// <summary>Lets go of an article.</summary>
    public void Forget(ItemId id)
    {
        lock (gate)
        {
            foreach (List<Sighting> seen in writers.Values)
            {
                seen.RemoveAll(s => s.Id == id);
            }
        }
    }

    /// <summary>Where a writer's name was seen besides one article, the first sighting first; none for a name that many may bear.</summary>
    public IReadOnlyList<Sighting> Of(string author, ItemId but)
    {
        if (rare.Key(author) is not { } key)
        {
            return [];
        }

        lock (gate)
        {
            return [.. writers.GetValueOrDefault(key)?.Where(s => s.Id != but) ?? []];
        }
    }

    private List<Sighting> Of(string key)
    {
        if (writers.Count >= capacity)
        {
            writers.Clear();
        }

        return CollectionsMarshal.GetValueRefOrAddDefault(writers, key, out _) ??= [];
    }
}
