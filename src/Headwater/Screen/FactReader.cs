using System.Buffers;
using Headwater.Model;
using Headwater.Screen.Rules;
using Headwater.Text;
using Headwater.Text.Attribution;

namespace Headwater.Screen;

/// <summary>
/// Reads from a report which goods it says went from whom to whom. Act and goods must stand in one clause; a party that
/// the sentence leaves out is taken from the sentence straight before it. A sentence that tells what a rule says is no
/// fact, nor is one that denies the act; a dateline names no party.
/// </summary>
internal sealed class FactReader(RuleBook book, Report report)
{
    // A news report's facts stand in its first sentences; what follows a book's length is not read.
    private const int MostSentences = 400, Reach = 3;

    // Characters between "breach" and the rule: "breach of United Nations Security Council".
    private const int LongestLead = 48;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:.«“\"");

    private readonly string text = report.Article.Text;
    private readonly string? language = report.Article.Language;

    /// <summary>The facts, in order of the text.</summary>
    public IReadOnlyList<Fact> Read()
    {
        List<Mention> all = book.Places.In(text, new TextSpan(0, text.Length), language);
        IReadOnlyList<TextSpan> datelines = DatelineSpans.In(text);
        Mention[] written = [.. all.Where(p => datelines.Any(d => d.Meets(p.Span)))];
        HashSet<string> strong = [.. all.Where(p => !p.IsWeak).Select(p => p.Class)];
        all.RemoveAll(p => (p.IsWeak && !strong.Contains(p.Class)) || written.Contains(p));
        Standing standing = new(text, all, book.Titles);
        Parties parties = new(book, text, language);
        TextSpan[] sentences = [.. Sentences.Split(text).Take(MostSentences)];
        IReadOnlyList<Saying> sayings = all.Count == 0 ? [] : Attributor.Find(text, sentences, language);
        List<Fact> facts = [];
        List<Mention> before = [];
        foreach (TextSpan sentence in sentences)
        {
            Mention[] places = [.. all.Where(p => sentence.Holds(p.Span)).Concat(standing.In(text, sentence)).OrderBy(p => p.Span.Start)];
            List<Mention> acting = parties.Acting(sentence, places, sayings);
            facts.AddRange(Read(sentence, acting, before, parties).Where(f => !IsAtHome(f, written)));
            before = acting;
        }

        return facts;
    }

    private IEnumerable<Fact> Read(TextSpan sentence, List<Mention> places, List<Mention> before, Parties parties)
    {
        List<Mention> goods = book.Goods.In(text, sentence, language);
        if (goods.Count == 0)
        {
            yield break;
        }

        List<Mention> words = book.Acts.In(text, sentence, language);
        Mention[] acts = [.. words.Where(w => w.Class is "supply" or "receive" or "cooperate" or "employ")];
        if (IsOfRules(words, acts) || acts.Any(a => IsDenied(a, words, sentence)))
        {
            yield break;
        }

        Clause clause = new(book, text, language, places);
        HashSet<(string, string)> told = [];
        foreach (Mention act in acts)
        {
            string kind = act.Class == "receive" ? "supply" : act.Class;
            foreach (Mention good in clause.Objects(act, goods, freely: kind != "supply").Where(g => told.Add((kind, g.Class))))
            {
                (string? supplier, string? recipient) = parties.Of(act, good, sentence, places, before);
                yield return new Fact(report, sentence, supplier, recipient, good.Class, good.Span.In(text).ToString(), kind, act.Span.In(text).ToString());
            }
        }
    }

    // What a state's own press writes from there without naming a giver stays within the state.
    private static bool IsAtHome(Fact fact, Mention[] written) => fact.Supplier is null && written.Any(w => w.Class == fact.Recipient);

    // "gave it a car, in a move that may breach sanctions" tells of the gift; "any gift of a car would breach sanctions" does not.
    private bool IsOfRules(List<Mention> words, Mention[] acts) =>
        words.Find(w => w.Class == "norm") is { Class: not null } norm
        && !(acts is [var act, ..] && act.Span.End < norm.Span.Start && book.Nouns.In(text, act.Span, language).Count == 0
            && words.FindLast(w => w.Class == "against" && w.Span.Start > act.Span.End && w.Span.End <= norm.Span.Start) is { Class: not null } breach
            && text.AsSpan(act.Span.End, breach.Span.Start - act.Span.End).ContainsAny(Breaks)
            && text.AsSpan(breach.Span.End, norm.Span.Start - breach.Span.End) is { Length: <= LongestLead } lead && !lead.ContainsAny(Breaks));

    private bool IsDenied(Mention act, List<Mention> words, TextSpan sentence) =>
        words.Exists(w => w.Class == "not" && w.Span.End <= act.Span.Start && text.AsSpan(w.Span.End, act.Span.Start - w.Span.End) is var between && between.Count(' ') <= Reach && !between.ContainsAny(Breaks))
        || (DenialCues.Find(text, sentence, language) is { } cue && cue.End <= act.Span.Start);
}
