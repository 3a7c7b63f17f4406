using Headwater.Model;
using Headwater.Screen.Rules;
using Headwater.Text;
using Headwater.Text.Attribution;

namespace Headwater.Screen;

/// <summary>
/// Who disputes the facts of a finding. A denial counts only in a report that states one of them, and only where it speaks of
/// their goods or act itself, or points back at the sentence straight before it that states one.
/// </summary>
internal static class Denials
{
    private static readonly string[] Neither = ["neither confirmed nor", "did not deny", "not denied", "neither denied", "weder bestätigt noch", "ni confirmé ni"];

    /// <summary>The names of those who deny, in order of the facts, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Fact> facts, RuleBook book) =>
        [.. facts.GroupBy(f => f.Report).SelectMany(g => In(g.Key.Article, [.. g], book)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> In(Article article, Fact[] facts, RuleBook book)
    {
        TextSpan[] sentences = [.. Sentences.Split(article.Text)];
        IReadOnlyList<Saying>? sayings = null;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (DenialIn(article, sentences[i]) is { } cue && (IsOf(facts, article, sentences[i], book) || (i > 0 && PointsBack(facts, article, sentences[i - 1], sentences[i], book))))
            {
                sayings ??= Attributor.Find(article.Text, sentences, article.Language);
                if (Who(article.Text, sentences[i], cue, sayings) is { Length: > 0 and <= 120 } who)
                {
                    yield return who;
                }
            }
        }
    }

    private static TextSpan? DenialIn(Article article, TextSpan sentence) =>
        DenialCues.Find(article.Text, sentence, article.Language) is { } cue && !Neither.Any(n => sentence.In(article.Text).Contains(n, StringComparison.OrdinalIgnoreCase)) ? cue : null;

    private static bool IsOf(Fact[] facts, Article article, TextSpan sentence, RuleBook book)
    {
        List<Mention> goods = book.Goods.In(article.Text, sentence, article.Language);
        bool acts = book.Acts.In(article.Text, sentence, article.Language).Exists(a => facts.Any(f => f.ActClass == (a.Class == "receive" ? "supply" : a.Class)));
        return goods.Count > 0
            ? goods.Exists(g => facts.Any(f => f.GoodsClass == g.Class))
            : acts && book.Places.In(article.Text, sentence, article.Language).Exists(p => facts.Any(f => p.Class == f.Supplier || p.Class == f.Recipient));
    }

    private static bool PointsBack(Fact[] facts, Article article, TextSpan before, TextSpan sentence, RuleBook book) =>
        facts.Any(f => f.Sentence == before) && book.Acts.In(article.Text, sentence, article.Language).Exists(a => a.Class == "back");

    private static string Who(string text, TextSpan sentence, TextSpan cue, IReadOnlyList<Saying> sayings)
    {
        Saying? saying = sayings.FirstOrDefault(s => s.Cue.Meets(cue)) ?? sayings.FirstOrDefault(s => sentence.Holds(s.Cue));
        return saying?.Speaker ?? new TextSpan(sentence.Start, cue.Start).Trim(text).In(text).ToString();
    }
}
