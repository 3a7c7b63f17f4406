namespace Headwater.Text.Attribution;

/// <summary>Where the words begin and end that a source is given, before a cue and after one.</summary>
/// <param name="words">The sentence.</param>
internal sealed class ContentPhrase(SentenceWords words)
{
    // Between a verb and its "that": to whom, where, when.
    private const int Reach = 14;

    /// <summary>Where what is said begins after a verb, or -1 where nothing said stands there.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="after">The word after it.</param>
    public int After(int verb, int after)
    {
        if (after >= words.Count || after > words.Last)
        {
            return -1;
        }

        bool addresses = words.Is(verb, WordClass.Address);
        int opened = OpensWithin(after);
        if (opened >= 0 && (opened == after || words.Is(after, WordClass.After) || addresses || words[opened].Mark == ':'))
        {
            return words[opened].IsMark && !words.IsQuoted(opened) ? opened + 1 : opened;
        }

        if (words[after].IsMark && !words.IsQuoted(after))
        {
            return after + 1 < words.Count && words[after].Mark == ',' && (words.IsQuoteStart(after + 1) || words.Is(after + 1, WordClass.That)) ? after + 1 : -1;
        }

        return addresses && after < words.Last ? after + 1 : words.Is(after, WordClass.After) ? -1 : after;
    }

    /// <summary>The quotation or the "that" that opens within reach, or -1.</summary>
    public int OpensWithin(int from)
    {
        for (int i = from; i < words.Count && i < from + Reach; i++)
        {
            if (words.IsQuoteStart(i) || words.Is(i, WordClass.That))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>After which word a clause ends: before another attribution of the same words, or with the sentence.</summary>
    public int End(int from)
    {
        for (int i = from + 2; i < words.Count; i++)
        {
            if (words[i - 1].Mark == ',' && !words.IsQuoted(i) && words[i].Word.Phrases.Length > 0 && (words.Match(PhraseKind.According, i) is not null || IsParticiple(i)))
            {
                return i - 1;
            }
        }

        return words.Last + 1;
    }

    /// <summary>What stands before the source or a turned cue: the quotation that ends there, whole, or the clause.</summary>
    public TextSpan? Before(int at)
    {
        int last = at - 1;
        while (last >= 0 && !words.IsQuoted(last) && words[last].IsMark)
        {
            last--;
        }

        return last < 0 ? null : words.IsQuoted(last) ? words.Quotation(last) : at - last > 1 ? words.Span(0, last + 1) : null;
    }

    /// <summary>A content with the quotation that it ends in taken to its end, over the sentences it runs on.</summary>
    public TextSpan Whole(TextSpan content)
    {
        foreach (TextSpan quotation in words.Quotations)
        {
            if (quotation.Meets(content) && quotation.End > content.End)
            {
                return content with { End = quotation.End };
            }
        }

        return content;
    }

    // ", adding that": English alone has verbs of saying in -ing.
    private bool IsParticiple(int at) => words.EndsIn(at, "ing") && words.Match(PhraseKind.Verb, at) is not null;
}
