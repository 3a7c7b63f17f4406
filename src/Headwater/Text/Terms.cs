namespace Headwater.Text;

/// <summary>
/// Words as 32-bit terms: case, accents and common endings are folded away, what is left is hashed. Stable from run to
/// run. Among a million terms about one in 4,000 shares its value with another.
/// </summary>
public static class Terms
{
    /// <summary>Signs of a word that are looked at.</summary>
    public const int Room = 32;

    private const int StemLength = 7;

    /// <summary>The term of a word.</summary>
    /// <param name="word">A word as <see cref="Words"/> gives it.</param>
    public static uint Of(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Room];
        return Hash(Stem(word, room));
    }

    /// <summary>What of a word goes into its term, readable.</summary>
    /// <param name="word">A word.</param>
    /// <param name="room">Receives the stem; <see cref="Room"/> long.</param>
    /// <returns>The part of the room that was filled.</returns>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> room) => Cut(Folding.Of(word, room));

    /// <summary>The term of signs as they stand: of a pair, a number, a key.</summary>
    /// <param name="signs">Any text.</param>
    /// <param name="kind">Keeps terms of different kinds apart.</param>
    public static uint Hash(ReadOnlySpan<char> signs, uint kind = 0)
    {
        ulong hash = 0xCBF29CE484222325 ^ kind;
        foreach (char c in signs)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return Mix(hash);
    }

    // English endings, then a cut: languages that inflect put the meaning first and the grammar last.
    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> stem = word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
        stem = stem.Length > 5 && stem.EndsWith("ing") ? stem[..^3] : stem.Length > 4 && stem.EndsWith("ed") ? stem[..^2] : stem;
        return stem.Length > StemLength ? stem[..StemLength] : stem;
    }

    private static uint Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9;
        return (uint)(hash ^ (hash >> 32));
    }
}
