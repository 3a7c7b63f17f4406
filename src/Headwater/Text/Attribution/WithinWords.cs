namespace Headwater.Text.Attribution;

/// <summary>
/// Reads a sentence of a language that writes without spaces or hangs its cues on other words: Chinese, Japanese, Korean.
/// The source stands before its topic marker or before the cue; the content between them or after the cue.
/// </summary>
internal static class WithinWords
{
    // What may follow the verb: a polite ending, a stop, a closing mark.
    private const int LongestEnding = 12;

    private static readonly char[] Breaks = ['，', ',', '、', '：', ':', '；', '。', ' '];
    private static readonly char[] ClauseBreaks = [.. Breaks, '”', '」', '』', '！', '？', '!', '?'];

    public static IEnumerable<Saying> Read(string text, TextSpan sentence, CueLexicon lexicon, List<TextSpan> quotations)
    {
        if (According(text, sentence, lexicon) is { } according)
        {
            yield return according;
        }
        else if ((lexicon.Of("topic").Count > 0 ? Turned(text, sentence, lexicon) ?? Last(text, sentence, lexicon) : First(text, sentence, lexicon, quotations)) is { } saying)
        {
            yield return saying;
        }
    }

    // 据…报道，… and …によると、… and …에 따르면 …
    private static Saying? According(string text, TextSpan sentence, CueLexicon lexicon)
    {
        foreach ((string phrase, double weight) in lexicon.Of("according"))
        {
            string[] parts = phrase.Split('…');
            int open = parts[0].Length == 0 ? sentence.Start : Find(text, parts[0], sentence);
            int source = open + parts[0].Length;
            int close = open < 0 ? -1 : Find(text, parts[1], new TextSpan(source, Math.Min(sentence.End, source + 60)));
            if (close > source)
            {
                int end = close + parts[1].Length;
                TextSpan cue = parts[0].Length == 0 ? new TextSpan(close, end) : new TextSpan(open, source);
                return Make(text, new TextSpan(source, close), cue, new TextSpan(end, sentence.End), weight);
            }
        }

        return null;
    }

    // 部长表示，…
    private static Saying? First(string text, TextSpan sentence, CueLexicon lexicon, List<TextSpan> quotations)
    {
        (int At, string Cue, double Weight) best = (int.MaxValue, "", 0);
        foreach ((string cue, double weight) in lexicon.Of("verb"))
        {
            int at = Find(text, cue, sentence);
            if (at >= 0 && (at < best.At || (at == best.At && cue.Length > best.Cue.Length)) && !quotations.Exists(q => q.Start < at && at < q.End))
            {
                best = (at, cue, weight);
            }
        }

        if (best.Weight < Attributor.Least)
        {
            return null;
        }

        int clause = text.LastIndexOfAny(ClauseBreaks, Math.Max(best.At - 1, 0), Math.Max(best.At - sentence.Start, 0));
        TextSpan source = new(Math.Max(clause + 1, sentence.Start), best.At);
        TextSpan after = new(best.At + best.Cue.Length, sentence.End);
        TextSpan content = Bare(text, after).Length >= 2 ? after : new TextSpan(sentence.Start, source.Start);
        return Make(text, WithoutAside(text, source, lexicon), new TextSpan(best.At, best.At + best.Cue.Length), content, best.Weight);
    }

    // 发言人在记者会上说; 交通部周一宣布: where and when stand between source and verb.
    private static TextSpan WithoutAside(string text, TextSpan source, CueLexicon lexicon)
    {
        int aside = lexicon.Of("aside").Keys.Select(word => Find(text, word, source)).Where(at => at > source.Start + 1).DefaultIfEmpty(source.End).Min();
        while (aside > source.Start + 1 && (char.IsDigit(text[aside - 1]) || (text[aside - 1] is '日' or '月' && char.IsDigit(text[aside - 2]))))
        {
            aside--;
        }

        return source with { End = aside };
    }

