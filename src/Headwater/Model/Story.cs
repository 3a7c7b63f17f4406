namespace Headwater.Model;

/// <summary>The articles on one event.</summary>
public sealed record Story
{
    /// <summary>The story's id.</summary>
    public required StoryId Id { get; init; }

    /// <summary>Its articles, in order of arrival.</summary>
    public required IReadOnlyList<ItemId> Members { get; init; }

    /// <summary>The story that this one was merged into; its address leads there.</summary>
    public StoryId? MergedInto { get; init; }
}

/// <summary>What Group decided about one article.</summary>
public abstract record StoryChange
{
    private StoryChange()
    {
    }

    /// <summary>The article joins a story that exists.</summary>
    public sealed record Join(ItemId Article, StoryId Story) : StoryChange;

    /// <summary>The article opens a story of its own.</summary>
    public sealed record Open(ItemId Article, StoryId Story) : StoryChange;

    /// <summary>Two stories prove to be one: all of <paramref name="From"/> goes to <paramref name="Into"/>.</summary>
    public sealed record Merge(StoryId From, StoryId Into) : StoryChange;

    /// <summary>
    /// A report tells what happened after what another one reports, in another story: those two stories are a thread.
    /// </summary>
    /// <param name="Article">The later report.</param>
    /// <param name="Earlier">The earlier one.</param>
    /// <param name="Sign">What shows it.</param>
    public sealed record Follow(ItemId Article, ItemId Earlier, ThreadSign Sign) : StoryChange;

    /// <summary>A story proves to be two: these articles leave <paramref name="From"/> for <paramref name="Into"/>.</summary>
    public sealed record Split(StoryId From, StoryId Into, IReadOnlyList<ItemId> Articles) : StoryChange;
}
