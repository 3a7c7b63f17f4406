using System.Globalization;
using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Attribution;
using Headwater.Text.Dates;
using Headwater.Text.Languages;

namespace Headwater.Compare;

/// <summary>Takes the reports of a story apart into statements, within bounds: the most original report of every source first.</summary>
internal static class StatementReader
{
    // A story of 500 reports is compared by these; the others are copies or say it again.
    private const int MostReports = 48, MostSentences = 60;

    // A shorter piece is a crosshead or a sign-off; so is a line of some words more that no sign ends.
    private const int FewestTerms = 3, FewestUnended = 9;

    // Below this a cue tells of an attitude as often as of words: "supported", "decided".
    private const double LeastSure = 0.6;

    /// <summary>The statements, in order of the reports.</summary>
    public static List<Statement> Read(IReadOnlyList<IReadOnlyList<Report>> sources)
    {
        (Report Report, int Source)[] reports = [.. Enumerable.Range(0, sources.Count == 0 ? 0 : sources.Max(s => s.Count))
            .SelectMany(rank => sources.Select((s, i) => (s, i)).Where(x => x.s.Count > rank).Select(x => (x.s[rank], x.i)))
            .Take(MostReports)];
        List<Statement> statements = [.. reports.SelectMany(r => Read(r.Report, r.Source))];
        Weigh(statements);
        return statements;
    }

    private static IEnumerable<Statement> Read(Report report, int source)
    {
        Article article = report.Article;
        TextSpan[] sentences = [.. Sentences.Split(article.Text).Take(MostSentences)];
        ILookup<int, Saying> sayings = Attributor.Find(article.Text, sentences, article.Language).ToLookup(s => Array.FindIndex(sentences, x => x.Holds(s.Cue)));
        IReadOnlyList<TextSpan> datelines = DatelineSpans.In(article.Text);
        DateOnly? day = DayOf(article, datelines);
        QuantityReader quantities = new(article.Text, article.Language);
        for (int i = 0; i < sentences.Length; i++)
        {
            Dictionary<uint, double> terms = TermsOf(article.Text, sentences[i]);
            DateMention[] dates = [.. DateMentions.In(article.Text, sentences[i], day, article.Language).Where(d => !datelines.Any(l => l.Meets(d.Span)))];
            IReadOnlyList<Quantity> counts = quantities.Read(sentences[i], dates, datelines);
            if (terms.Count >= FewestTerms || (terms.Count > 0 && counts.Any(c => c.Measure is not null)))
            {
                Statement statement = new()
                {
                    Report = report,
                    Source = source,
                    Span = sentences[i],
                    Terms = terms,
                    Names = NamesIn(article, sentences[i]),
                    Datelines = datelines,
                    Dates = dates,
                    Quantities = counts,
                    Speaker = sayings[i].FirstOrDefault(s => s.Speaker is not null && s.Weight >= LeastSure)?.Speaker,
                    Hedge = Hedges.In(article.Text, sentences[i], article.Language) is [var hedge, ..] ? hedge.In(article.Text).ToString() : null,
                };
                if (terms.Count >= FewestUnended || statement.IsSentence)
                {
                    yield return statement;
                }
            }
        }
    }

    // The day that "Sunday" is told from: where it was written it may be the day after, or before, the one at Greenwich,
    // and the dateline says so.
    private static DateOnly? DayOf(Article article, IReadOnlyList<TextSpan> datelines)
    {
        DateOnly day = DateOnly.FromDateTime(ClaimedTime.OrSeen(article).UtcDateTime);
        if (day == default)
        {
            return null;
        }

        DateOnly there = datelines.Take(1)
            .SelectMany(line => DateMentions.In(article.Text, line, day.AddDays(1), article.Language))
            .Where(date => date.Precision == "day")
            .Select(date => DateOnly.ParseExact(date.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .FirstOrDefault(day);
        return Math.Abs(there.DayNumber - day.DayNumber) <= 1 ? there : day;
    }

    private static Dictionary<uint, double> TermsOf(string text, TextSpan sentence)
    {
        Dictionary<uint, double> terms = [];
        foreach (Word word in Words.Of(sentence.In(text)))
        {
            uint term = Terms.Of(text.AsSpan(sentence.Start + word.Start, word.Length));
            if (word.Kind != WordKind.Number && !StopWords.Contains(term))
            {
                terms[term] = 1;
            }
        }

        return terms;
    }

    // German writes every noun as others write names.
    private static HashSet<uint> NamesIn(Article article, TextSpan sentence) => article.Language?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true ? [] :
        [.. NameMention.In(article.Text, sentence).Where(m => m.Kind is not ("goods" or "first")).SelectMany(m => TermsOf(m.Text, new TextSpan(0, m.Text.Length)).Keys)];

    // Rarer words of the story say more about which sentence this is.
    private static void Weigh(List<Statement> statements)
    {
        Dictionary<uint, int> held = statements.SelectMany(s => s.Terms.Keys).CountBy(t => t).ToDictionary();
        foreach (Statement statement in statements)
        {
            foreach (uint term in statement.Terms.Keys.ToArray())
            {
                statement.Terms[term] = Math.Log(1 + ((double)(statements.Count + 1) / held[term]));
            }
        }
    }
}
