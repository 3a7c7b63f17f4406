namespace Headwater.Trace.Copies;

/// <summary>
/// Which texts hold a key, in open addressing: 8 bytes a posting and no object. A key that many texts hold says nothing,
/// so only its first <see cref="MostTexts"/> are kept. Not safe for many callers at once.
/// </summary>
internal sealed class Postings
{
    /// <summary>Texts kept for one key.</summary>
    public const int MostTexts = 64;

    private const int Shards = 64;
    private const double Load = 0.6;

    private readonly Shard[] shards = [.. Enumerable.Range(0, Shards).Select(_ => new Shard())];

    /// <summary>Keys kept.</summary>
    public long Count => shards.Sum(s => (long)s.Count);

    /// <summary>Adds a text to a key; texts below <paramref name="oldest"/> are forgotten on the way.</summary>
    public void Add(uint key, int text, int oldest) => shards[key % Shards].Add(key, text, oldest);

    /// <summary>The texts of a key.</summary>
    public void Find(uint key, int oldest, List<int> into) => shards[key % Shards].Find(key, oldest, into);

    // A shard grows alone, so that no caller waits for the whole table to be built anew.
    private sealed class Shard
    {
        private uint[] keys = new uint[256];
        private int[] texts = new int[256];

        public int Count { get; private set; }

        public void Add(uint key, int text, int oldest)
        {
            if (Count >= keys.Length * Load)
            {
                Rebuild(oldest);
            }

            int same = 0;
            for (int at = Home(key); ; at = (at + 1) & (keys.Length - 1))
            {
                if (texts[at] == 0)
                {
                    (keys[at], texts[at]) = (key, text + 1);
                    Count++;
                    return;
                }

                if (keys[at] == key)
                {
                    if (texts[at] - 1 == text)
                    {
                        return;
                    }

                    if (texts[at] - 1 < oldest)
                    {
                        texts[at] = text + 1;
                        return;
                    }

                    if (++same >= MostTexts)
                    {
                        return;
                    }
                }
            }
        }

        public void Find(uint key, int oldest, List<int> into)
        {
            for (int at = Home(key); texts[at] != 0; at = (at + 1) & (keys.Length - 1))
            {
                if (keys[at] == key && texts[at] - 1 >= oldest)
                {
                    into.Add(texts[at] - 1);
                }
            }
        }

        private int Home(uint key) => (int)((key / Shards * 2654435769u) >> 7) & (keys.Length - 1);

        private void Rebuild(int oldest)
        {
            (uint[] oldKeys, int[] oldTexts) = (keys, texts);
            int living = oldTexts.Count(t => t > oldest);
            int size = living > oldKeys.Length * Load / 2 ? oldKeys.Length * 2 : oldKeys.Length;
            (keys, texts, Count) = (new uint[size], new int[size], 0);
            for (int i = 0; i < oldKeys.Length; i++)
            {
                if (oldTexts[i] > oldest)
                {
                    Place(oldKeys[i], oldTexts[i]);
                }
            }
        }

        private void Place(uint key, int text)
        {
            int at = Home(key);
            while (texts[at] != 0)
            {
                at = (at + 1) & (keys.Length - 1);
            }

            (keys[at], texts[at]) = (key, text);
            Count++;
        }
    }
}
