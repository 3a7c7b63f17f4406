namespace Headwater.Text.Attribution;

/// <summary>
/// Reads one sentence of a language that writes words apart. Around each cue it looks for the source (the words before,
/// or after where the order is turned) and for the content, in the three orders of news: source–cue–content,
/// content–source–cue and content–cue–source.
/// </summary>
internal sealed class SentenceReading
{
    private const int LongestSource = 25;

    // White space and marks between a sentence and a quotation that goes on after it.
    private const int Gap = 6;

    private readonly string text;
    private readonly CueLexicon lexicon;
    private readonly List<TextSpan> quotations;
    private readonly List<Token> words;
    private readonly int[] quoted;
    private TextSpan? lastSource;

    public SentenceReading(string text, TextSpan sentence, CueLexicon lexicon, List<TextSpan> quotations)
    {
        (this.text, this.lexicon) = (text, lexicon);
        this.quotations = quotations.Where(q => q.Start < sentence.End + Gap && sentence.Start < q.End).ToList();
        words = Token.Of(text, sentence);
        quoted = [.. words.Select(w => this.quotations.FindIndex(q => q.Holds(w.Span)))];
    }

    /// <summary>The sayings of the sentence, in order of their cues.</summary>
    public IEnumerable<Saying> Read()
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (quoted[i] >= 0 || words[i].IsMark)
            {
                continue;
            }

