using Headwater.Group.Decisions;
using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>
/// What there is to learn from labelled corpora: the true assignment is replayed in order of arrival. At each article its
/// true story is an example of belonging, and the stories nearest to it otherwise are examples of not belonging. For
/// merging, each true story is held in two halves as well, as an error would leave it.
/// </summary>
internal sealed class Lessons
{
    private const int Rivals = 24;

    /// <summary>Examples of articles and stories.</summary>
    public List<Example> Rank { get; } = [];

    /// <summary>Examples of articles and stories that have none in their language.</summary>
    public List<Example> Across { get; } = [];

    /// <summary>Examples of two stories.</summary>
    public List<Example> Merge { get; } = [];

    /// <summary>Examples of the two sides of what is one story, and of what is two.</summary>
    public List<Example> Part { get; } = [];

    /// <summary>The same of stories in several languages.</summary>
    public List<Example> PartAcross { get; } = [];

    /// <summary>Replays a corpus; every corpus weighs alike.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="without">The fold of events that is left out, or <c>null</c>.</param>
    public void Add(StoryCorpus corpus, int? without)
    {
        Frequencies frequencies = Frequencies.WithBackground();
        Profiler profiler = new(frequencies);
        Candidates whole = new(frequencies), halved = new(frequencies);
        Dictionary<string, ActiveStory> stories = [];
        Dictionary<(string Event, int Half), ActiveStory> halves = [];
        double weight = 1000.0 / corpus.Articles.Count;
        foreach ((Article article, string name) in corpus.Articles)
        {
            Profile profile = profiler.Read(article, count: true);
            int half = (int)(Text.Terms.Hash(article.Title) % 2);
            if (GroupTraining.Fold(name) != without)
            {
                Look(Rank, Query.Of(profile, frequencies), weight, stories.GetValueOrDefault(name), whole.Of(profile.Keys, Rivals), frequencies);
            }

            Put(profile, stories, name, whole, frequencies);
            if (GroupTraining.Fold(name) != without)
            {
                LookAtSides(Part, stories[name], weight, whole.Of(profile.Keys, 4).Where(s => s != stories[name]), frequencies);
            }

            ActiveStory mine = Put(profile, halves, (name, half), halved, frequencies);
            if (GroupTraining.Fold(name) != without)
            {
                Look(Merge, Query.Of(mine, mine.Whole, frequencies), weight, halves.GetValueOrDefault((name, 1 - half)), halved.Of(profile.Keys, 6).Where(s => s != mine), frequencies);
            }
        }
    }

    /// <summary>
    /// Examples of articles and the story that each is likeliest to belong to, by weights learned before: once with its own story
    /// there, and once as though it were the first to tell of its event, as in the news at large many are.
    /// </summary>
    /// <param name="corpus">The corpus; every corpus weighs alike.</param>
    /// <param name="without">The fold of events that is left out, or <c>null</c>.</param>
    /// <param name="weights">What puts stories in order.</param>
    public static IEnumerable<Example> Likeliest(StoryCorpus corpus, int? without, Weights weights)
    {
        Frequencies frequencies = Frequencies.WithBackground();
        Profiler profiler = new(frequencies);
        Candidates candidates = new(frequencies);
        Judge judge = new(weights, frequencies);
        Dictionary<string, ActiveStory> stories = [];
        foreach ((Article article, string name) in corpus.Articles)
        {
            Profile profile = profiler.Read(article, count: true);
            if (GroupTraining.Fold(name) != without)
            {
                ActiveStory? own = stories.GetValueOrDefault(name);
                List<ActiveStory> ranked = judge.Rank(profile, candidates.Of(profile.Keys, Rivals)).ConvertAll(r => r.Story);
                foreach (ActiveStory likeliest in ranked.Take(1).Union(ranked.Where(s => s != own).Take(1)))
                {
                    yield return new Example(Features(Query.Of(profile, frequencies), likeliest, frequencies), likeliest == own, 1000.0 / corpus.Articles.Count);
                }
            }

            Put(profile, stories, name, candidates, frequencies);
        }
    }

    /// <summary>Replays reports of events in several languages.</summary>
    /// <param name="corpus">The reports.</param>
    /// <param name="without">The fold of events that is left out, or <c>null</c>.</param>
    public void AddAcross(StoryCorpus corpus, int? without)
    {
        Frequencies frequencies = Frequencies.WithBackground();
        Profiler profiler = new(frequencies);
        Candidates candidates = new(frequencies);
        Dictionary<string, ActiveStory> stories = [];
        double weight = 1000.0 / corpus.Articles.Count;
        foreach ((Article article, string name) in corpus.Articles)
        {
            Profile profile = profiler.Read(article, count: true);
            if (GroupTraining.Fold(name) != without)
            {
                IEnumerable<ActiveStory> near = candidates.Of(profile.Keys, Rivals).Where(s => s.WingOf(profile.Language) is null);
                Look(Across, Query.Of(profile, frequencies), weight, stories.GetValueOrDefault(name), near, frequencies);
            }

            Put(profile, stories, name, candidates, frequencies);
            if (GroupTraining.Fold(name) != without)
            {
                LookAtSides(PartAcross, stories[name], weight, candidates.Of(profile.Keys, 4).Where(s => s != stories[name]), frequencies);
            }
        }
    }

    private static void Look(List<Example> examples, Query query, double weight, ActiveStory? own, IEnumerable<ActiveStory> near, Frequencies frequencies)
    {
        if (own is not null)
        {
            examples.Add(new Example(Features(query, own, frequencies), true, weight));
        }

        examples.AddRange(near.Where(s => s != own).Select(rival => new Example(Features(query, rival, frequencies), false, weight)));
    }

    // A story alone, and as a wrong decision would leave it: with one of its rivals.
    private static void LookAtSides(List<Example> examples, ActiveStory story, double weight, IEnumerable<ActiveStory> rivals, Frequencies frequencies)
    {
        if (story.Members.Count >= Judge.LeastToPart)
        {
            LookAtSides(examples, story.Members, true, weight, frequencies);
        }

        foreach (ActiveStory rival in rivals.Where(r => r.Members.Count > 1 && story.Members.Count > 1))
        {
            LookAtSides(examples, [.. story.Members.Concat(rival.Members)], false, weight, frequencies);
        }
    }

    private static void LookAtSides(List<Example> examples, IReadOnlyList<Profile> articles, bool isOne, double weight, Frequencies frequencies)
    {
        if (articles.Count <= Judge.MostToPart && Sides.Of(articles, frequencies) is { Other.Members.Count: > 1 } sides)
        {
            examples.Add(new Example(Features(Query.Of(sides.Other, sides.Other.Whole, frequencies), sides.One, frequencies), isOne, weight));
        }
    }

    private static ActiveStory Put<TKey>(Profile profile, Dictionary<TKey, ActiveStory> stories, TKey key, Candidates candidates, Frequencies frequencies)
        where TKey : notnull
    {
        if (!stories.TryGetValue(key, out ActiveStory? story))
        {
            stories[key] = story = new ActiveStory(new StoryId(stories.Count + 1));
        }

        story.Add(profile, frequencies);
        candidates.Enter(profile, story);
        return story;
    }

    private static double[] Features(Query query, ActiveStory story, Frequencies frequencies)
    {
        float[] features = new float[Likeness.Names.Count];
        Likeness.Measure(query, story, story.Whole, frequencies, features);
        Likeness.MeasureAcross(query, story.Whole, frequencies, features);
        return [.. features.Select(f => (double)f), 1];
    }
}