    // …と、大臣が述べた; …고 장관이 말했다: the content first, then the source.
    private static Saying? Turned(string text, TextSpan sentence, CueLexicon lexicon)
    {
        foreach (string joiner in lexicon.Of("joiner").Keys)
        {
            foreach ((string cue, double weight) in lexicon.Of("verb"))
            {
                string bare = cue.StartsWith(joiner, StringComparison.Ordinal) ? cue[joiner.Length..].TrimStart() : "";
                int verb = bare.Length < 2 ? -1 : text.LastIndexOf(bare, sentence.End - 1, sentence.Length, StringComparison.Ordinal);
                int joined = verb <= sentence.Start || sentence.End - verb - bare.Length > LongestEnding ? -1 : text.LastIndexOf(joiner, verb - 1, verb - sentence.Start, StringComparison.Ordinal);
                if (joined > sentence.Start && BeforeParticle(text, new TextSpan(joined + joiner.Length, verb), lexicon) is { } source)
                {
                    return Make(text, source, new TextSpan(verb, verb + bare.Length), new TextSpan(sentence.Start, joined), weight);
                }
            }
        }

        return null;
    }

    // A name and its particle, and nothing else.
    private static TextSpan? BeforeParticle(string text, TextSpan span, CueLexicon lexicon)
    {
        TextSpan name = Bare(text, span);
        string? particle = lexicon.Of("topic").Keys.FirstOrDefault(t => name.Length > t.Length + 1 && name.In(text).EndsWith(t));
        return particle is null ? null : name with { End = name.End - particle.Length };
    }

    // 大臣は…と述べた。
    private static Saying? Last(string text, TextSpan sentence, CueLexicon lexicon)
    {
        foreach ((string cue, double weight) in lexicon.Of("verb").OrderByDescending(v => v.Key.Length))
        {
            int at = text.LastIndexOf(cue, sentence.End - 1, sentence.Length, StringComparison.Ordinal);
            if (at <= sentence.Start || sentence.End - at - cue.Length > LongestEnding)
            {
                continue;
            }

            TextSpan before = new(sentence.Start, at);
            (int topic, int length) = lexicon.Of("topic").Keys
                .Select(t => (At: Topic(text, t, before), t.Length))
                .Where(t => t.At > sentence.Start).DefaultIfEmpty((sentence.Start, 0)).Min();
            return Make(text, WithoutClause(text, new TextSpan(sentence.Start, topic)), new TextSpan(at, at + cue.Length), new TextSpan(topic + length, at), weight);
        }

        return null;
    }

    // 22日に起きた地震で、防災当局は: a clause ends in a particle before its comma, a name in a list does not.
    private static TextSpan WithoutClause(string text, TextSpan source)
    {
        int comma = source.IsEmpty ? -1 : text.LastIndexOf('、', source.End - 1, source.Length);
        return comma > source.Start && text[comma - 1] is >= 'ぁ' and <= 'ゖ' ? source with { Start = comma + 1 } : source;
    }

    // A Korean particle ends its word; within one the same letters are part of it.
    private static int Topic(string text, string particle, TextSpan before)
    {
        int at = Find(text, particle, before);
        while (at >= 0 && particle[0] >= '\uAC00' && at + particle.Length < before.End && !char.IsWhiteSpace(text[at + particle.Length]))
        {
            at = Find(text, particle, before with { Start = at + 1 });
        }

        return at;
    }

    private static Saying? Make(string text, TextSpan source, TextSpan cue, TextSpan content, double weight)
    {
        TextSpan what = Bare(text, content);
        TextSpan who = Bare(text, source);
        SayingKind kind = what.IsEmpty || !"「『“\"‘".Contains(text[what.Start], StringComparison.Ordinal) ? SayingKind.Indirect : SayingKind.Direct;
        return what.IsEmpty || who.Length > 60 ? null : new Saying { Source = who.IsEmpty ? null : who, Cue = cue, Content = [what], Kind = kind, Weight = weight };
    }

    private static TextSpan Bare(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && (Breaks.AsSpan().Contains(text[start]) || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        while (end > start && (Breaks.AsSpan().Contains(text[end - 1]) || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static int Find(string text, string phrase, TextSpan span) => span.IsEmpty ? -1 : text.IndexOf(phrase, span.Start, span.Length, StringComparison.Ordinal);
}
