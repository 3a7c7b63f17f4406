using System.Numerics;
using System.Runtime.InteropServices;

namespace Headwater.Text.Languages;

/// <summary>
/// What each group of three letters says for each language of a script. Most groups are known of a few languages only, so
/// that all of them fit a processor's cache when each has but its own.
/// </summary>
internal sealed class LetterGroups
{
    // A group that a language is not known to have counts as one in half a million.
    private const double Unseen = 2e-6;

    // Neighbouring groups share letters, so that each tells but a part of what it would tell alone.
    private const double Share = 0.3;

    // Open addressing; 0, which is no group of letters, where nothing stands.
    private readonly ulong[] keys;
    private readonly int[] rows;
    private readonly int shift;

    // A row: how many languages have the group, then of each its index and that of its weight, a byte each.
    private readonly List<ushort> said = [];
    private readonly List<float> weights = [];

    /// <summary>Lays the profiles side by side.</summary>
    /// <param name="profiles">The languages, in the order of the scores; at most 255.</param>
    public LetterGroups(IReadOnlyList<LanguageProfile> profiles)
    {
        ILookup<ulong, (int Language, double Share)> groups = profiles
            .SelectMany((p, language) => p.Groups.Where(g => g.Key.Length == 3).Select(g => (Key: Key(g.Key, 0), Language: language, Share: g.Value)))
            .ToLookup(g => g.Key, g => (g.Language, g.Share));
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, groups.Count * 4 / 3));
        (keys, rows, shift) = (new ulong[size], new int[size], 64 - BitOperations.Log2((uint)size));
        foreach (IGrouping<ulong, (int Language, double Share)> group in groups)
        {
            int slot = Slot(group.Key);
            (keys[slot], rows[slot]) = (group.Key, said.Count);
            said.Add((ushort)group.Count());
            said.AddRange(group.Select(g => (ushort)((g.Language << 8) | IndexOf((float)(Share * Math.Max(0, Math.Log(g.Share / Unseen)))))));
        }
    }

    /// <summary>Adds what the groups of a word say to the scores.</summary>
    /// <param name="padded">The word in lower case with a space before and after it.</param>
    /// <param name="scores">As many as there are languages, or more.</param>
    public void Weigh(ReadOnlySpan<char> padded, Span<float> scores)
    {
        ReadOnlySpan<ushort> all = CollectionsMarshal.AsSpan(said);
        ReadOnlySpan<float> weight = CollectionsMarshal.AsSpan(weights);
        for (int i = 0; i + 3 <= padded.Length; i++)
        {
            int slot = Slot(Key(padded, i));
            if (keys[slot] == 0)
            {
                continue;
            }

            foreach (ushort one in all.Slice(rows[slot] + 1, all[rows[slot]]))
            {
                scores[one >> 8] += weight[one & 0xff];
            }
        }
    }

    // Where a group stands, or would stand.
    private int Slot(ulong key)
    {
        int slot = (int)((key * 0x9E3779B97F4A7C15) >> shift);
        while (keys[slot] != key && keys[slot] != 0)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        return slot;
    }

    // Shares are powers of two, so that there are few weights.
    private int IndexOf(float weight)
    {
        int index = weights.IndexOf(weight);
        if (index < 0)
        {
            index = weights.Count;
            weights.Add(weight);
        }

        return index;
    }

    private static ulong Key(ReadOnlySpan<char> text, int at) => ((ulong)text[at] << 32) | ((ulong)text[at + 1] << 16) | text[at + 2];
}
