using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Languages;
using Headwater.Text.Markup;

namespace Headwater.Publish;

/// <summary>A summary in the reports' own sentences: how the front report begins, then what independent others add.</summary>
internal static class Summary
{
    private const int LeadSentences = 2;
    private const int Limit = 4;
    private const int Shortest = 25;
    private const int Longest = 500;
    private const int LookAt = 12;
    private const int TextLimit = 8_000;

    // A sentence of which more than this share of words was quoted already adds nothing.
    private const double Known = 0.5;

    /// <summary>The sentences, each with its report.</summary>
    public static IReadOnlyList<Quote> Of(Report front, IReadOnlyList<IReadOnlyList<Report>> sources, Func<Report, string> nameOf)
    {
        List<Quote> quotes = [.. Sentences(front).Take(LeadSentences).Select(s => new Quote(s, front.Article.Id, nameOf(front)))];
        HashSet<uint> said = [.. quotes.SelectMany(q => Words(q.Text)), .. Words(front.Article.Title)];
        foreach (Report other in Others(front, sources).TakeWhile(_ => quotes.Count < Limit))
        {
            if (Sentences(other).FirstOrDefault(s => Adds(s, said)) is { } sentence)
            {
                quotes.Add(new Quote(sentence, other.Article.Id, nameOf(other)));
                said.UnionWith(Words(sentence));
            }
        }

        return quotes;
    }

    // Of each other source its most original report, in the language of the front report: words tell what is new only there.
    private static IEnumerable<Report> Others(Report front, IReadOnlyList<IReadOnlyList<Report>> sources) => sources
        .Where(source => !source.Contains(front))
        .Select(source => source[0])
        .Where(report => report.Article.Language == front.Article.Language);

    private static IEnumerable<string> Sentences(Report report)
    {
        string text = report.Article.Text;
        text = text.Length > TextLimit ? text[..TextLimit] : text;
        return Text.Sentences.Split(text).Take(LookAt)
            .Select(span => PlainText.Fold(span.In(text)))
            .Where(s => s.Length is >= Shortest and <= Longest || (s.Length >= Shortest / 2 && s.Length <= Longest && Text.Words.IsPaired(s[0])));
    }

    private static bool Adds(string sentence, HashSet<uint> said)
    {
        HashSet<uint> words = Words(sentence);
        return words.Count > 3 && words.Count(said.Contains) <= words.Count * Known;
    }

    private static HashSet<uint> Words(string sentence)
    {
        HashSet<uint> terms = [];
        foreach (Word word in Text.Words.Of(sentence))
        {
            uint term = Terms.Of(sentence.AsSpan(word.Start, word.Length));
            if (!StopWords.Contains(term))
            {
                terms.Add(term);
            }
        }

        return terms;
    }
}
