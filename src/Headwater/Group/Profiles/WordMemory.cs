using System.Runtime.InteropServices;
using Headwater.Text;

namespace Headwater.Group.Profiles;

/// <summary>
/// What was last found out of words: nearly every word of an article stood in one shortly before. A word is told by 64
/// bits of its spelling, by which no two of all words ever written are likely to be taken for each other.
/// </summary>
internal sealed class WordMemory
{
    private const int SizeBits = 15;
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly (ulong Spelling, KnownWord Word)[] words = new (ulong, KnownWord)[1 << SizeBits];

    /// <summary>What is known of a word.</summary>
    /// <param name="signs">The word as it stands in the text.</param>
    /// <param name="kind">What it is made of.</param>
    /// <returns>It, until another word is asked for.</returns>
    public ref readonly KnownWord Of(ReadOnlySpan<char> signs, WordKind kind)
    {
        ulong spelling = Spelling(signs);
        ref (ulong Spelling, KnownWord Word) known = ref words[spelling >> (64 - SizeBits)];
        if (known.Spelling != spelling)
        {
            known = (spelling, KnownWord.Of(signs, kind));
        }

        return ref known.Word;
    }

    // Four signs at a step.
    private static ulong Spelling(ReadOnlySpan<char> signs)
    {
        ulong hash = (ulong)signs.Length * Odd;
        ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<char, ulong>(signs);
        foreach (ulong four in fours)
        {
            hash = Mix(hash ^ four);
        }

        ulong rest = 1;
        foreach (char sign in signs[(fours.Length * 4)..])
        {
            rest = (rest << 16) | sign;
        }

        return Mix(Mix(hash ^ rest));
    }

    private static ulong Mix(ulong hash)
    {
        hash *= Odd;
        return hash ^ (hash >> 29);
    }
}
