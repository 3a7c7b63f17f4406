namespace Headwater.Text.Attribution;

/// <summary>Source and content around a verb of saying, in the orders that news has: each is tried in turn.</summary>
/// <param name="words">The sentence.</param>
/// <param name="before">The sentence before it, or <c>null</c>.</param>
internal sealed class VerbReading(SentenceWords words, TextSpan? before)
{
    // Words that may follow a turned verb's source to the sentence's end: when, where.
    private const int LongestRest = 6;

    private readonly SourcePhrase source = new(words);
    private readonly ContentPhrase content = new(words);

    /// <summary>The source of the attribution before this one in the sentence, which a verb without one goes on with.</summary>
    public TextSpan? LastSource { get; set; }

    /// <summary>The parts of what a verb says, or <c>null</c> where it says nothing.</summary>
    /// <param name="verb">The verb's first word.</param>
    /// <param name="after">The word after its last.</param>
    public SayingParts? Read(int verb, int after)
    {
        int group = GroupStart(verb);
        return Clause(group, verb, after) ?? SentenceBefore(group, verb, after) ?? VerbFirst(group, verb, after) ?? SourceFirst(group, verb, after);
    }

    // "Wie das Ministerium mitteilte, …"; "…, как сообщила пресс-служба": the clause that says whose the sentence is.
    private SayingParts? Clause(int group, int verb, int after)
    {
        int opens = verb;
        while (opens >= 0 && !words.Is(opens, WordClass.As) && !words[opens].IsMark && !words.IsQuoted(opens))
        {
            opens--;
        }

        if (opens < 0 || !words.Is(opens, WordClass.As) || (opens > 0 && words[opens - 1].Mark != ','))
        {
            return null;
        }

        TextSpan? who = Between(opens + 1, group) ?? Following(after);
        int closes = after;
        while (closes < words.Count && words[closes].Mark != ',')
        {
            closes++;
        }

        return who is null ? null : SayingParts.Of(who, verb, after, opens == 0 ? words.Span(closes + 1, words.Last + 1) : words.Span(0, opens - 1));
    }

    // "Об этом сообщила пресс-служба", "Das teilte die Polizei mit": the sentence before is what was said.
    private SayingParts? SentenceBefore(int group, int verb, int after)
    {
        if (before is null || words.Match(PhraseKind.Refers, 0) is not { } refers || refers.Length > verb || content.OpensWithin(after) >= 0)
        {
            return null;
        }

        TextSpan? who = Between(refers.Length, group) ?? Following(after);
        return who is null ? null : SayingParts.Of(who, verb, after, before);
    }

    // "أعلنت الوزارة أن", "Informó el Ministerio que", "Am Montag teilte die Behörde mit, dass": source between verb and "that".
    private SayingParts? VerbFirst(int group, int verb, int after)
    {
        bool leads = words.Lexicon.IsCueFirst || (words.Lexicon.LeavesOutPronouns && group == 0)
            || (words.Lexicon.IsVerbSecond && group == verb && group > 0 && (words.Is(0, WordClass.After) || words.PastDay(0) == group));
        int that = leads ? content.OpensWithin(after) : -1;
        return that < after || that >= words.Count ? null
            : SayingParts.Of(that > after ? Following(after, that) : null, verb, after, words.Span(words.IsQuoted(that) ? that : that + 1, words.Last + 1));
    }

    private SayingParts? SourceFirst(int group, int verb, int after)
    {
        if (IsTurned(group, verb, after))
        {
            return SayingParts.Of(Following(after), verb, after, content.Before(group));
        }

        (int from, int end) = source.Before(group);
        int begin = content.After(verb, after);
        TextSpan? said = begin >= 0 ? words.Span(begin, content.End(begin))
            : words[^1].Mark == ':' && words.Following() is { } announced ? announced
            : from < end ? content.Before(from) : null;
        TextSpan? who = from < end ? words.Span(from, end) : Shared(group);
        return who is null && !(words.Lexicon.LeavesOutPronouns && begin == after && words.Is(after, WordClass.That)) ? null : SayingParts.Of(who, group, after, said);
    }

    // "…," said the mayor. «…», — сказал мэр. "…, a annoncé lundi le ministère."
    private bool IsTurned(int group, int verb, int after)
    {
        int from = after < words.Count ? words.PastDay(after) : after;
        if ((group != verb && !words.Lexicon.TurnsWithAuxiliary) || from >= words.Count || group == 0 || words.IsQuoted(from) || words[from].IsMark)
        {
            return false;
        }

        return words.IsQuoted(SkipMarks(group))
            || (words[group - 1].Mark == ',' && (words.Is(from, WordClass.At) || !source.ClosesApposition(group - 1)) && content.OpensWithin(after) < 0 && source.After(from) > words.Last - LongestRest);
    }

    private int SkipMarks(int from)
    {
        int at = from - 1;
        while (at > 0 && !words.IsQuoted(at) && words[at].Mark is ',' or '—' or '-')
        {
            at--;
        }

        return at;
    }

    // "has also said": the words of the verb group that belong to the cue.
    private int GroupStart(int verb)
    {
        int start = verb;
        while (start > 0 && !words.IsQuoted(start - 1) && words.Is(start - 1, WordClass.Aux | WordClass.Adverb))
        {
            start--;
        }

        return start;
    }

    // The source that begins after a verb, past the day and the word that leads to a house: "сообщили в понедельник в полиции".
    private TextSpan? Following(int after, int limit = int.MaxValue)
    {
        int from = after < words.Count ? words.PastDay(after) : after;
        from += from < words.Count && words.Is(from, WordClass.At) ? 1 : 0;
        return from < words.Count && !words[from].IsMark ? words.Span(from, Math.Min(source.After(from), limit)) : null;
    }

    private TextSpan? Between(int from, int limit)
    {
        int start = from < words.Count ? words.PastDay(from) : from;
        while (start < limit && words.Is(start, WordClass.Aux))
        {
            start++;
        }

        return start < limit ? words.Span(start, Math.Min(source.After(start), limit)) : null;
    }

    // "She opened the bridge and said …", "…, adding that …": the source of the verb before, or the sentence's first words.
    private TextSpan? Shared(int group)
    {
        if (group == 0 || LastSource is not null || !(words[group - 1].Mark == ',' || words.Is(group - 1, WordClass.Coordinate)))
        {
            return group == 0 ? null : LastSource;
        }

        return words.Span(0, source.Opening(group));
    }
}
