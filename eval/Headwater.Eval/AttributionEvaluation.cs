using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Headwater.Text;
using Headwater.Text.Attribution;

namespace Headwater.Eval;

/// <summary>
/// Who says what, on PolNeAR. A cue counts where it meets a gold cue; content is counted by word over each text; a whole
/// attribution counts where the contents share half of their words (Jaccard) and the sources meet, one gold to one found.
/// </summary>
internal static partial class AttributionEvaluation
{
    private const string File = "attribution/polnear-train-dev.tar.gz";

    public static Evaluation Development => new("attribution", [File], (corpora, log) => Measure(Read(corpora, "dev"), log));

    /// <summary>The training half, for choosing rules; it has no floor.</summary>
    public static Evaluation Training => new("attribution-train", [File], (corpora, log) => Measure(Read(corpora, "train").Where((_, i) => i % 5 == 0), log));

    internal sealed record Gold(List<TextSpan> Source, List<TextSpan> Cue, List<TextSpan> Content);

    internal sealed record Document(string Name, string Text, List<Gold> Gold);

    private static IEnumerable<Figure> Measure(IEnumerable<Document> documents, TextWriter log)
    {
        Count cues = new(), words = new(), whole = new();
        int matched = 0, sourced = 0;
        foreach (Document document in documents)
        {
            IReadOnlyList<Saying> found = Attributor.Find(document.Text, "en");
            log.WriteLine($"=== {document.Name}");
            Tally(cues, document.Gold.Select(g => g.Cue), [.. found.Select(f => new List<TextSpan> { f.Cue })]);
            HashSet<int> gold = Words(document.Text, document.Gold.SelectMany(g => g.Content)), taken = Words(document.Text, found.SelectMany(f => f.Content));
            words.Add(taken.Count(gold.Contains), taken.Count, gold.Count);
            List<Saying> left = [.. found];
            int hits = 0;
            foreach (Gold wanted in document.Gold)
            {
                HashSet<int> content = Words(document.Text, wanted.Content);
                Saying? best = left.MaxBy(s => Jaccard(content, Words(document.Text, s.Content)));
                if (best is null || Jaccard(content, Words(document.Text, best.Content)) < 0.5)
                {
                    log.WriteLine($"MISSED {Show(document.Text, wanted.Source)} | {Show(document.Text, wanted.Cue)} | {Show(document.Text, wanted.Content)}");
                    continue;
                }

                matched++;
                bool same = wanted.Source.Count == 0 ? best.Source is null : best.Source is { } source && wanted.Source.Exists(source.Meets);
                sourced += same ? 1 : 0;
                hits += same ? 1 : 0;
                if (same)
                {
                    left.Remove(best);
                }
                else
                {
                    log.WriteLine($"SOURCE {Show(document.Text, wanted.Source)} | {Show(document.Text, wanted.Cue)} | {Show(document.Text, wanted.Content)} <> {(best.Source is { } s ? Show(document.Text, [s]) : "none")}");
                }
            }

            foreach (Saying extra in left)
            {
                log.WriteLine($"EXTRA {(extra.Source is { } s ? Show(document.Text, [s]) : "none")} | {Show(document.Text, [extra.Cue])} | {Show(document.Text, extra.Content)}");
            }

            whole.Add(hits, found.Count, document.Gold.Count);
        }

        log.WriteLine($"whole {whole}; content {words}; cue {cues}; source right where content is {(double)sourced / Math.Max(matched, 1):0.000}");
        return [new("whole", whole.F1), new("content", words.F1), new("cue", cues.F1)];
    }

    private static void Tally(Count count, IEnumerable<List<TextSpan>> gold, List<List<TextSpan>> found)
    {
        List<List<TextSpan>> all = [.. gold];
        int total = found.Count, hits = 0;
        foreach (List<TextSpan> cue in all)
        {
            hits += found.Remove(found.Find(f => f.Exists(a => cue.Exists(a.Meets))) ?? []) ? 1 : 0;
        }

        count.Add(hits, total, all.Count);
    }

    private static string Show(string text, IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(s => text[s.Start..s.End].ReplaceLineEndings(" ")));

    private static HashSet<int> Words(string text, IEnumerable<TextSpan> spans) =>
        [.. spans.SelectMany(s => WordPattern().Matches(text[s.Start..s.End]).Select(m => s.Start + m.Index))];

    private static double Jaccard(HashSet<int> one, HashSet<int> other)
    {
        int both = one.Count(other.Contains);
        return one.Count + other.Count == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    /// <summary>The documents of one part, each with the attributions of its first annotator.</summary>
    internal static IEnumerable<Document> Read(Corpora corpora, string part)
    {
        Dictionary<string, string> texts = [];
        SortedDictionary<string, string> annotations = new(StringComparer.Ordinal);
        foreach ((string name, byte[] bytes) in corpora.Archive(File).Where(f => f.Name.Contains($"{part}/", StringComparison.Ordinal)))
        {
            string stem = Path.GetFileNameWithoutExtension(name), content = Encoding.UTF8.GetString(bytes);
            if (name.EndsWith(".ann", StringComparison.Ordinal))
            {
                annotations.TryAdd(stem[..stem.LastIndexOf('_')], content);
            }
            else if (name.EndsWith(".txt", StringComparison.Ordinal))
            {
                texts[stem] = content;
            }
        }

        return annotations.Where(a => texts.ContainsKey(a.Key)).Select(a => Parse(a.Key, texts[a.Key], a.Value));
    }

    private static Document Parse(string name, string text, string annotation)
    {
        int[] offsets = Offsets(text);
        Dictionary<string, List<TextSpan>> spans = [];
        string[][] lines = [.. annotation.Split('\n').Select(l => l.Split('\t')).Where(p => p.Length >= 2)];
        foreach (string[] line in lines.Where(l => l[0].StartsWith('T')))
        {
            spans[line[0]] = [.. line[1][(line[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(r => Run(r, offsets))];
        }

        List<Gold> gold = [];
        foreach (string[] line in lines.Where(l => l[0].StartsWith('E')))
        {
            Gold one = new([], [], []);
            foreach (string[] role in line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(':')))
            {
                (role[0].TrimEnd("0123456789".ToCharArray()) switch { "Source" => one.Source, "Cue" => one.Cue, _ => one.Content }).AddRange(spans.GetValueOrDefault(role[1], []));
            }

            gold.Add(one);
        }

        return new Document(name, text, gold);
    }

    private static TextSpan Run(string run, int[] offsets)
    {
        int[] ends = [.. run.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Select(n => offsets[Math.Min(n, offsets.Length - 1)])];
        return new TextSpan(ends[0], ends[1]);
    }

    // The corpus counts code points.
    private static int[] Offsets(string text)
    {
        List<int> offsets = [];
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);
        }

        return [.. offsets, text.Length];
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordPattern();

    private sealed class Count
    {
        private int hits, found, wanted;

        public double Precision => (double)hits / Math.Max(found, 1);

        public double Recall => (double)hits / Math.Max(wanted, 1);

        public double F1 => 2 * Precision * Recall / Math.Max(Precision + Recall, 1e-9);

        public void Add(int hit, int foundNow, int wantedNow)
        {
            hits += hit;
            found += foundNow;
            wanted += wantedNow;
        }

        public override string ToString() => $"P {Precision:0.000} R {Recall:0.000} F1 {F1:0.000}";
    }
}
