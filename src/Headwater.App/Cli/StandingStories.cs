using Headwater.Model;

namespace Headwater.App.Cli;

/// <summary>
/// The story in which each of the latest articles stands. An answer that is not yet taken follows what later articles
/// change: stories that are merged or split.
/// </summary>
internal sealed class StandingStories
{
    private readonly Queue<ItemId> waiting = [];
    private readonly Dictionary<ItemId, StoryId> stories = [];
    private readonly Dictionary<StoryId, StoryId> mergedInto = [];

    /// <summary>How many articles wait for their answer to be taken.</summary>
    public int Waiting => waiting.Count;

    /// <summary>An article was grouped; its answer waits behind those of the articles before it.</summary>
    /// <param name="article">The article, not put before.</param>
    /// <param name="changes">What grouping it changed.</param>
    public void Put(ItemId article, IReadOnlyList<StoryChange> changes)
    {
        waiting.Enqueue(article);
        Follow(changes);
    }

    /// <summary>What was decided once more since.</summary>
    /// <param name="changes">What that changed.</param>
    public void Follow(IReadOnlyList<StoryChange> changes)
    {
        foreach (StoryChange change in changes)
        {
            Apply(change);
        }
    }

    /// <summary>Takes the answer that has waited longest: the story in which its article stands now.</summary>
    /// <exception cref="InvalidOperationException">None waits.</exception>
    public StoryId Take()
    {
        stories.Remove(waiting.Dequeue(), out StoryId story);
        return Surviving(story);
    }

    private void Apply(StoryChange change)
    {
        switch (change)
        {
            case StoryChange.Open open: stories[open.Article] = open.Story; break;
            case StoryChange.Join join: stories[join.Article] = join.Story; break;
            case StoryChange.Merge merge: mergedInto[merge.From] = merge.Into; break;
            case StoryChange.Split split: Move(split.Articles, split.Into); break;
        }
    }

    private void Move(IReadOnlyList<ItemId> articles, StoryId into)
    {
        foreach (ItemId waits in articles.Where(stories.ContainsKey))
        {
            stories[waits] = into;
        }
    }

    private StoryId Surviving(StoryId story)
    {
        while (mergedInto.TryGetValue(story, out StoryId into))
        {
            story = into;
        }

        return story;
    }
}
