using System.Globalization;
using Headwater.Group.Decisions;

namespace Headwater.Eval;

/// <summary>Learns the grouper's weights from labelled corpora, and writes them with the note of what they were learned from.</summary>
internal static class GroupTraining
{
    private const double Penalty = 1;

    // An article that joins wrongly draws others after it; one that opens a story may still be merged. In the corpora the
    // likeliest story is the true one far more often than in the news at large.
    private const double RankLeast = 0.6, JoinLeast = 0.6, AcrossLeast = 0.5, MergeLeast = 0.6, PartLeast = 0.5;

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
        Learn(all, StoryCorpus.Languages(), without: null).Save(weights);
    }

    /// <summary>Learns from corpora, each counting alike.</summary>
    /// <param name="corpora">The corpora.</param>
    /// <param name="languages">Events in several languages.</param>
    /// <param name="without">The fold of events that is left out, or <c>null</c> to learn from all.</param>
    public static Weights Learn(IReadOnlyList<StoryCorpus> corpora, StoryCorpus languages, int? without)
    {
        Lessons lessons = new();
        foreach (StoryCorpus corpus in corpora)
        {
            lessons.Add(corpus, without);
        }

        // Reports of one event reach us in any order: in another, what is held when one comes looks different.
        foreach (StoryCorpus corpus in (StoryCorpus[])[languages, StoryCorpus.Kin()])
        {
            lessons.AddAcross(corpus, without);
            lessons.AddAcross(corpus.Shuffled(1000), without);
        }

        Decision rank = Learn([.. lessons.Rank.Select(WithinLanguage)], RankLeast);
        Weights weights = new()
        {
            TrainedOn = string.Create(CultureInfo.InvariantCulture, $"{lessons.Rank.Count}, {lessons.Merge.Count} and {lessons.Part.Count} examples of {string.Join(", ", corpora.Select(c => c.Name))}, {lessons.Across.Count} of eval/across, by headwater-eval --train-group"),
            Rank = rank,
            Join = rank,
            Across = WithTime(Learn([.. lessons.Across.Select(AcrossLanguages)], AcrossLeast), rank),
            Merge = Learn([.. lessons.Merge.Select(WithinLanguage)], MergeLeast),
            Part = Learn([.. lessons.Part.Select(WithinLanguage)], PartLeast),
            PartAcross = Learn([.. lessons.PartAcross.Select(AcrossLanguages)], PartLeast),
        };

        // Stories in order come first: only the likeliest is ever joined.
        IEnumerable<Example> likeliest = corpora.SelectMany(c => Lessons.Likeliest(c, without, weights));
        return weights with { Join = Learn([.. likeliest.Select(WithinLanguage)], JoinLeast) };
    }

    // The events in several languages are of one day: time counts as it does within a language, one day being neutral.
    private static Decision WithTime(Decision across, Decision within)
    {
        Dictionary<string, double> features = new(across.Features);
        foreach (string name in Likeness.Names.Where(n => n.StartsWith("time-", StringComparison.Ordinal)))
        {
            features[name] = within.Features[name];
        }

        double today = features["time-newest"] + features["time-oldest"] + features["time-mean"];
        return across with { Features = features, Bias = Math.Round(across.Bias - today, 4) };
    }

    private static Example WithinLanguage(Example example) => example with
    {
        Features = [.. example.Features.Select((f, i) => i < Likeness.Names.Count && Likeness.OnlyAcrossLanguages.Contains(Likeness.Names[i]) ? 0 : f)],
    };

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
