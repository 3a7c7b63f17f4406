using System.Text;
using Headwater.Text.Languages;

namespace Headwater.Eval;

/// <summary>The language of tweets in six languages, against all that are known.</summary>
internal static class LanguageEvaluation
{
    private const string File = "language/eld.tar.gz";

    /// <summary>The evaluation.</summary>
    public static Evaluation Evaluation { get; } = new("language", [File], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        Dictionary<string, string> files = corpora.Archive(File).ToDictionary(f => Path.GetFileNameWithoutExtension(f.Name), f => Encoding.UTF8.GetString(f.Bytes));
        yield return new Figure("tweets", Share(files["tweets"], log));
    }

    private static double Share(string lines, TextWriter log)
    {
        int all = 0, right = 0;
        Dictionary<string, int> wrong = [];
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.TrimEnd('\r').Split('\t', 2);
            string? read = LanguageIdentifier.Identify(parts[1]);
            all++;
            right += read == parts[0] ? 1 : 0;
            if (read != parts[0])
            {
                string pair = $"{parts[0]} read as {read ?? "nothing"}";
                wrong[pair] = wrong.GetValueOrDefault(pair) + 1;
                log.WriteLine($"{pair}: {parts[1]}");
            }
        }

        foreach ((string pair, int count) in wrong.OrderByDescending(p => p.Value).Take(80))
        {
            log.WriteLine($"{count,6} {pair}");
        }

        return (double)right / all;
    }
}
