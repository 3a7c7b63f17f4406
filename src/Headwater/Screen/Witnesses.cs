using Headwater.Model;
using Headwater.Text;

namespace Headwater.Screen;

/// <summary>Which of the matching facts a finding rests on, and which of their sentences show it.</summary>
internal static class Witnesses
{
    // More sentences make a finding longer and no surer.
    private const int MostEvidence = 4;

    // Shares of words from which one sentence is another's copy.
    private const double Copy = 0.8;

    /// <summary>
    /// The facts of one transfer: of the parties that most sources name, the most original report's first, so that no
    /// finding mixes the elements of two. A fact that leaves a party out belongs to those that name it.
    /// </summary>
    public static List<Fact> OfOne(List<Fact> facts, IReadOnlyList<IReadOnlyList<Report>> sources)
    {
        if (facts.Count == 0)
        {
            return facts;
        }

        int SourceOf(Fact fact) => Enumerable.Range(0, sources.Count).First(i => sources[i].Contains(fact.Report));
        (string? Supplier, string? Recipient) parties = facts.GroupBy(f => (f.Supplier, f.Recipient))
            .OrderByDescending(g => (g.Key.Supplier is null ? 0 : 1) + (g.Key.Recipient is null ? 0 : 1))
            .ThenByDescending(g => g.Select(SourceOf).Distinct().Count()).ThenByDescending(g => g.Count())
            .First().Key;
        Dictionary<Report, int> rank = Independence.ByOriginality(facts.Select(f => f.Report).Distinct()).Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i);
        return [.. facts.Where(f => (f.Supplier ?? parties.Supplier) == parties.Supplier && (f.Recipient ?? parties.Recipient) == parties.Recipient)
            .OrderBy(f => (f.Supplier, f.Recipient) == parties ? 0 : 1).ThenBy(f => rank[f.Report])];
    }

    /// <summary>The facts whose sentences say it in words of their own, the most original first.</summary>
    public static IEnumerable<Fact> Distinct(IEnumerable<Fact> facts)
    {
        List<HashSet<uint>> told = [];
        foreach (Fact fact in facts)
        {
            HashSet<uint> words = WordsOf(fact);
            if (!told.Exists(t => IsCopy(t, words)))
            {
                told.Add(words);
                yield return fact;
            }

            if (told.Count == MostEvidence)
            {
                yield break;
            }
        }
    }

    private static bool IsCopy(HashSet<uint> one, HashSet<uint> other) =>
        one.Count(other.Contains) is var shared && shared >= Copy * (one.Count + other.Count - shared);

    private static HashSet<uint> WordsOf(Fact fact)
    {
        string text = fact.Report.Article.Text;
        IEnumerable<TextSpan> datelines = DatelineSpans.In(text).Where(d => d.Meets(fact.Sentence));
        int start = datelines.Select(d => d.End).Append(fact.Sentence.Start).Where(e => e < fact.Sentence.End).Max();
        HashSet<uint> words = [];
        foreach (Word word in Words.Of(text.AsSpan(start, fact.Sentence.End - start)))
        {
            words.Add(Terms.Of(text.AsSpan(start + word.Start, word.Length)));
        }

        return words;
    }
}
