using Headwater.Model;
using Headwater.Screen.Rules;
using Headwater.Text;
using Headwater.Text.Attribution;

namespace Headwater.Screen;

/// <summary>Who disputes what a story reports: the sources of denials that stand near its facts.</summary>
internal static class Denials
{
    private static readonly string[] Neither = ["neither confirmed nor", "did not deny", "not denied", "neither denied", "weder bestätigt noch", "ni confirmé ni"];

    /// <summary>The names of those who deny, in order of the reports, each once.</summary>
    public static IReadOnlyList<string> In(IEnumerable<Report> reports, IReadOnlySet<string> parties, RuleBook book) =>
        [.. reports.SelectMany(r => In(r.Article, parties, book)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> In(Article article, IReadOnlySet<string> parties, RuleBook book)
    {
        string text = article.Text;
        IReadOnlyList<TextSpan> sentences = Sentences.Split(text);
        IReadOnlyList<Saying>? sayings = null;
        foreach (TextSpan sentence in sentences)
        {
            if (DenialCues.Find(text, sentence, article.Language) is not { } cue || Neither.Any(n => text.AsSpan(sentence.Start, sentence.Length).Contains(n, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            sayings ??= Attributor.Find(text, sentences, article.Language);
            Saying? saying = sayings.FirstOrDefault(s => s.Cue.Meets(cue)) ?? sayings.FirstOrDefault(s => sentence.Holds(s.Cue));
            bool touches = book.Places.In(text, sentence, article.Language).Exists(p => parties.Contains(p.Class)) || book.Goods.In(text, sentence, article.Language).Count > 0;
            string? who = saying?.Speaker ?? (cue.Start > sentence.Start ? new TextSpan(sentence.Start, cue.Start).Trim(text).In(text).ToString() : null);
            if (touches && who is { Length: > 0 and <= 120 })
            {
                yield return who;
            }
        }
    }
}
