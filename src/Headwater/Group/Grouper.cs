using Headwater.Model;

namespace Headwater.Group;

/// <summary>
/// Step 5: turns the stream of articles into stories. It keeps the active stories in memory; one caller at a time, in
/// order of arrival.
/// </summary>
public sealed class Grouper
{
    private const int CandidateLimit = 24;
    private const int RivalLimit = 3;

    private readonly Frequencies frequencies = Frequencies.WithBackground();
    private readonly Dictionary<ItemId, (Profile Article, ActiveStory Story)> held = [];
    private readonly Dictionary<StoryId, ActiveStory> stories = [];
    private readonly Profiler profiler;
    private readonly Candidates candidates;
    private readonly Judge judge;
    private long lastStory;

    /// <summary>Continues after the highest story id ever given.</summary>
    public Grouper(long lastStoryId = 0)
        : this(lastStoryId, Weights.Default)
    {
    }

    internal Grouper(long lastStoryId, Weights weights)
    {
        lastStory = lastStoryId;
        profiler = new Profiler(frequencies);
        candidates = new Candidates(frequencies);
        judge = new Judge(weights, frequencies);
    }

    /// <summary>Puts an article back where it stood: to rebuild the state from the store.</summary>
    public void Restore(Article article, Trail? trail, StoryId story)
    {
        lastStory = Math.Max(lastStory, story.Value);
        Place(Profile(article, trail), stories.TryGetValue(story, out ActiveStory? found) ? found : Begin(story));
    }

    /// <summary>Decides where an article belongs. Grouping an article that stands in a story already confirms or moves it.</summary>
    public IReadOnlyList<StoryChange> Group(Article article, Trail? trail)
    {
        if (held.ContainsKey(article.Id))
        {
            return [];
        }

        Profile profile = Profile(article, trail);
        if (Original(trail) is { } original)
        {
            Place(profile, original);
            return [new StoryChange.Join(article.Id, original.Id)];
        }

        Query query = new(profile, frequencies);
        List<(ActiveStory Story, double Score)> ranked = judge.Rank(profile, query, candidates.Of(profile, CandidateLimit));
        if (ranked.Count == 0 || ranked[0].Score < judge.JoinAt)
        {
            ActiveStory opened = Begin(new StoryId(++lastStory));
            Place(profile, opened);
            return [new StoryChange.Open(article.Id, opened.Id)];
        }

        Place(profile, ranked[0].Story);
        return [new StoryChange.Join(article.Id, ranked[0].Story.Id), .. Repair(ranked[0].Story, ranked)];
    }

    // A joined story may have become like one of its rivals.
    private IEnumerable<StoryChange> Repair(ActiveStory story, List<(ActiveStory Story, double Score)> ranked)
    {
        foreach ((ActiveStory rival, _) in ranked.Skip(1).Take(RivalLimit))
        {
            if (judge.IsOne(story, rival))
            {
                foreach (Profile member in rival.Members.ToList())
                {
                    candidates.Leave(member, rival);
                    Place(member, story);
                }

                stories.Remove(rival.Id);
                yield return new StoryChange.Merge(rival.Id, story.Id);
            }
        }
    }

    private ActiveStory Begin(StoryId id) => stories[id] = new ActiveStory(id);

    private Profile Profile(Article article, Trail? trail)
    {
        Profile profile = profiler.Read(article, count: true);
        profile.IsCopy = Original(trail) is not null;
        return profile;
    }

    private void Place(Profile article, ActiveStory story)
    {
        story.Add(article, frequencies);
        held[article.Id] = (article, story);
        if (!article.IsCopy)
        {
            candidates.Enter(article, story);
        }
    }

    // The story of the nearest article upstream that is held.
    private ActiveStory? Original(Trail? trail) =>
        trail?.Edges.Where(e => e.Relation != Relation.WasQuotedFrom)
            .Select(e => e.To.Article is { } id && held.TryGetValue(id, out (Profile, ActiveStory Story) at) ? at.Story : null)
            .FirstOrDefault(s => s is not null);
}
