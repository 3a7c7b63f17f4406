namespace Headwater.Group.Profiles;

/// <summary>How often each of a text's words stands with a capital inside a sentence, and how often without, by the word's place among those counted.</summary>
internal sealed class Casing
{
    private (int Upper, int Lower)[] counts = new (int, int)[64];

    /// <summary>Counts a word.</summary>
    /// <param name="place">Its place; one of -1 is passed over.</param>
    /// <param name="isUpper">Whether it stands with a capital.</param>
    public void Add(int place, bool isUpper)
    {
        if (place >= counts.Length)
        {
            Array.Resize(ref counts, Math.Max(place + 1, counts.Length * 2));
        }

        if (place >= 0)
        {
            ref (int Upper, int Lower) count = ref counts[place];
            count = isUpper ? (count.Upper + 1, count.Lower) : (count.Upper, count.Lower + 1);
        }
    }

    /// <summary>How often the word at a place stands with a capital; 0 where it stands more often without: it is no name.</summary>
    public int AsName(int place) => place < counts.Length && counts[place] is var (upper, lower) && lower <= upper ? upper : 0;

    /// <summary>Forgets all.</summary>
    public void Clear() => Array.Clear(counts);
}
