namespace Headwater.Group.Lexicons;

/// <summary>The last words of a text from one on that may begin a name that goes on: names are found as they end.</summary>
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
        if (filled == 0 && word.Reach == 0)
        {
            return 0;
        }

        words[filled++] = word;
        uint longest = Longest();
        Drop();
        return longest;
    }

    private uint Longest()
    {
        for (int from = 0; from < filled; from++)
        {
            if (words[from].Reach >= filled - from && Lexicon.OfWords(words.AsSpan(from, filled - from)) is > 0 and var term)
            {
                return term;
            }
        }

        return 0;
    }

    // What begins no name of more words than follow it by now.
    private void Drop()
    {
        int first = 0;
        while (first < filled && words[first].Reach <= filled - first)
        {
            first++;
        }

        for (int i = first; i < filled && first > 0; i++)
        {
            words[i - first] = words[i];
        }

        filled -= first;
    }
}
