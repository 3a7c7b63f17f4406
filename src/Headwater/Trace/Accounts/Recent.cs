using Headwater.Model;

namespace Headwater.Trace.Accounts;

/// <summary>The latest entries, in order of arrival.</summary>
/// <param name="most">How many; the oldest make room.</param>
internal sealed class Recent(int most)
{
    private readonly LinkedList<Entry> entries = [];
    private readonly Dictionary<ItemId, LinkedListNode<Entry>> nodes = [];

    /// <summary>The entries.</summary>
    public IReadOnlyCollection<Entry> Entries => entries;

    /// <summary>Takes an entry in.</summary>
    /// <returns>Those that made room for it.</returns>
    public List<Entry> Add(Entry entry)
    {
        List<Entry> gone = Remove(entry.Id);
        nodes[entry.Id] = entries.AddLast(entry);
        if (entries.Count > most)
        {
            gone.AddRange(Remove(entries.First!.Value.Id));
        }

        return gone;
    }

    /// <summary>Lets go of an entry.</summary>
    /// <returns>The entry, or none.</returns>
    public List<Entry> Remove(ItemId id)
    {
        if (!nodes.Remove(id, out LinkedListNode<Entry>? node))
        {
            return [];
        }

        entries.Remove(node);
        return [node.Value];
    }
}
