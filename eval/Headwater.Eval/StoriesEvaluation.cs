using System.Globalization;
using Headwater.Group;
using Headwater.Group.Decisions;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>
/// Step 5 on four labelled corpora of news, on events in ten languages and on such as share their cast, one
/// configuration for all. Since the weights are learned from the same corpora, the figures are
/// those of events left out: events are put into folds, and each event is judged in a run whose weights were learned
/// without its fold. "Shuffled" is the mean of ten orders of arrival, "steady" what 1 lacks by their range.
/// </summary>
internal static class StoriesEvaluation
{
    public static Evaluation Evaluation { get; } = new("stories", [.. StoryCorpus.Names.Select(StoryCorpus.File)], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        StoryCorpus[] all = [.. StoryCorpus.Names.Select(name => StoryCorpus.Read(corpora, name))];
        StoryCorpus languages = StoryCorpus.Languages();
        Weights[] weights = [.. Enumerable.Range(0, GroupTraining.Folds).Select(fold => GroupTraining.Learn(all, languages, fold))];
        foreach (StoryCorpus corpus in (StoryCorpus[])[.. all, languages, StoryCorpus.Kin()])
        {
            Placing[] leftOut = LeftOut(corpus, weights);
            Log(log, corpus, Stories(new Grouper(0, weights[0]), corpus));
            yield return new Figure(corpus.Name + ".bcubed", Partition.BCubed(leftOut));
            yield return new Figure(corpus.Name + ".pairwise", Partition.Pairwise(leftOut));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Name}: B-cubed precision {leftOut.Average(p => (double)p.Both / p.Found):0.000}, recall {leftOut.Average(p => (double)p.Both / p.True):0.000}"));
            double[] orders = Orders(log, corpus, weights[0]);
            yield return new Figure(corpus.Name + ".shuffled", orders.Average());
            yield return new Figure(corpus.Name + ".steady", 1 - (orders.Max() - orders.Min()));
        }
    }

    /// <summary>The sample day, in many languages.</summary>
    public static Evaluation Sample { get; } = new("stories-sample", [], (_, log) => RunSample(log));

    private static IEnumerable<Figure> RunSample(TextWriter log)
    {
        StoryCorpus corpus = StoryCorpus.Sample();
        Replay replay = Replay.Of(new Grouper(), corpus);
        StoryId[] found = replay.Stories;
        Log(log, corpus, found);
        double[] orders = Orders(log, corpus, Weights.Default);
        yield return new Figure("bcubed", Partition.BCubed(Placings(corpus, found)));
        yield return new Figure("settled", replay.Settled);
        yield return new Figure("shuffled", orders.Average());
        yield return new Figure("steady", 1 - (orders.Max() - orders.Min()));
        yield return new Figure("pairwise", Partition.Pairwise(Placings(corpus, found)));
    }

    // B-cubed F1 of the corpus in ten orders of arrival.
    private static double[] Orders(TextWriter log, StoryCorpus corpus, Weights weights)
    {
        double[] orders = [.. Enumerable.Range(0, 10).Select(seed => corpus.Shuffled(seed)).Select(c => Partition.BCubed(Placings(c, Stories(new Grouper(0, weights), c))))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {corpus.Name} in ten orders: {orders.Min():0.000} to {orders.Max():0.000}, range {orders.Max() - orders.Min():0.000}"));
        log.WriteLine($"{corpus.Name} orders {string.Join(" ", orders.Select(o => o.ToString("0.000", CultureInfo.InvariantCulture)))}");
        return orders;
    }

    private static Placing[] LeftOut(StoryCorpus corpus, Weights[] weights)
    {
        Placing[][] runs = [.. weights.Select(w => Placings(corpus, Stories(new Grouper(0, w), corpus)))];
        return [.. corpus.Articles.Select((a, i) => runs[GroupTraining.Fold(a.Event)][i])];
    }

    private static Placing[] Placings(StoryCorpus corpus, StoryId[] found) =>
        Partition.Placings(found, [.. corpus.Articles.Select(a => a.Event)]);

    private static StoryId[] Stories(Grouper grouper, StoryCorpus corpus) => Replay.Of(grouper, corpus).Stories;

    // Each true event that was not found whole and alone: its articles, by the story they were put in.
    private static void Log(TextWriter log, StoryCorpus corpus, StoryId[] found)
    {
        ILookup<StoryId, string> events = found.Zip(corpus.Articles, (story, a) => (story, a.Event)).ToLookup(p => p.story, p => p.Event);
        foreach (IGrouping<string, (StoryId Story, Article Article)> truth in found.Zip(corpus.Articles, (story, a) => (story, a)).GroupBy(p => p.a.Event, p => (p.story, p.a.Article)))
        {
            if (truth.Select(t => t.Story).Distinct().Count() == 1 && events[truth.First().Story].Distinct().Count() == 1)
            {
                continue;
            }

            log.WriteLine($"{corpus.Name} {truth.Key}");
            foreach ((StoryId story, Article article) in truth.OrderBy(t => t.Story.Value))
            {
                string others = string.Join(", ", events[story].Where(e => e != truth.Key).Distinct());
                log.WriteLine($"    {story,5} {article.Published:yyyy-MM-dd} {article.Language} {article.Title}{(others.Length > 0 ? $"   (with {others})" : "")}");
            }
        }
    }
}