            if (lexicon.Match("according", words, i) is { Words: > 0 } according)
            {
                if (According(i, according.Words, according.Weight) is { } saying)
                {
                    yield return saying;
                }

                i += according.Words - 1;
            }
            else if (lexicon.Match("nowhere", words, i) is { Words: > 0 } nowhere)
            {
                yield return Make(null, i, i + 1, Span(i + 1, ClauseEnd(i + 1)), nowhere.Weight);
            }
            else if (lexicon.Match("verb", words, i) is { Words: > 0, Weight: >= Attributor.Least } verb && OfVerb(i, i + verb.Words, verb.Weight) is { } saying)
            {
                yield return saying;
            }
        }
    }

    // "according to the ministry, the port is shut" and "the port is shut, according to the ministry".
    private Saying? According(int at, int length, double weight)
    {
        int from = at + length;
        int to = from;
        while (to < words.Count && words[to].Lower is not ("," or ";" or ":") && !IsQuoteStart(to) && !IsFinite(to, from) && to - from < LongestSource)
        {
            to++;
        }

        to = to == words.Count ? LastWord() + 1 : to;
        bool leads = at <= 2 && to < words.Count - 2;
        TextSpan? content = leads ? Span(IsFinite(to, from) ? to : to + 1, LastWord() + 1) : Span(0, at);
        return from < to && content is not null ? Make(Span(from, to), at, from, content, weight) : null;
    }

    private Saying? OfVerb(int verb, int after, double weight)
    {
        int group = GroupStart(verb);
        if (lexicon.Is("order", "cue-first") && OpensWithin(after, 14) is var that && that > after)
        {
            return Make(Span(after, that), verb, after, Span(that + 1, LastWord() + 1), weight);
        }

        if (IsTurned(group, verb, after))
        {
            int to = NounEnd(after);
            return Make(Span(after, to), verb, after, Before(group), weight);
        }

        (int from, int end) = SourceBefore(group);
        TextSpan? source = from < end ? Span(from, end) : SharedSource(group);
        int begin = ContentAfter(verb, after);
        TextSpan? content = begin >= 0 ? Span(begin, ClauseEnd(begin))
            : words[^1].Lower == ":" && Following() is { } announced ? announced
            : from < end ? Before(from) : null;
        return source is null || content is null ? null : Make(source, group, after, content, weight);
    }

    // "She opened the bridge and said …", "…, adding that …": the source of the verb before, or the sentence's first words.
    private TextSpan? SharedSource(int group)
    {
        if (group == 0 || !(words[group - 1].Lower == "," || lexicon.Is("coordinate", words[group - 1].Lower)) || lastSource is not null)
        {
            return group == 0 ? null : lastSource;
        }

        int end = 0;
        while (end < group && end < 8 && !IsBound(end) && !lexicon.Is("aux", words[end].Lower) && (end == 0 || words[end].IsCapital || lexicon.Is("article", words[end - 1].Lower)))
        {
            end++;
        }

        return Span(0, end);
    }

    // The quotation that begins right after the sentence.
    private TextSpan? Following() => quotations.Find(q => q.Start >= words[^1].Span.End) is { IsEmpty: false } next ? next : null;

    // "has also said": the words of the verb group that belong to the cue.
    private int GroupStart(int verb)
    {
        int start = verb;
        while (start > 0 && quoted[start - 1] < 0 && (lexicon.Is("aux", words[start - 1].Lower) || lexicon.Is("adverb", words[start - 1].Lower)))
        {
            start--;
        }

        return start;
    }

    // "…," said the mayor.
    private bool IsTurned(int group, int verb, int after)
    {
        if (group != verb || after >= words.Count || verb == 0 || quoted[after] >= 0 || words[after].IsMark)
        {
            return false;
        }

        bool closed = quoted[SkipMarks(verb)] >= 0;
        return closed || (words[verb - 1].Lower == "," && !ClosesApposition(verb - 1) && OpensWithin(after, 14) < 0 && NounEnd(after) > LastWord() - 6);
    }

    // «…», — сказал: the last word before the marks.
    private int SkipMarks(int from)
    {
        int at = from - 1;
        while (at > 0 && quoted[at] < 0 && words[at].Lower is "," or "—" or "–" or "-")
        {
            at--;
        }

        return at;
    }

    // "Okoro, the mayor of Port Amber, said": a short name, a comma, a few words, this comma.
    private bool ClosesApposition(int comma)
    {
        int open = comma - 1;
        while (open > 0 && words[open].Lower != "," && comma - open <= LongestSource)
        {
            open--;
        }

        return open > 0 && words[open].Lower == "," && SourceBefore(open) is var (from, end) && end - from is > 0 and <= 8;
    }

    // The words before the cue back to the clause's beginning; past an apposition to the name it explains.
    private (int From, int End) SourceBefore(int group)
    {
        int end = group;
        if (end > 0 && words[end - 1].Lower is "," or ")" or "—" or "–")
        {
            int open = end - 2;
            while (open > 0 && words[open].Lower is not ("," or "(" or "—" or "–") && quoted[open] < 0)
            {
                open--;
            }

            end = open > 0 && group - open <= LongestSource ? open : 0;
        }

        // "the aides who said": who stands for the words before it.
        end = end > 1 && lexicon.Is("relative", words[end - 1].Lower) ? end - 1 : end;
        int from = end;
        while (from > 0 && end - from < LongestSource && (!IsBound(from - 1) || (from < end && JoinsNames(from - 1))))
        {
            from--;
        }

        for (int at = from + 1; at < end; at++)
        {
            end = IsFinite(at, from) ? at : end;
        }

        return (from, Math.Max(from, end));
    }

    // A verb of its own within a source: "Nach Angaben der Polizei wurden drei Menschen verletzt".
    private bool IsFinite(int at, int from) => at > from && at < words.Count && quoted[at] < 0 && lexicon.Is("finite", words[at].Lower);

    // "The Ministry of Land and Maritime Transport said", not "Rowe opened the bridge and Kole said".
    private bool JoinsNames(int at)
    {
        if (at == 0 || !lexicon.Is("coordinate", words[at].Lower) || !words[at + 1].IsCapital || !words[at - 1].IsCapital)
        {
            return false;
        }

        int back = at - 1;
        while (back >= 0 && !IsBound(back) && (words[back].IsCapital || words[back].Lower.Length <= 3))
        {
            back--;
        }

        return back < 0 || IsBound(back);
    }

    private bool IsBound(int at) => quoted[at] >= 0 || (words[at].IsMark && words[at].Lower is not ("." or "'" or "’" or "&" or "/" or "(" or ")" or "$" or "%")) || lexicon.Is("bound", words[at].Lower);

    // Where the content begins after the cue, or -1 where nothing said stands there.
    private int ContentAfter(int verb, int after)
    {
        int opened = OpensWithin(after, 14);
        if (after >= words.Count || after > LastWord())
        {
            return -1;
        }

        if (opened >= 0 && (opened == after || lexicon.Is("after", words[after].Lower) || lexicon.Is("address", words[verb].Lower) || words[opened].Lower == ":"))
        {
            return words[opened].IsMark && quoted[opened] < 0 ? opened + 1 : opened;
        }

        if (words[after].IsMark && quoted[after] < 0)
        {
            return after + 1 < words.Count && words[after].Lower == "," && (IsQuoteStart(after + 1) || lexicon.Is("that", words[after + 1].Lower)) ? after + 1 : -1;
        }

        if (lexicon.Is("address", words[verb].Lower) && after < LastWord())
        {
            return after + 1;
        }

        return lexicon.Is("after", words[after].Lower) ? -1 : after;
    }

    private int OpensWithin(int from, int reach)
    {
        for (int i = from; i < words.Count && i < from + reach; i++)
        {
            if (IsQuoteStart(i) || lexicon.Is("that", words[i].Lower))
            {
                return words[i].Lower == "," ? i + 1 < words.Count && IsQuoteStart(i + 1) ? i + 1 : -1 : i;
            }
        }

        return -1;
    }

    private int ClauseEnd(int from)
    {
        for (int i = from + 2; i < words.Count; i++)
        {
            if (quoted[i] < 0 && words[i - 1].Lower == "," && (lexicon.Match("according", words, i).Words > 0 || (words[i].Lower.EndsWith("ing", StringComparison.Ordinal) && lexicon.Match("verb", words, i).Words > 0)))
            {
                return i - 1;
            }
        }

        return LastWord() + 1;
    }

    private int NounEnd(int from)
    {
        int to = from;
        while (to < words.Count && to - from < LongestSource && words[to].Lower is not ("," or ";" or ":" or "—") && !(to > from && IsBound(to)) && (to == from || !lexicon.Is("after", words[to].Lower) || words[to].Lower == "of"))
        {
            to++;
        }

        return Math.Min(to, LastWord() + 1);
    }

    // What stands before the source or a turned cue: the quotation that ends there, whole, or the clause.
    private TextSpan? Before(int at)
    {
        int last = at - 1;
        while (last >= 0 && quoted[last] < 0 && words[last].IsMark)
        {
            last--;
        }

        if (last < 0)
        {
            return null;
        }

        return quoted[last] >= 0 ? quotations[quoted[last]] : at - last > 1 ? Span(0, last + 1) : null;
    }

    private bool IsQuoteStart(int at) => quoted[at] >= 0 && quotations[quoted[at]].Start == words[at].Span.Start;

    private int LastWord()
    {
        int last = words.Count - 1;
        while (last > 0 && words[last].IsMark && quoted[last] < 0)
        {
            last--;
        }

        return last;
    }

    private TextSpan? Span(int from, int to) => from < to && to <= words.Count ? new TextSpan(words[from].Span.Start, words[to - 1].Span.End) : null;

    private Saying Make(TextSpan? source, int cueFrom, int cueTo, TextSpan? content, double weight)
    {
        List<TextSpan> runs = content is { } first ? [Whole(first)] : [];
        if (runs.Count == 1 && runs[0].End <= words[cueFrom].Span.Start && Following() is { } next && quotations.Exists(q => q.Holds(runs[0])))
        {
            runs.Add(next);
        }

        lastSource = source ?? lastSource;
        return new Saying { Source = source, Cue = Span(cueFrom, cueTo)!.Value, Content = runs, Kind = KindOf(runs), Weight = weight };
    }

    // A quotation that the content ends in is taken to its end, over the sentences it runs on.
    private TextSpan Whole(TextSpan content)
    {
        foreach (TextSpan quotation in quotations)
        {
            if (quotation.Meets(content) && quotation.End > content.End)
            {
                return content with { End = quotation.End };
            }
        }

        return content;
    }

    private SayingKind KindOf(List<TextSpan> runs) =>
        runs.Count == 0 || !quotations.Exists(q => runs.Exists(q.Meets)) ? SayingKind.Indirect
        : runs.TrueForAll(r => quotations.Exists(q => q.Holds(r))) ? SayingKind.Direct
        : SayingKind.Mixed;
}
