namespace Headwater.Text.Attribution;

/// <summary>Where the words for a source begin and end, before a cue and after one.</summary>
/// <param name="words">The sentence.</param>
internal sealed class SourcePhrase(SentenceWords words)
{
    /// <summary>Words of a source; more are a clause.</summary>
    public const int Longest = 25;

    private const int LongestApposition = 8;

    /// <summary>The words before a cue back to the clause's beginning; past an apposition to the name it explains.</summary>
    /// <param name="cue">The cue's first word.</param>
    public (int From, int End) Before(int cue)
    {
        int end = SkipRelative(SkipApposition(cue));
        int from = end;
        while (from > 0 && end - from < Longest && (!words.IsBound(from - 1) || (from < end && JoinsNames(from - 1))))
        {
            from--;
        }

        for (int at = from + 1; at < end; at++)
        {
            end = words.IsFinite(at, from) ? at : end;
        }

        return (from, Math.Max(from, end));
    }

    /// <summary>After which word a source ends that begins after a turned cue.</summary>
    public int After(int from)
    {
        int to = from;
        bool named = false;
        while (to < words.Count && to - from < Longest && words[to].Mark is not (',' or ';' or ':' or '—') && !(to > from && Ends(to)) && !EndsNoun(to, named))
        {
            named |= words[to].IsCapital;
            to++;
        }

        return WithoutMarks(from, Math.Min(to, words.Last + 1));
    }

    /// <summary>After which word a source ends that "according to" names.</summary>
    public int Named(int from)
    {
        int to = from;
        bool named = false;
        while (to < words.Count && words[to].Mark is not (',' or ';' or ':') && !words.IsQuoteStart(to) && !words.IsFinite(to, from) && !EndsNoun(to, named) && to - from < Longest)
        {
            named |= words[to].IsCapital;
            to++;
        }

        return to == words.Count ? words.Last + 1 : to;
    }

    // "sagte Ilse Torvald. (dpa)": what closes the sentence, or opens a bracket, is not hers.
    private int WithoutMarks(int from, int to)
    {
        while (to > from + 1 && words[to - 1].Mark is '.' or '(')
        {
            to--;
        }

        return to;
    }

    /// <summary>Whether a comma closes an apposition: "Okoro, the mayor of Port Amber, said" is a short name, a comma, a few words, this comma.</summary>
    public bool ClosesApposition(int comma)
    {
        int open = comma - 1;
        while (open > 0 && words[open].Mark != ',' && !words.IsFinite(open, 0) && comma - open <= Longest)
        {
            open--;
        }

        return open > 0 && words[open].Mark == ',' && Before(open) is var (from, end) && end - from is > 0 and <= LongestApposition;
    }

    /// <summary>After which word the sentence's first words end, where they may be a source: "She opened the bridge and said".</summary>
    public int Opening(int limit)
    {
        int end = 0;
        while (end < limit && end < LongestApposition && !words.IsBound(end) && !words.Is(end, WordClass.Aux) && (end == 0 || words[end].IsCapital || words.Is(end - 1, WordClass.Article)))
        {
            end++;
        }

        return words.Is(0, WordClass.Article) && Apposed(end, limit) is { } whole ? whole : end;
    }

    // "The village nurse, Ana Telawa, counted three and said": the name between the commas says where the source ends.
    private int? Apposed(int from, int limit)
    {
        int open = from;
        while (open < limit && open < LongestApposition && !words[open].IsMark)
        {
            open++;
        }

        int close = open + 1;
        while (close < limit && words[close].IsCapital)
        {
            close++;
        }

        return close < limit && close > open + 1 && words[open].Mark == ',' && words[close].Mark == ',' ? open : null;
    }

    private int SkipApposition(int cue)
    {
        if (cue == 0 || words[cue - 1].Mark is not (',' or ')' or '—'))
        {
            return cue;
        }

        int open = cue - 2;
        while (open > 0 && words[open].Mark is not (',' or '(' or '—') && !words.IsQuoted(open))
        {
            open--;
        }

        return open > 0 && cue - open <= Longest ? open : 0;
    }

    // "the aides who said": who stands for the words before it.
    private int SkipRelative(int end) => end > 1 && words.Is(end - 1, WordClass.Relative) ? end - 1 : end;

    private bool Ends(int at) => words.IsBound(at) || (words.Is(at, WordClass.After) && !words.Is(at, WordClass.Join)) || words.Match(PhraseKind.When, at) is not null;

    // Where nouns have capitals, the first word in lower case after one that does not join: "der Staatsagentur | einen Wagen".
    private bool EndsNoun(int at, bool named) => named && words.Lexicon.PartsNouns && !words[at].IsMark && !words[at].IsCapital && !words.Is(at, WordClass.Join);

    // "The Ministry of Land and Maritime Transport said", not "Rowe opened the bridge and Kole said".
    private bool JoinsNames(int at)
    {
        if (at == 0 || !words.Is(at, WordClass.Coordinate) || !words[at + 1].IsCapital || !words[at - 1].IsCapital)
        {
            return false;
        }

        int back = at - 1;
        while (back >= 0 && !words.IsBound(back) && (words[back].IsCapital || words[back].Span.Length <= 3))
        {
            back--;
        }

        return back < 0 || words.IsBound(back);
    }
}
