using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Languages;
using Headwater.Text.Names;

namespace Headwater.Compare;

/// <summary>Whether reports tell of one event: their words, names and numbers, and how far apart in time they were published.</summary>
public static class SameEvent
{
    /// <summary>At this score and above reports are taken to tell of one event.</summary>
    public const double Threshold = 0.3;

    private const int OpeningLength = 1500;

    // Reports of one event are seldom more days apart.
    private const double Days = 6;

    /// <summary>
    /// How likely reports tell of one event, 0 to 1: the weakest of the links that join each report to the one most like
    /// it among those before it. 1 for fewer than two reports.
    /// </summary>
    public static double Score(IReadOnlyList<Report> reports)
    {
        Profile[] profiles = [.. reports.Select(r => Profile.Of(r.Article))];
        double weakest = 1;
        for (int i = 1; i < profiles.Length; i++)
        {
            weakest = Math.Min(weakest, profiles[..i].Max(p => Between(p, profiles[i])));
        }

        return Math.Round(weakest, 3);
    }

    private static double Between(Profile a, Profile b)
    {
        double words = Cosine(a.Words, b.Words), names = Overlap(a.Names, b.Names), numbers = Overlap(a.Numbers, b.Numbers);
        double alike = a.Language == b.Language ? (0.6 * words) + (0.35 * names) + (0.05 * numbers) : Math.Max((0.8 * names) + (0.2 * numbers), (0.6 * words) + (0.4 * names));
        double apart = a.Published is { } one && b.Published is { } other ? Math.Abs((one - other).TotalDays) / Days : 0;
        return Math.Min(1, alike) * Math.Exp(-apart * apart / 2);
    }

    private static double Cosine(Dictionary<uint, double> a, Dictionary<uint, double> b)
    {
        double dot = a.Sum(t => t.Value * b.GetValueOrDefault(t.Key));
        double norms = Math.Sqrt(a.Values.Sum(v => v * v) * b.Values.Sum(v => v * v));
        return norms == 0 ? 0 : dot / norms;
    }

    private static double Overlap(HashSet<string> a, HashSet<string> b) => Math.Min(a.Count, b.Count) < 2 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);

    private sealed record Profile(Dictionary<uint, double> Words, HashSet<string> Names, HashSet<string> Numbers, string? Language, DateTimeOffset? Published)
    {
        public static Profile Of(Article article)
        {
            string text = $"{article.Title}\n\n{article.Title}\n\n{article.Text[..Math.Min(article.Text.Length, OpeningLength)]}";
            Dictionary<uint, double> words = [];
            HashSet<string> numbers = [];
            foreach (Word word in Headwater.Text.Words.Of(text))
            {
                ReadOnlySpan<char> written = text.AsSpan(word.Start, word.Length);
                uint term = Terms.Of(written);
                if (word.Kind == WordKind.Number)
                {
                    numbers.Add(written.ToString());
                }
                else if (!StopWords.Contains(term))
                {
                    words[term] = words.GetValueOrDefault(term) + 1;
                }
            }

            foreach (uint term in words.Keys.ToArray())
            {
                words[term] = 1 + Math.Log(words[term]);
            }

            return new Profile(words, NamesOf(text), numbers, article.Language, article.Published);
        }

        private static HashSet<string> NamesOf(string text) =>
            [.. Sentences.Split(text).SelectMany(s => NameMention.In(text, s)).Where(m => m.Kind is not ("goods" or "first")).SelectMany(m => NameParts.Of(m.Text)).Where(p => p.Weight == 1).Select(p => p.Sound)];
    }
}
