using Headwater.Text;

namespace Headwater.Group.Lexicons;

/// <summary>A word as the lexicon looks it up: without case, accents, article and ending.</summary>
/// <param name="Hash">What is left, hashed.</param>
/// <param name="Reach">Words of the longest name of the lexicon that begins with it; 0 where none does.</param>
internal readonly record struct LexiconStem(ulong Hash, byte Reach)
{
    /// <summary>The stem of a word or number.</summary>
    public static LexiconStem Of(ReadOnlySpan<char> word)
    {
        ulong hash = HashOf(word);
        return new LexiconStem(hash, Lexicon.Reach(hash));
    }

    /// <summary>The hash alone. Short words in capitals are abbreviations and stand apart from words: "US" is not "us".</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Terms.Room];
        ReadOnlySpan<char> folded = Folding.Of(Lexicon.Article(word), room);
        bool initials = folded.Length <= 4 && word[0] < 0x590 && !word.ContainsAnyExceptInRange('A', 'Z');
        return Terms.Hash(Ending(folded), initials && folded.Length <= 3 ? 5u : 4u);
    }

    // Vowels, and the consonants that Slavic and Greek endings have, after the first four letters.
    private static ReadOnlySpan<char> Ending(ReadOnlySpan<char> word)
    {
        int end = word.Length;
        int least = end > 0 && word[0] < 0x370 ? 4 : 3;
        while (end > least && "aeiouyаеиоуыэюяіїєьйαεηιουωσνм".Contains(word[end - 1]))
        {
            end--;
        }

        return word[..end];
    }
}
