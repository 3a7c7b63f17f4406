using System.Globalization;
using Headwater.Group;


namespace Headwater.Eval;

/// <summary>
/// Learns the grouper's weights: the true assignment is replayed in order of arrival, and at each article its true story
/// is an example of belonging, and the stories nearest to it otherwise are examples of not belonging.
/// </summary>
internal static class GroupTraining
{
    private const int Rivals = 24;
    private static readonly double Penalty = double.Parse(Environment.GetEnvironmentVariable("PEN") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>Parts into which events are put for leaving one out.</summary>
    public const int Folds = 5;

    /// <summary>The part that an event belongs to; 0 to <see cref="Folds"/> - 1, the same in every run.</summary>
    public static int Fold(string name) => (int)(Text.Terms.Hash(name) % Folds);

    /// <summary>Writes the files of <c>data/group</c> that are counted and learned.</summary>
    public static void Write(Corpora corpora, string folder)
    {
        using (StreamWriter frequencies = File.CreateText(Path.Combine(folder, "frequencies.txt")))
        {
            BackgroundCounting.Write(corpora, frequencies);
        }

        File.Copy(Path.Combine(folder, "frequencies.txt"), Path.Combine(Text.Knowledge.Folder, "group", "frequencies.txt"), overwrite: true);
        StoryCorpus[] all = [.. StoryCorpus.Names.Select(name => StoryCorpus.Read(corpora, name))];
        using FileStream weights = File.Create(Path.Combine(folder, "weights.json"));
        Learn(all, without: null).Save(weights);
    }

    /// <summary>Learns from corpora, each counting alike.</summary>
    /// <param name="corpora">The corpora.</param>
    /// <param name="without">The fold of events that is left out, or <c>null</c> to learn from all.</param>
    public static Weights Learn(IReadOnlyList<StoryCorpus> corpora, int? without)
    {
        Lessons lessons = new();
        foreach (StoryCorpus corpus in corpora)
        {
            lessons.Add(corpus, without);
        }

        return new Weights
        {
            TrainedOn = string.Create(CultureInfo.InvariantCulture, $"{lessons.Join.Count} and {lessons.Merge.Count} examples of {string.Join(", ", corpora.Select(c => c.Name))}, by headwater-eval --train-group"),
            Join = Learn(lessons.Join, E("JOIN", 0.6)),
            Across = Learn([.. lessons.Join.Select(AcrossLanguages)], E("ACROSS", 0.8)),
            Merge = Learn(lessons.Merge, E("MERGE", 0.5)),
        };
    }
    static double E(string n, double d) => double.Parse(Environment.GetEnvironmentVariable(n) ?? d.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // No corpus is in several languages: what would be left of its examples if they were is learned from.
    private static Example AcrossLanguages(Example example) => example with
    {
        Features = [.. example.Features.Select((f, i) => i == Likeness.Names.Count || Likeness.AcrossLanguages.Contains(Likeness.Names[i]) ? f : 0)],
    };

    private static Decision Learn(IReadOnlyList<Example> examples, double least)
    {
        double[] learned = LogisticRegression.Learn(examples, Penalty);
        return new Decision
        {
            Features = Likeness.Names.Select((n, i) => (n, learned[i])).ToDictionary(p => p.n, p => Math.Round(p.Item2, 4)),
            Bias = Math.Round(learned[^1], 4),
            Least = least,
        };
    }
}
