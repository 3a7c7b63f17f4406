using System.Buffers;
using Headwater.Screen.Rules;
using Headwater.Text;

namespace Headwater.Screen;

/// <summary>
/// Which goods of a sentence an act is done to: those that stand in the act's own clause as its object. Goods that belong to
/// someone the act is done to ("to the workers"), or that do the act themselves, are none.
/// </summary>
internal sealed class Clause(RuleBook book, string text, string? language, IReadOnlyList<Mention> places)
{
    private const int WidestGap = 14, WidestListGap = 4, Wide = 40;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:，；：、،؛–—()");

    // Where the verb ends the sentence its object stands before it.
    private static readonly string[] VerbLast = ["ja", "ko", "de", "nl", "tr", "zh"];

    /// <summary>The goods that the act is done to, in order of the text.</summary>
    public IReadOnlyList<Mention> Objects(Mention act, IReadOnlyList<Mention> goods, bool freely)
    {
        List<Mention> after = After(act, goods);
        return after.Count > 0 ? after : [.. goods.Where(g => g.Span.End <= act.Span.Start && StandsBefore(g, act, freely))];
    }

    private List<Mention> After(Mention act, IReadOnlyList<Mention> goods)
    {
        List<Mention> found = [];
        int last = act.Span.End;
        foreach (Mention good in goods.Where(g => g.Span.Start >= act.Span.End))
        {
            TextSpan gap = new(last, good.Span.Start);
            bool lists = found.Count > 0 && WordsIn(gap) <= WidestListGap;
            if (!(lists || IsOneClause(gap)) || IsGivenTo(gap))
            {
                break;
            }

            found.Add(good);
            last = good.Span.End;
        }

        return found;
    }

    private bool StandsBefore(Mention good, Mention act, bool freely)
    {
        TextSpan gap = new(good.Span.End, act.Span.Start);
        if (!IsOneClause(gap))
        {
            return false;
        }

        bool verbLast = VerbLast.Any(l => language?.StartsWith(l, StringComparison.OrdinalIgnoreCase) == true);
        return freely || verbLast || Has(gap, "passive") || (WordsIn(gap) == 0 && (IsNoun(act) || IsLedOn(act)));
    }

    // "coal exports".
    private bool IsNoun(Mention act) => book.Nouns.In(text, act.Span, language).Count > 0;

    // "trucks supplied by", "workers sent to".
    private bool IsLedOn(Mention act) =>
        book.Acts.In(text, new TextSpan(act.Span.End, Math.Min(text.Length, act.Span.End + 8)), language) is [{ Class: "to" or "from" } next, ..] && next.Span.Start <= act.Span.End + 1;

    // A word of direction that leads to no state leads to what comes next: "sent tractors to the workers".
    private bool IsGivenTo(TextSpan gap) =>
        book.Acts.In(text, gap, language).FindLast(m => m.Class == "to") is { Class: "to" } lead && !places.Any(p => p.Span.Start >= lead.Span.End && p.Span.End <= gap.End && !IsBesideGoods(p, gap));

    // "to North Korean workers" leads to the workers, "to North Korea a car" to the state.
    private bool IsBesideGoods(Mention place, TextSpan gap) => WordsIn(new TextSpan(place.Span.End, gap.End)) == 0;

    private bool IsOneClause(TextSpan gap) => WordsIn(gap) <= WidestGap && !gap.In(text).ContainsAny(Breaks) && !Has(gap, "clause");

    private bool Has(TextSpan gap, string kind) => book.Acts.In(text, gap, language).Exists(m => m.Class == kind);

    private int WordsIn(TextSpan gap)
    {
        ReadOnlySpan<char> between = gap.In(text).Trim();
        return between.IsEmpty ? 0 : between[0] >= '\u2E80' ? between.Length > Wide ? int.MaxValue : 1 : between.Count(' ') + 1;
    }
}
