using System.Buffers;
using Headwater.Model;
using Headwater.Screen.Rules;
using Headwater.Text;

namespace Headwater.Screen;

/// <summary>
/// Reads from a report which goods it says went from whom to whom. Act and goods must stand in one sentence; a party that
/// the sentence leaves out is taken from the sentence before it. A sentence that tells what a rule says is no fact, nor is
/// one that denies the act.
/// </summary>
internal sealed class FactReader(RuleBook book, Report report)
{
    // A news report's facts stand in its first sentences; what follows a book's length is not read.
    private const int MostSentences = 400, Reach = 3;

    private static readonly string[] Articles = [" the", " der", " dem", " den", " la", " el", " les"];

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:.«“\"");

    private readonly string text = report.Article.Text;
    private readonly string? language = report.Article.Language;

    /// <summary>The facts, in order of the text.</summary>
    public IReadOnlyList<Fact> Read()
    {
        List<Mention> all = book.Places.In(text, new TextSpan(0, text.Length), language);
        HashSet<string> strong = [.. all.Where(p => !p.IsWeak).Select(p => p.Class)];
        all.RemoveAll(p => p.IsWeak && !strong.Contains(p.Class));
        Standing standing = new(text, all, book.Titles);
        List<Fact> facts = [];
        List<Mention> before = [];
        foreach (TextSpan sentence in Sentences.Split(text).Take(MostSentences))
        {
            List<Mention> places = [.. all.Where(p => sentence.Holds(p.Span)).Concat(standing.In(text, sentence)).OrderBy(p => p.Span.Start)];
            facts.AddRange(Read(sentence, places, before));
            before = places.Count > 0 ? places : before;
        }

        return facts;
    }

    private IEnumerable<Fact> Read(TextSpan sentence, List<Mention> places, List<Mention> before)
    {
        List<Mention> words = book.Acts.In(text, sentence, language);
        List<Mention> goods = book.Goods.In(text, sentence, language);
        if (goods.Count == 0 || words.Exists(w => w.Class == "norm"))
        {
            yield break;
        }

        foreach (Mention act in words.Where(w => w.Class is "supply" or "receive" or "cooperate" or "employ" && !IsDenied(w, words)).DistinctBy(w => w.Class == "receive" ? "supply" : w.Class))
        {
            (string? supplier, string? recipient) = Parties(act, places, before, sentence);
            foreach (Mention good in Given(goods, act).DistinctBy(g => g.Class))
            {
                yield return new Fact(report, sentence, supplier, recipient, good.Class, good.Span.In(text).ToString(), act.Class == "receive" ? "supply" : act.Class, act.Span.In(text).ToString());
            }
        }
    }

    // "A tanker delivered diesel": what is given stands after the act, where anything does.
    private static List<Mention> Given(List<Mention> goods, Mention act) =>
        goods.FindAll(g => g.Span.Start >= act.Span.Start) is { Count: > 0 } after ? after : goods;

    private bool IsDenied(Mention act, List<Mention> words) =>
        words.Exists(w => w.Class == "not" && w.Span.End <= act.Span.Start && text.AsSpan(w.Span.End, act.Span.Start - w.Span.End) is var between && between.Count(' ') <= Reach && !between.ContainsAny(Breaks));

    private (string? Supplier, string? Recipient) Parties(Mention act, List<Mention> places, List<Mention> before, TextSpan sentence)
    {
        string? recipient = null, supplier = null;
        foreach (Mention place in places)
        {
            recipient ??= Marked(place, "to", sentence) ? place.Class : null;
            supplier ??= Marked(place, "from", sentence) && place.Class != recipient ? place.Class : null;
        }

        bool receives = book.Acts.In(text, act.Span, language).Exists(a => a.Class == "receive");
        Mention[] free = [.. places.Where(p => p.Class != recipient && p.Class != supplier)];
        string? first = free.Where(p => p.Span.Start < act.Span.Start).Select(p => p.Class).FirstOrDefault();
        string? second = free.Where(p => p.Class != first).Select(p => p.Class).FirstOrDefault();
        (supplier, recipient) = receives ? (supplier ?? second, recipient ?? first) : (supplier ?? first, recipient ?? second);
        string? held = before.Select(p => p.Class).FirstOrDefault(c => c != supplier && c != recipient);
        return supplier is null && recipient is not null ? (held, recipient) : supplier is not null && recipient is null ? (supplier, held) : (supplier, recipient);
    }

    // The word straight before the place, past an article, or the particle straight after it.
    private bool Marked(Mention place, string direction, TextSpan sentence)
    {
        ReadOnlySpan<char> before = text.AsSpan(sentence.Start, place.Span.Start - sentence.Start).TrimEnd();
        foreach (string article in Articles)
        {
            before = before.EndsWith(article, StringComparison.OrdinalIgnoreCase) ? before[..^article.Length].TrimEnd() : before;
        }

        int space = before.LastIndexOf(' ') + 1;
        TextSpan word = new(sentence.Start + space, sentence.Start + before.Length);
        if (before.Length > space && book.Acts.In(text, word, language).Exists(m => m.Class == direction && m.Span == word))
        {
            return true;
        }

        TextSpan after = new(place.Span.End, Math.Min(sentence.End, place.Span.End + 4));
        return text[place.Span.End - 1] >= '\u2E80' && book.Acts.In(text, after, language) is [{ } particle, ..] && particle.Class == direction + "-after" && particle.Span.Start == after.Start;
    }

}
