using System.Globalization;
using Headwater.Text;
using Headwater.Text.Languages;

namespace Headwater.Eval;

/// <summary>
/// Counts on PolNeAR's training half how often a word or a pair of words is a cue, and writes the lines of
/// <c>data/attribution/en.txt</c> that come of it to the log: words and probabilities, no text. Its figure is the share of
/// cue words that the lines cover.
/// </summary>
internal static class CueLearning
{
    private const double Least = 0.4;

    private const int Fewest = 6;

    private static readonly string[] Particles = ["about", "out", "of", "for", "on", "to", "at", "against", "with", "that", "up", "off", "in"];

    public static Evaluation Evaluation => new("attribution-cues", ["attribution/polnear-train-dev.tar.gz"], Learn);

    private static IEnumerable<Figure> Learn(Corpora corpora, TextWriter log)
    {
        Dictionary<string, (int Cue, int All)> counts = [];
        foreach (AttributionEvaluation.Document document in AttributionEvaluation.Read(corpora, "train"))
        {
            TextSpan[] cues = [.. document.Gold.SelectMany(g => g.Cue)];
            string before = "";
            bool beforeIsCue = false;
            foreach (Word word in Words.Of(document.Text))
            {
                TextSpan span = new(word.Start, word.End);
                string lower = document.Text[word.Start..word.End].ToLowerInvariant();
                bool cue = Array.Exists(cues, c => c.Holds(span));
                Count(counts, lower, cue);
                Count(counts, $"{before} {lower}", cue && beforeIsCue);
                (before, beforeIsCue) = (lower, cue);
            }
        }

        (string Phrase, double P, int All)[] kept = [.. counts
            .Where(c => c.Value.All >= Fewest && !Mean(c.Key))
            .Select(c => (c.Key, (double)c.Value.Cue / c.Value.All, c.Value.All))
            .Where(c => c.Item2 >= Least && (!c.Key.Contains(' ') || counts[c.Key.Split(' ')[0]] is var (first, all) && (double)first / all < c.Item2 - 0.15))
            .OrderBy(c => c.Key, StringComparer.Ordinal)];
        foreach ((string phrase, double p, _) in kept)
        {
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"verb\t{p:0.00}\t{phrase}"));
        }

        yield return new Figure("covered", kept.Where(k => !k.Phrase.Contains(' ')).Sum(k => k.P * k.All) / counts.Where(c => !c.Key.Contains(' ') && !Mean(c.Key)).Sum(c => c.Value.Cue));
    }

    // A phrase that begins in a word too common to be a cue by itself, or a pair that is no verb with its particle.
    private static bool Mean(string phrase) => (phrase.Split(' ') is [var verb, var particle] && (verb.Length < 3 || !Particles.Contains(particle))) || StopWords.Contains(Terms.Of(phrase.Split(' ')[0])) || phrase.Length < 3 || char.IsDigit(phrase[0]);

    private static void Count(Dictionary<string, (int Cue, int All)> counts, string phrase, bool cue)
    {
        (int held, int all) = counts.GetValueOrDefault(phrase);
        counts[phrase] = (held + (cue ? 1 : 0), all + 1);
    }
}
