using Headwater.Group.Decisions;
using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Group;

/// <summary>
/// Step 5: turns the stream of articles into stories. It keeps the active stories in memory; one caller at a time, in
/// order of arrival. An article joins the story that a learned weighing of words, names, numbers and time finds it most like,
/// or opens one; a story that grew is held against its nearest rivals. A copy of an article that is held goes where
/// that one stands.
/// </summary>
public sealed partial class Grouper
{
    private const int CandidateLimit = 24;
    private const int RivalLimit = 3;

    // With fewer words than this nothing tells one event from another.
    private const int LeastTerms = 4;

    private readonly Frequencies frequencies = Frequencies.WithBackground();
    private readonly Shelf shelf;
    private readonly Profiler profiler;
    private readonly Judge judge;
    private long lastStory;

    /// <summary>Continues after the highest story id ever given.</summary>
    /// <param name="lastStoryId">That id; 0 for none.</param>
    public Grouper(long lastStoryId = 0)
        : this(lastStoryId, Weights.Default)
    {
    }

    internal Grouper(long lastStoryId, Weights weights)
    {
        lastStory = lastStoryId;
        shelf = new Shelf(frequencies);
        profiler = new Profiler(frequencies);
        judge = new Judge(weights, frequencies);
    }

    /// <summary>How many articles are held in active stories.</summary>
    public int Active => shelf.Count;

    /// <summary>Puts articles back where they stood, in order of arrival: to rebuild the state from the store. They are read on all cores.</summary>
    /// <param name="articles">Articles with their trails, <c>null</c> where there is none yet, and the stories that they stand in.</param>
    public void Restore(IReadOnlyList<(Article Article, Trail? Trail, StoryId Story)> articles) => Restore(articles, Read([.. articles.Select(a => a.Article)]));

    /// <summary>The same of articles that were read before.</summary>
    internal void Restore(IReadOnlyList<(Article Article, Trail? Trail, StoryId Story)> articles, IReadOnlyList<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            Restore(articles[i].Article, drafts[i], articles[i].Trail, articles[i].Story);
        }
    }

    /// <summary>Reads articles on all cores, ahead of their turn.</summary>
    internal static Draft[] Read(IReadOnlyList<Article> articles)
    {
        Draft[] drafts = new Draft[articles.Count];
        Parallel.For(0, drafts.Length, i => drafts[i] = Draft.Of(articles[i]));
        return drafts;
    }

    /// <summary>Puts an article back where it stood.</summary>
    /// <param name="article">The article.</param>
    /// <param name="trail">Its trail, or <c>null</c> where there is none yet.</param>
    /// <param name="story">The story that it stands in.</param>
    public void Restore(Article article, Trail? trail, StoryId story) => Restore(article, Draft.Of(article), trail, story);

    private void Restore(Article article, Draft draft, Trail? trail, StoryId story)
    {
        lastStory = Math.Max(lastStory, story.Value);
        if (shelf.Find(article.Id) is null)
        {
            Profile profile = Told(article, profiler.Finish(article, draft, count: true), count: true);
            shelf.Place(profile, shelf.Story(story) ?? shelf.Begin(story), Original(profile, trail) is not null);
            shelf.Age();
        }
    }

    /// <summary>Decides where an article belongs. Grouping an article that stands in a story already confirms or moves it.</summary>
    /// <param name="article">The article; its id is not 0.</param>
    /// <param name="trail">Its trail, or <c>null</c> where there is none yet.</param>
    /// <returns>
    /// The changes in order. None for an article that stays where it is. For one that moves: a split of its story, or a
    /// merge where it stood alone.
    /// </returns>
    public IReadOnlyList<StoryChange> Group(Article article, Trail? trail)
    {
        IReadOnlyList<StoryChange> changes = shelf.Find(article.Id) is var (held, story)
            ? Regroup(Read(article, count: false), trail, held, story)
            : Group(Read(article, count: true), trail);
        shelf.Age();
        return [.. changes, .. DecideAgain(leave: MostWaiting)];
    }

    /// <summary>
    /// Lets go of an article, as after a takedown: from now on it draws nothing to its story, and nothing of it is held.
    /// How often words stand in news at large is known as before; that tells of no article.
    /// </summary>
    /// <param name="id">The article; one that is not held is no error.</param>
    public void Forget(ItemId id)
    {
        if (shelf.Find(id) is var (article, story))
        {
            shelf.Forget(article, story);
        }
    }

    private List<StoryChange> Group(Profile profile, Trail? trail)
    {
        if (Original(profile, trail) is { } original)
        {
            shelf.Place(profile, original, copy: true);
            return [new StoryChange.Join(profile.Id, original.Id)];
        }

        if (Bound(profile.Id) is { } bound)
        {
            shelf.Place(profile, bound, copy: false);
            return [new StoryChange.Join(profile.Id, bound.Id)];
        }

        IReadOnlyList<ActiveStory> near = profile[Channel.Body].Count < LeastTerms ? [] : shelf.Near(profile, CandidateLimit);
        List<(ActiveStory Story, double Margin)> ranked = judge.Rank(profile, near);
        ranked.RemoveAll(r => constraints.Forbids(profile.Id, r.Story));
        if (judge.Home(profile, ranked) is not { } home)
        {
            ActiveStory opened = shelf.Begin(new StoryId(++lastStory));
            shelf.Place(profile, opened, copy: false);
            AwaitIfLate(profile, opened, ranked);
            return [new StoryChange.Open(profile.Id, opened.Id), .. Threads(profile, near)];
        }

        shelf.Place(profile, home, copy: false);
        AwaitIfLate(profile, home, ranked);
        IEnumerable<ActiveStory> rivals = ranked.Select(r => r.Story).Where(s => s != home).Take(RivalLimit);
        return [new StoryChange.Join(profile.Id, home.Id), .. Merge(ref home, rivals), .. LookAgain(home), .. Threads(profile, near)];
    }

    private List<StoryChange> Regroup(Profile revised, Trail? trail, Profile held, ActiveStory story)
    {
        ActiveStory? original = Original(revised, trail);
        bool alone = story.Members.Count == 1;
        shelf.Take(held, story);
        shelf.Place(revised, original ?? story, copy: original is not null);
        if (original is null || original == story)
        {
            return [];
        }

        return [alone ? new StoryChange.Merge(story.Id, original.Id) : new StoryChange.Split(story.Id, original.Id, [revised.Id])];
    }

    // The story of the nearest article upstream that is held. A page of one template with that article has its words, and tells of another thing.
    private ActiveStory? Original(Profile article, Trail? trail) =>
        trail?.Edges.Where(e => e.Relation is Relation.WasDerivedFrom or Relation.WasRevisionOf)
            .Select(e => e.To.Article is { } id && id != article.Id ? shelf.Find(id) : null)
            .FirstOrDefault(held => held is var (source, story) && MayStand(article.Id, story) && Template.Compare(article, source, frequencies) != Wording.Template)?.Story;
}
