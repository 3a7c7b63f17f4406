namespace Headwater.Text.Languages;

/// <summary>
/// What words that were lately read say: a few hundred make up most of any running text, and looking up the groups of
/// each is a walk through tables larger than a processor's cache. For one thread.
/// </summary>
/// <param name="width">Scores a word.</param>
internal sealed class WordMemo(int width)
{
    private const int Places = 1024;
    private const int LongestWord = 15;

    private readonly char[] words = new char[Places * LongestWord];
    private readonly byte[] lengths = new byte[Places];
    private readonly float[] scores = new float[Places * width];
    private readonly float[] most = new float[Places];

    /// <summary>Whether a word is short enough to be remembered.</summary>
    public static bool Takes(ReadOnlySpan<char> word) => word.Length <= LongestWord;

    /// <summary>Where a word is remembered, or is to be, in the place of another.</summary>
    /// <param name="word">The word as written; not empty.</param>
    /// <param name="place">Its place.</param>
    /// <returns>Whether what stands there is said of this word.</returns>
    public bool Find(ReadOnlySpan<char> word, out int place)
    {
        uint hash = 2166136261; // FNV-1a
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        place = (int)((hash ^ (hash >> 16)) % Places);
        if (lengths[place] == word.Length && words.AsSpan(place * LongestWord, word.Length).SequenceEqual(word))
        {
            return true;
        }

        lengths[place] = (byte)word.Length;
        word.CopyTo(words.AsSpan(place * LongestWord));
        return false;
    }

    /// <summary>What the word at a place says for each language.</summary>
    public Span<float> Scores(int place) => scores.AsSpan(place * width, width);

    /// <summary>What the word at a place says for the language that it says most for.</summary>
    public ref float Most(int place) => ref most[place];
}
