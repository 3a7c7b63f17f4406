using Headwater.Model;
using Headwater.Text;

namespace Headwater.Trace.Copies;

/// <summary>
/// Everything remembered, found by passage, by id and by address. Holds the latest <paramref name="capacity"/> articles in
/// bounded memory: about 8 bytes a kept run of words and 2 a word. Safe for many callers at once.
/// </summary>
/// <param name="capacity">How many articles; the oldest make room.</param>
internal sealed class CopyIndex(int capacity)
{
    private const int MostCandidates = 12;
    private const int FewSought = 12;

    private readonly Lock gate = new();
    private readonly Postings postings = new();
    private readonly Dictionary<int, Held> held = [];
    private readonly Dictionary<long, int> byId = [];
    private readonly Dictionary<ulong, int> byUrl = [];
    private int next;

    private int Oldest => Math.Max(0, next - capacity);

    /// <summary>How many are held.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return held.Count;
            }
        }
    }

    /// <summary>Remembers an article; one of the same id makes room for it, and one of the same words as well gives it its place.</summary>
    public void Add(Held article)
    {
        lock (gate)
        {
            // What is traced again keeps its postings: new ones would crowd out others where a text is carried by hundreds.
            if (byId.TryGetValue(article.Id.Value, out int known) && held.TryGetValue(known, out Held? same) && same.Self.Url == article.Self.Url && same.Words.AsSpan().SequenceEqual(article.Words))
            {
                held[known] = article;
                Name(article, known);
                return;
            }
        }

        List<uint> keys = Shingles.ToKeep(article.Words, article.IsUnspaced);
        lock (gate)
        {
            Forget(article.Id);
            int slot = next++;
            held[slot] = article;
            Name(article, slot);
            foreach (uint key in keys)
            {
                postings.Add(key, slot, Oldest);
            }

            Drop(slot - capacity);
        }
    }

    /// <summary>Lets go of an article.</summary>
    public void Remove(ItemId id)
    {
        lock (gate)
        {
            Forget(id);
        }
    }

    /// <summary>The article with this id, or <c>null</c>.</summary>
    public Held? Find(ItemId id)
    {
        lock (gate)
        {
            return byId.TryGetValue(id.Value, out int slot) ? held.GetValueOrDefault(slot) : null;
        }
    }

    /// <summary>The article at an address, or <c>null</c>.</summary>
    public Held? Find(string url)
    {
        ulong key = Key(url);
        lock (gate)
        {
            return byUrl.TryGetValue(key, out int slot) ? held.GetValueOrDefault(slot) : null;
        }
    }

    /// <summary>Held articles that have passages in common with an article, the most first, of two alike the earlier; itself left out.</summary>
    public List<Held> Candidates(Held article)
    {
        List<uint> keys = Shingles.ToSeek(article.Words, article.IsUnspaced);
        List<int> hits = [];
        lock (gate)
        {
            foreach (uint key in keys)
            {
                postings.Find(key, Oldest, hits);
            }

            int fewest = keys.Count < FewSought ? 1 : 2;
            return [.. hits.CountBy(slot => slot).Where(c => c.Value >= fewest)
                .Select(c => (Hits: c.Value, Held: held.GetValueOrDefault(c.Key)!))
                .Where(c => c.Held is not null && c.Held.Id != article.Id)
                .OrderByDescending(c => c.Hits).ThenBy(c => c.Held.Published ?? DateTimeOffset.MaxValue)
                .Take(MostCandidates).Select(c => c.Held)];
        }
    }

    private void Name(Held article, int slot)
    {
        byId[article.Id.Value] = slot;
        if (article.Self.Url is { } url)
        {
            byUrl[Key(url)] = slot;
        }
    }

    private void Forget(ItemId id)
    {
        if (byId.TryGetValue(id.Value, out int slot))
        {
            Drop(slot);
        }
    }

    private void Drop(int slot)
    {
        if (held.Remove(slot, out Held? gone))
        {
            if (byId.TryGetValue(gone.Id.Value, out int named) && named == slot)
            {
                byId.Remove(gone.Id.Value);
            }

            if (gone.Self.Url is { } url && byUrl.TryGetValue(Key(url), out int at) && at == slot)
            {
                byUrl.Remove(Key(url));
            }
        }
    }

    // 64 bits of FNV-1a: a million addresses take a tenth of the room of their texts, and two meet once in 10^7 such sets.
    private static ulong Key(string url)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in Address.Key(url))
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }
}
