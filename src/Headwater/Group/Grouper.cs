using Headwater.Model;

namespace Headwater.Group;

/// <summary>
/// Step 5: turns the stream of articles into stories. It keeps the active stories in memory; one caller at a time, in
/// order of arrival.
/// </summary>
public sealed class Grouper
{
    private long lastStory;

    /// <summary>Continues after the highest story id ever given.</summary>
    public Grouper(long lastStoryId = 0) => lastStory = lastStoryId;

    /// <summary>Puts an article back where it stood: to rebuild the state from the store.</summary>
    public void Restore(Article article, Trail? trail, StoryId story) => _ = (article, trail, story);

    /// <summary>Decides where an article belongs. Grouping an article that stands in a story already confirms or moves it.</summary>
    public IReadOnlyList<StoryChange> Group(Article article, Trail? trail) => [new StoryChange.Open(article.Id, new StoryId(++lastStory))];
}
