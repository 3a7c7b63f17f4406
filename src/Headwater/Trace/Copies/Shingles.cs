namespace Headwater.Trace.Copies;

/// <summary>
/// Runs of five words (nine characters in scripts without spaces) as 32-bit keys, of which a fixed part is kept: the same
/// run is kept in every text, so that a part of a text finds the whole.
/// </summary>
internal static class Shingles
{
    /// <summary>Words in a run.</summary>
    public const int Size = 5;

    /// <summary>Characters in a run where the script has no spaces.</summary>
    public const int UnspacedSize = 9;

    /// <summary>One run in so many is looked for.</summary>
    public const int Sought = 2;

    /// <summary>One run in so many is kept of a text of ordinary length.</summary>
    public const int Kept = 8;

    private const int BriefText = 150;

    /// <summary>The keys to look for.</summary>
    public static List<uint> ToSeek(ushort[] words, bool isUnspaced) => Sample(words, isUnspaced, Sought);

    /// <summary>The keys to keep: more of a brief text, since it has few.</summary>
    public static List<uint> ToKeep(ushort[] words, bool isUnspaced) => Sample(words, isUnspaced, words.Length < BriefText ? Sought : Kept);

    private static List<uint> Sample(ushort[] words, bool isUnspaced, int oneIn)
    {
        int size = isUnspaced ? UnspacedSize : Size;
        List<uint> keys = new((words.Length / oneIn) + 8);
        for (int i = 0; i + size <= words.Length; i++)
        {
            ulong hash = Mix(words.AsSpan(i, size), out bool quoted);
            if (!quoted && hash % (ulong)oneIn == 0)
            {
                keys.Add((uint)(hash >> 32));
            }
        }

        return keys;
    }

    // The finaliser of SplitMix64 after each word.
    private static ulong Mix(ReadOnlySpan<ushort> words, out bool quoted)
    {
        ulong hash = 0x9E3779B97F4A7C15;
        quoted = true;
        foreach (ushort word in words)
        {
            quoted &= (word & WordStream.Quoted) != 0;
            hash += (ulong)(word & 0x7FFF) + 1;
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            hash ^= hash >> 31;
        }

        return hash;
    }
}
