namespace Headwater.Text.Attribution;

/// <summary>
/// Reads one sentence of a language that writes words apart. Around each cue it looks for the source (the words before,
/// or after where the order is turned) and for the content, in the three orders of news: source–cue–content,
/// content–source–cue and content–cue–source.
/// </summary>
internal sealed class SentenceReading
{
    private readonly SentenceWords words;
    private readonly SourcePhrase source;
    private readonly ContentPhrase content;
    private readonly VerbReading verbs;

    private SentenceReading(SentenceWords words, TextSpan? before)
    {
        this.words = words;
        source = new SourcePhrase(words);
        content = new ContentPhrase(words);
        verbs = new VerbReading(words, before);
    }

    /// <summary>The sayings of a sentence, in order of their cues.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The sentence before it, which "this was confirmed by" means; <c>null</c> for the first.</param>
    /// <param name="lexicon">The words of its language.</param>
    /// <param name="quotations">The quotations of the text.</param>
    public static IEnumerable<Saying> Read(string text, TextSpan sentence, TextSpan? before, CueLexicon lexicon, List<TextSpan> quotations) =>
        SentenceWords.Read(text, sentence, lexicon, quotations) is { } words ? new SentenceReading(words, before).Read() : [];

    private IEnumerable<Saying> Read()
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words.IsQuoted(i) || words[i].IsMark || !words[i].Word.IsCue)
            {
                continue;
            }

            (SayingParts? parts, double weight, int more) = At(i);
            i += more;
            if (parts is { } found)
            {
                verbs.LastSource = found.Source ?? verbs.LastSource;
                yield return Make(found, weight);
            }
        }
    }

    // What a cue at a word says, how sure the cue is, and how many more words it takes up.
    private (SayingParts? Parts, double Weight, int More) At(int at)
    {
        if (words.Match(PhraseKind.According, at) is { } according)
        {
            return (According(at, at + according.Length), according.Weight, according.Length - 1);
        }

        if (words.Match(PhraseKind.Nowhere, at) is { } nowhere)
        {
            return (SayingParts.Of(null, at, at + 1, words.Span(at + 1, content.End(at + 1))), nowhere.Weight, 0);
        }

        if (words.Is(at, WordClass.Behind))
        {
            return (Behind(at), 1, 0);
        }

        return words.Match(PhraseKind.Verb, at) is { Weight: >= Attributor.Least } verb && !IsCounted(at) ? (verbs.Read(at, at + verb.Length), verb.Weight, 0) : default;
    }

    // "a team of 11 states": what is counted is a noun, whatever verb it looks like. "Article 5 states" is no count.
    private bool IsCounted(int at) =>
        at > 1 && words.IsNumber(at - 1) && !words[at - 2].IsCapital && !words[at - 2].IsMark && words.EndsIn(at, "s") && !words.EndsIn(at, "says");

    // "according to the ministry, the port is shut" and "the port is shut, according to the ministry".
    private SayingParts? According(int at, int from)
    {
        int to = source.Named(from);
        bool leads = at <= 2 && to < words.Count - 2;
        bool marked = to < words.Count && words[to].IsMark && !words.IsQuoted(to);
        return from < to ? SayingParts.Of(words.Span(from, to), at, from, leads ? words.Span(marked ? to + 1 : to, words.Last + 1) : words.Span(0, at)) : null;
    }

    // "Dem Ministerium zufolge bleibt der Hafen geschlossen": the cue stands behind its source.
    private SayingParts? Behind(int at)
    {
        (int from, int end) = source.Before(at);
        return from < end ? SayingParts.Of(words.Span(from, end), at, at + 1, from == 0 ? words.Span(at + 1, words.Last + 1) : words.Span(0, from)) : null;
    }

    private Saying Make(SayingParts parts, double weight)
    {
        List<TextSpan> runs = [content.Whole(parts.Said)];
        if (runs[0].End <= words[parts.Cue].Span.Start && words.Following() is { } next && words.Quotations.Exists(q => q.Holds(runs[0])))
        {
            runs.Add(next);
        }

        return new Saying { Source = parts.Source, Cue = words.Span(parts.Cue, parts.CueEnd)!.Value, Content = runs, Kind = KindOf(runs), Weight = weight };
    }

    private SayingKind KindOf(List<TextSpan> runs) =>
        !words.Quotations.Exists(q => runs.Exists(q.Meets)) ? SayingKind.Indirect
        : runs.TrueForAll(r => words.Quotations.Exists(q => q.Holds(r))) ? SayingKind.Direct
        : SayingKind.Mixed;
}
