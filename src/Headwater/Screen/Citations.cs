using System.Text.RegularExpressions;
using Headwater.Model;
using Headwater.Screen.Rules;
using Headwater.Text;

namespace Headwater.Screen;

/// <summary>Which resolution reports themselves cite for a rule's goods. It never decides what is matched; it is only told beside it.</summary>
internal static partial class Citations
{
    /// <summary>The number of a resolution that a report cites for the goods of a rule that stands in another; or <c>null</c>.</summary>
    public static string? Instead(Rule rule, IEnumerable<Report> reports, RuleBook book) => reports
        .SelectMany(r => Sentences.Split(r.Article.Text).Select(s => Instead(rule, r.Article, s, book)))
        .FirstOrDefault(cited => cited is not null);

    private static string? Instead(Rule rule, Article article, TextSpan sentence, RuleBook book)
    {
        if (!book.Acts.In(article.Text, sentence, article.Language).Exists(a => a.Class == "norm"))
        {
            return null;
        }

        string[] cited = [.. Number().Matches(article.Text[sentence.Start..sentence.End]).Select(m => m.Value)
            .Where(n => book.Rules.Any(r => r.Resolution == n || r.Also?.Contains(n) == true))];
        if (cited.Length == 0 || cited.Any(n => n == rule.Resolution || rule.Also?.Contains(n) == true))
        {
            return null;
        }

        // Goods that the cited resolution bans as well are rightly cited for it.
        HashSet<string> own = [.. rule.Goods.Except(book.Rules.Where(r => cited.Contains(r.Resolution)).SelectMany(r => r.Goods))];
        return book.Goods.In(article.Text, sentence, article.Language).Exists(g => own.Contains(g.Class)) ? cited[0] : null;
    }

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)")]
    private static partial Regex Number();
}
