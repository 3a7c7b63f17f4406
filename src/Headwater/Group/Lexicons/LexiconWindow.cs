namespace Headwater.Group.Lexicons;

/// <summary>The last words of a text from one on that may begin a name: names are found as they end.</summary>
internal sealed class LexiconWindow
{
    private readonly LexiconStem[] words = new LexiconStem[Lexicon.MostWords];
    private int filled;

    /// <summary>Forgets the words: no name goes on beyond here.</summary>
    public void Clear() => filled = 0;

    /// <summary>Takes the next word.</summary>
    /// <returns>The term of the longest name that ends with it, or 0.</returns>
    public uint Next(LexiconStem word)
    {
        if (filled == words.Length)
        {
            Drop();
        }

        if (filled == 0 && !word.IsStart)
        {
            return 0;
        }

        words[filled++] = word;
        return Longest();
    }

    // The first word, and what follows it up to one that may begin a name.
    private void Drop()
    {
        int first = 1;
        while (first < filled && !words[first].IsStart)
        {
            first++;
        }

        words.AsSpan(first, filled - first).CopyTo(words);
        filled -= first;
    }

    private uint Longest()
    {
        for (int from = 0; from < filled; from++)
        {
            if (words[from].IsStart && Lexicon.OfWords(words.AsSpan(from, filled - from)) is > 0 and var term)
            {
                return term;
            }
        }

        return 0;
    }
}
