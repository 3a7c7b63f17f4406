namespace Headwater.Poll.Feeds;

/// <summary>Chapters of a recording.</summary>
/// <param name="Version">The version that they claim.</param>
/// <param name="List">The chapters, in order.</param>
public sealed record FeedChapters(string? Version, List<FeedChapter> List)
{
    /// <summary>Whether a second list began, which does not count.</summary>
    internal bool IsClosed { get; init; }
}

/// <summary>A chapter.</summary>
public sealed record FeedChapter(string Start, TimeSpan? Offset, string? Title, string? Url, string? Image);
