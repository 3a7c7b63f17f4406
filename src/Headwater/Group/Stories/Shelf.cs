using Headwater.Group.Profiles;
using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Group.Stories;

/// <summary>The active stories and their articles: where each stands, which are near, and which have aged out.</summary>
internal sealed class Shelf(Frequencies frequencies, int room = Shelf.Room)
{
    /// <summary>Days after its last arrival that a story stays active, however full the shelf.</summary>
    public const double Window = 10;

    /// <summary>Up to this many articles nothing leaves: a late account finds its story where there is room to remember it.</summary>
    public const int Room = 200_000;

    /// <summary>Articles held at most; beyond it the stories that have waited longest leave early.</summary>
    public const int Limit = 1_500_000;

    private readonly Dictionary<ItemId, (Profile Article, ActiveStory Story)> articles = [];
    private readonly Dictionary<StoryId, ActiveStory> stories = [];
    private readonly Queue<(ActiveStory Story, double Seen)> arrivals = [];
    private readonly Candidates candidates = new(frequencies);
    /// <summary>When an article last arrived, in days.</summary>
    public double Now { get; private set; } = double.MinValue;

    /// <summary>Articles held.</summary>
    public int Count => articles.Count;

    /// <summary>Where an article stands, or <c>null</c>.</summary>
    public (Profile Article, ActiveStory Story)? Find(ItemId article) =>
        articles.TryGetValue(article, out (Profile, ActiveStory) at) ? at : null;

    /// <summary>A story, or <c>null</c> where it is not active.</summary>
    public ActiveStory? Story(StoryId id) => stories.GetValueOrDefault(id);

    /// <summary>The stories that share the rarest terms with an article, the likeliest first.</summary>
    public IReadOnlyList<ActiveStory> Near(Profile article, int limit) => candidates.Of(article.Keys, limit);

    /// <summary>The other stories that share the rarest terms with a story, the likeliest first.</summary>
    public IReadOnlyList<ActiveStory> Near(ActiveStory story, int limit) =>
        [.. candidates.Of(Keys.Of(story.Whole.Sums, frequencies), limit + 1).Where(s => s != story).Take(limit)];

    /// <summary>Begins a story, empty.</summary>
    public ActiveStory Begin(StoryId id) => stories[id] = new ActiveStory(id);

    /// <summary>Puts an article into a story. A copy counts as a member, but its words count once, with those of its original.</summary>
    public void Place(Profile article, ActiveStory story, bool copy)
    {
        stories[story.Id] = story;
        article.IsCopy = copy && story.Whole.Count > 0;
        story.Add(article, frequencies);
        articles[article.Id] = (article, story);
        Now = Math.Max(Now, article.Seen);
        arrivals.Enqueue((story, story.Seen));
        if (!article.IsCopy)
        {
            candidates.Enter(article, story);
        }
    }

    /// <summary>Takes an article out of its story, to be placed again; a story left empty is gone.</summary>
    public void Take(Profile article, ActiveStory story)
    {
        story.Remove(article, frequencies);
        Withdraw(article, story);
    }

    /// <summary>Takes an article out for good: nothing of it stays in its story.</summary>
    public void Forget(Profile article, ActiveStory story)
    {
        story.Forget(article, frequencies);
        Withdraw(article, story);
    }

    private void Withdraw(Profile article, ActiveStory story)
    {
        articles.Remove(article.Id);
        candidates.Leave(article, story);
        foreach (Profile member in story.Members.Where(m => !m.IsCopy))
        {
            candidates.Enter(member, story);
        }

        if (story.Members.Count == 0)
        {
            stories.Remove(story.Id);
        }
    }

    /// <summary>Puts all of one story into another.</summary>
    public void Merge(ActiveStory from, ActiveStory into)
    {
        stories.Remove(from.Id);
        foreach (Profile member in from.Members)
        {
            candidates.Leave(member, from);
            Place(member, into, member.IsCopy);
        }

        from.Members.Clear();
    }

    /// <summary>Lets go of stories that nothing has come to for the length of the window.</summary>
    public void Age()
    {
        while (arrivals.TryPeek(out (ActiveStory Story, double Seen) oldest) && Count > room && (oldest.Seen < Now - Window || Count > Limit))
        {
            arrivals.Dequeue();
            if (oldest.Story.Seen <= oldest.Seen && stories.GetValueOrDefault(oldest.Story.Id) == oldest.Story)
            {
                LetGo(oldest.Story);
            }
        }
    }

    private void LetGo(ActiveStory story)
    {
        stories.Remove(story.Id);
        foreach (Profile member in story.Members)
        {
            articles.Remove(member.Id);
            candidates.Leave(member, story);
        }
    }
}
