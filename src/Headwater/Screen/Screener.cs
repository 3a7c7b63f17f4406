using Headwater.Model;
using Headwater.Screen.Lists;
using Headwater.Screen.Rules;
using Headwater.Text.Attribution;

namespace Headwater.Screen;

/// <summary>
/// Step 7: holds what a story reports against rules and lists. A finding says which elements of a rule the reported facts
/// match, from how many independent sources, how hedged and by whom disputed; it never says that a rule was broken.
/// Pure; safe for many callers at once.
/// </summary>
/// <param name="lists">The operator's lists; none where it is <c>null</c>.</param>
public sealed class Screener(NameIndex? lists = null)
{
    // A story of more reports is screened by the most original of each source.
    private const int MostReports = 60;

    private readonly RuleBook book = RuleBook.Shipped;

    /// <summary>Screens one story.</summary>
    /// <param name="comparison">What Compare made of it; the names of its entities are held against the lists.</param>
    /// <param name="reports">Its reports, in any order.</param>
    public Screening Screen(Comparison comparison, IReadOnlyList<Report> reports)
    {
        IReadOnlyList<IReadOnlyList<Report>> sources = Independence.Groups(reports);
        Report[] read = [.. reports.Count <= MostReports ? reports : sources.Select(g => g[0]).Concat(reports).Distinct().Take(MostReports)];
        List<Fact> facts = [.. read.SelectMany(r => new FactReader(book, r).Read())];
        Finding[] findings = [.. book.Rules.Select(rule => Find(rule, facts, read, sources)).OfType<Finding>()];
        return new Screening(findings, lists is null ? [] : [.. lists.Match(comparison.Entities)]);
    }

    private Finding? Find(Rule rule, List<Fact> facts, Report[] reports, IReadOnlyList<IReadOnlyList<Report>> sources)
    {
        List<Fact> matching = Witnesses.OfOne(facts.FindAll(f => Matches(rule, f)), sources);
        if (matching.Count == 0)
        {
            return null;
        }

        Fact first = Told(matching, reports);
        return new Finding
        {
            Rule = rule.Id,
            Title = $"{rule.Title} ({rule.Paragraph})",
            Elements = new RuleElements(Name(first.Supplier), Name(first.Recipient), first.Goods, first.Act),
            Evidence = [.. Witnesses.Distinct(matching).Select(Evidence)],
            Hedges = [.. matching.SelectMany(HedgesOf).Distinct(StringComparer.OrdinalIgnoreCase)],
            IndependentSources = Math.Max(1, sources.Count(g => g.Any(r => matching.Exists(f => ReferenceEquals(f.Report, r))))),
            DisputedBy = Denials.Of(matching, book),
            CitedInstead = Citations.Instead(rule, reports, book),
        };
    }

    // The facts are named in the language of most reports, where one of those tells them.
    private static Fact Told(List<Fact> matching, Report[] reports)
    {
        string common = reports.CountBy(r => r.Article.Language ?? "").MaxBy(l => l.Value).Key;
        return matching.Find(f => (f.Report.Article.Language ?? "") == common && f.Supplier == matching[0].Supplier && f.Recipient == matching[0].Recipient) ?? matching[0];
    }

    private static bool Matches(Rule rule, Fact fact) =>
        rule.Goods.Contains(fact.GoodsClass) && rule.Acts.Contains(fact.ActClass) && rule.Direction switch
        {
            Direction.To => Is(fact.Recipient, rule.State) && !Is(fact.Supplier, rule.State),
            // Goods that a report leaves without a taker may have stayed at home.
            Direction.From => Is(fact.Supplier, rule.State) && fact.Recipient is not null && !Is(fact.Recipient, rule.State),
            _ => Is(fact.Supplier, rule.State) || Is(fact.Recipient, rule.State),
        };

    private static bool Is(string? place, string state) => place is not null && place.StartsWith(state + "|", StringComparison.Ordinal);

    private static string? Name(string? place) => place?[(place.IndexOf('|', StringComparison.Ordinal) + 1)..];

    private static Support Evidence(Fact fact)
    {
        Article article = fact.Report.Article;
        string sentence = fact.Sentence.In(article.Text).ToString();
        Saying? saying = Attributor.Find(article.Text, [fact.Sentence], article.Language) is [var first, ..] ? first : null;
        return new Support(article.Id, sentence, fact.Sentence.Start, fact.Sentence.End, saying?.Speaker, HedgesOf(fact).FirstOrDefault());
    }

    private static IEnumerable<string> HedgesOf(Fact fact) =>
        Hedges.In(fact.Report.Article.Text, fact.Sentence, fact.Report.Article.Language).Select(h => h.In(fact.Report.Article.Text).ToString());
}
