using Headwater.Model;

namespace Headwater.Publish;

/// <summary>What a list of stories says of itself when it goes out as a feed.</summary>
public sealed record FeedHead
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The address of the feed, absolute.</summary>
    public required string Self { get; init; }

    /// <summary>The address of the page that shows the same list, absolute.</summary>
    public required string Home { get; init; }

    /// <summary>The address of a story's page, absolute.</summary>
    public required Func<StoryId, string> Story { get; init; }

    /// <summary>When the list last changed; where it is not given, the latest of its stories.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>BCP 47 language of the page, or <c>null</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The WebSub hub that tells of changes, or <c>null</c>.</summary>
    public string? Hub { get; init; }

    internal DateTimeOffset UpdatedOr(IReadOnlyList<StoryView> stories) =>
        Updated ?? (stories.Count > 0 ? stories.Max(s => s.Latest) : DateTimeOffset.UnixEpoch);
}
