using Headwater.Model;

namespace Headwater.Trace.Copies;

/// <summary>Lays an article beside its source word by word: the passages in common, and what lies between them on either side.</summary>
internal sealed class Collation
{
    private const int MostWords = 6_000;
    private const int MostPassages = 40;
    private const int MostChanges = 60;

    // A longer stretch put in where another was cut is no rewording of it.
    private const int LongestRewording = 40;

    private readonly Side here;
    private readonly Side there;
    private readonly IReadOnlyList<(Run Run, IReadOnlyList<Run> Bridged)> runs;
    private readonly List<Alteration> changes = [];

    private Collation(string text, string source)
    {
        (here, there) = (new Side(text), new Side(source));
        runs = Alignment.Runs(here.Words.Words, there.Words.Words, here.Words.IsUnspaced);
    }

    /// <summary>Lays a text beside its source.</summary>
    public static Reuse Of(string text, string source, Source name) => new Collation(text, source).Read(name);

    private Reuse Read(Source name)
    {
        (int One, int Other) end = (0, 0);
        HashSet<int> cutAlready = [];
        foreach ((Run run, IReadOnlyList<Run> bridged) in runs)
        {
            Between(end, (run.One, run.Other), cutAlready);
            foreach (Run bridge in bridged)
            {
                Add(bridge);
            }

            end = (run.OneEnd, run.OtherEnd);
        }

        Between(end, (here.Count, there.Count), cutAlready);
        CutElsewhere(cutAlready);
        return new Reuse
        {
            Source = name,
            OfArticle = Part(runs.Sum(r => r.Run.Matched), here.Count),
            OfSource = Part(runs.Sum(r => r.Run.Matched), there.Count),
            Passages = [.. runs.Take(MostPassages).Select(r => new SharedPassage(here.Evidence(r.Run.One, r.Run.OneEnd)!, there.Words.Starts[r.Run.Other], there.Words.Ends[r.Run.OtherEnd - 1]))],
            Changes = [.. changes.Take(MostChanges)],
        };
    }

    // What stands between two passages on either side; on the source's only where no other passage lies there.
    private void Between((int One, int Other) from, (int One, int Other) to, HashSet<int> cutAlready)
    {
        bool follows = from.Other <= to.Other && !runs.Any(r => r.Run.Other >= from.Other && r.Run.OtherEnd <= to.Other);
        Run gap = new(from.One, to.One, from.Other, follows ? to.Other : from.Other, 0);
        if (gap.OtherEnd > gap.Other)
        {
            cutAlready.Add(gap.Other);
        }

        if (gap.OneEnd - gap.One > LongestRewording || gap.OtherEnd - gap.Other > LongestRewording)
        {
            Add(gap with { OneEnd = gap.One });
            Add(gap with { OtherEnd = gap.Other });
        }
        else
        {
            Add(gap);
        }
    }

    // Stretches of the source that no passage covers and that are not listed yet.
    private void CutElsewhere(HashSet<int> cutAlready)
    {
        int from = 0;
        foreach (Run run in runs.Select(r => r.Run).OrderBy(r => r.Other).Append(new Run(0, 0, there.Count, there.Count, 0)))
        {
            if (run.Other > from && !cutAlready.Contains(from))
            {
                Add(new Run(0, 0, from, run.Other, 0));
            }

            from = Math.Max(from, run.OtherEnd);
        }
    }

    private void Add(Run gap)
    {
        Evidence? was = there.Evidence(gap.Other, gap.OtherEnd), now = here.Evidence(gap.One, gap.OneEnd);
        if (was is not null || now is not null)
        {
            changes.Add(new Alteration(Kind(gap, was, now), was, now));
        }
    }

    private static AlterationKind Kind(Run gap, Evidence? was, Evidence? now) => (was, now) switch
    {
        (null, _) => AlterationKind.Added,
        (_, null) => AlterationKind.Cut,
        _ when gap.OneEnd - gap.One == gap.OtherEnd - gap.Other && AreSlips(now.Text, was.Text) => AlterationKind.Misspelt,
        _ => AlterationKind.Altered,
    };

    // "Ian Gilespie" for "Iain Gillespie": each word the same or a slip.
    private static bool AreSlips(string now, string was)
    {
        string[] ours = now.Split(' '), theirs = was.Split(' ');
        return ours.Length == theirs.Length && ours.Zip(theirs).All(p => p.First == p.Second || (p.First.Length > 0 && p.Second.Length > 0 && Slip.IsBetween(p.First, p.Second)));
    }

    private static double Part(int part, int whole) => whole == 0 ? 0 : Math.Round(Math.Min(1, (double)part / whole), 3);

    private sealed class Side(string text)
    {
        public WordStream Words { get; } = WordStream.Read(text, MostWords);

        public int Count => Words.Words.Length;

        public Evidence? Evidence(int from, int to) => from < to ? new Evidence(text[Words.Starts[from]..Words.Ends[to - 1]], Words.Starts[from], Words.Ends[to - 1]) : null;
    }
}
