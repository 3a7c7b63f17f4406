namespace Headwater.Trace.Copies;

/// <summary>
/// Which texts hold a key, in open addressing: 8 bytes a posting and no object, 11 to 16 with the room to grow. A key that
/// many texts hold says nothing, so only its first <see cref="MostTexts"/> are kept. Not safe for many callers at once.
/// </summary>
internal sealed class Postings
{
    /// <summary>Texts kept for one key.</summary>
    public const int MostTexts = 64;

    private const int Shards = 64;
    private const double Load = 0.75;
    private const double Growth = 1.5;

    private readonly Shard[] shards = [.. Enumerable.Range(0, Shards).Select(_ => new Shard())];

    /// <summary>Keys kept.</summary>
    public long Count => shards.Sum(s => (long)s.Count);

    /// <summary>Bytes that the tables take.</summary>
    public long Bytes => shards.Sum(s => s.Bytes);

    /// <summary>Adds a text to a key; texts below <paramref name="oldest"/> are forgotten on the way.</summary>
    public void Add(uint key, int text, int oldest) => shards[key % Shards].Add(key, text, oldest);

    /// <summary>The texts of a key.</summary>
    public void Find(uint key, int oldest, List<int> into) => shards[key % Shards].Find(key, oldest, into);

    // A shard grows alone, so that no caller waits for the whole table to be built anew. A slot is the key above and the
    // text's number, from 1, below; 0 where it is free.
    private sealed class Shard
    {
        private ulong[] slots = new ulong[256];

        public int Count { get; private set; }

        public long Bytes => slots.LongLength * sizeof(ulong);

        public void Add(uint key, int text, int oldest)
        {
            if (Count >= slots.Length * Load)
            {
                Rebuild(oldest);
            }

            int same = 0;
            for (int at = Home(key); ; at = After(at))
            {
                ulong slot = slots[at];
                if (slot == 0)
                {
                    slots[at] = Slot(key, text);
                    Count++;
                    return;
                }

                if ((uint)(slot >> 32) != key)
                {
                    continue;
                }

                if (Text(slot) < oldest)
                {
                    slots[at] = Slot(key, text);
                    return;
                }

                if (Text(slot) == text || ++same >= MostTexts)
                {
                    return;
                }
            }
        }

        public void Find(uint key, int oldest, List<int> into)
        {
            for (int at = Home(key); slots[at] != 0; at = After(at))
            {
                if ((uint)(slots[at] >> 32) == key && Text(slots[at]) >= oldest)
                {
                    into.Add(Text(slots[at]));
                }
            }
        }

        // The key's bits are spread by a multiplication, then brought into range by another.
        private int Home(uint key) => (int)(((ulong)(key / Shards * 2654435769u) * (ulong)slots.Length) >> 32);

        private int After(int at) => at + 1 == slots.Length ? 0 : at + 1;

        private static ulong Slot(uint key, int text) => ((ulong)key << 32) | (uint)(text + 1);

        private static int Text(ulong slot) => (int)(uint)slot - 1;

        private void Rebuild(int oldest)
        {
            ulong[] old = slots;
            int living = old.Count(slot => slot != 0 && Text(slot) >= oldest);
            int size = living > old.Length * Load / Growth ? (int)(old.Length * Growth) : old.Length;
            (slots, Count) = (new ulong[size], 0);
            foreach (ulong slot in old)
            {
                if (slot != 0 && Text(slot) >= oldest)
                {
                    Place(slot);
                }
            }
        }

        private void Place(ulong slot)
        {
            int at = Home((uint)(slot >> 32));
            while (slots[at] != 0)
            {
                at = After(at);
            }

            slots[at] = slot;
            Count++;
        }
    }
}
