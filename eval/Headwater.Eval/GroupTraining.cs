using System.Globalization;
using Headwater.Group;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>
/// Learns the grouper's weights: the true assignment is replayed in order of arrival, and at each article its true story
/// is an example of belonging, and the stories nearest to it otherwise are examples of not belonging.
/// </summary>
internal static class GroupTraining
{
    private const int Rivals = 24;
    private const double Penalty = 1;

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
        List<Example> examples = [.. corpora.SelectMany(c => Examples(c, without))];
        double[] learned = LogisticRegression.Learn(examples, Penalty);
        return Weights.Default with
        {
            TrainedOn = string.Create(CultureInfo.InvariantCulture, $"{examples.Count} examples of {string.Join(", ", corpora.Select(c => c.Name))} by headwater-eval --train-group"),
            Features = Likeness.Names.Select((n, i) => (n, learned[i])).ToDictionary(p => p.n, p => Math.Round(p.Item2, 4)),
            Bias = Math.Round(learned[^1], 4),
        };
    }

    private static IEnumerable<Example> Examples(StoryCorpus corpus, int? without)
    {
        Frequencies frequencies = Frequencies.WithBackground();
        Profiler profiler = new(frequencies);
        Candidates candidates = new(frequencies);
        Dictionary<string, ActiveStory> stories = [];
        foreach ((Article article, string name) in corpus.Articles)
        {
            Profile profile = profiler.Read(article, count: true);
            Query query = new(profile, frequencies);
            ActiveStory? own = stories.GetValueOrDefault(name);
            List<ActiveStory> near = [.. candidates.Of(profile, Rivals).Where(s => s != own)];
            double weight = 1000.0 / corpus.Articles.Count;
            if (Fold(name) != without)
            {
                if (own is not null)
                {
                    yield return new Example(Features(query, own, frequencies), true, weight);
                }

                foreach (ActiveStory rival in near)
                {
                    yield return new Example(Features(query, rival, frequencies), false, weight);
                }
            }

            own = stories[name] = own ?? new ActiveStory(new StoryId(stories.Count + 1));
            own.Add(profile, frequencies);
            candidates.Enter(profile, own);
        }
    }

    private static double[] Features(Query query, ActiveStory story, Frequencies frequencies)
    {
        float[] features = new float[Likeness.Names.Count];
        Likeness.Measure(query, story, frequencies, features);
        return [.. features.Select(f => (double)f), 1];
    }
}
