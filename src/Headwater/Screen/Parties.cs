using Headwater.Screen.Rules;
using Headwater.Text;
using Headwater.Text.Attribution;

namespace Headwater.Screen;

/// <summary>
/// From whom an act goes to whom, by the states that its sentence names and, for one that is left out, by the sentence
/// straight before. A state that is only the source of the words is no party.
/// </summary>
internal sealed class Parties(RuleBook book, string text, string? language)
{
    private static readonly string[] Articles = [" the", " der", " dem", " den", " la", " el", " les"];

    /// <summary>Supplier and recipient, never the same; <c>null</c> where the report does not say.</summary>
    public (string? Supplier, string? Recipient) Of(Mention act, Mention good, TextSpan sentence, IReadOnlyList<Mention> places, IReadOnlyList<Mention> before)
    {
        if (act.Class == "employ")
        {
            return Employed(good, places);
        }

        string? recipient = null, supplier = null;
        foreach (Mention place in places)
        {
            recipient ??= Marked(place, "to", sentence) ? place.Class : null;
            supplier ??= Marked(place, "from", sentence) && place.Class != recipient ? place.Class : null;
        }

        bool led = recipient is not null;
        bool receives = act.Class == "receive" || book.Receipts.In(text, act.Span, language).Count > 0;
        Mention[] free = [.. places.Where(p => p.Class != recipient && p.Class != supplier)];
        string? first = free.Where(p => p.Span.Start < act.Span.Start).Select(p => p.Class).FirstOrDefault();
        string? second = free.Where(p => p.Class != first).Select(p => p.Class).FirstOrDefault();
        (supplier, recipient) = receives ? (supplier ?? second, recipient ?? first) : (supplier ?? first, recipient ?? second);
        string? held = before.Select(p => p.Class).FirstOrDefault(c => c != supplier && c != recipient);
        supplier ??= recipient is null ? null : held;
        recipient ??= supplier is null ? null : held;
        // A state that is neither led to nor receives may be only where it happened.
        return supplier is null && !led && !receives ? (null, null) : (supplier, recipient);
    }

    /// <summary>The states of a sentence that act or are acted on: not those that only stand for who is cited.</summary>
    public List<Mention> Acting(TextSpan sentence, IEnumerable<Mention> places, IReadOnlyList<Saying> sayings)
    {
        Saying[] cited = [.. sayings.Where(s => s.Source is not null && sentence.Holds(s.Cue) && !TellsOfItself(s))];
        return [.. places.Where(p => !cited.Any(s => s.Source!.Value.Holds(p.Span)))];
    }

    // "Russia said it had delivered".
    private bool TellsOfItself(Saying saying) =>
        saying.Source!.Value.End <= saying.Cue.Start
        && saying.Content.Any(c => book.Acts.In(text, new TextSpan(c.Start, Math.Min(c.End, c.Start + 12)), language).Exists(m => m.Class == "self"));

    // "North Korean workers": the state straight before them is theirs, another one has them.
    private static (string?, string?) Employed(Mention good, IReadOnlyList<Mention> places)
    {
        Mention[] theirs = [.. places.Where(p => p.Span.End <= good.Span.Start && good.Span.Start - p.Span.End <= 2)];
        string? supplier = theirs.Select(p => p.Class).FirstOrDefault();
        return (supplier, places.Select(p => p.Class).FirstOrDefault(c => c != supplier));
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
