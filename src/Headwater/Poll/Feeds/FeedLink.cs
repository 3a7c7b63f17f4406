namespace Headwater.Poll.Feeds;

/// <summary>A link.</summary>
/// <param name="Url">Where to, absolute where it could be made so.</param>
/// <param name="Relation">What for: <c>alternate</c>, <c>self</c>, <c>hub</c>, <c>via</c>, <c>enclosure</c>, <c>replies</c> …</param>
public sealed record FeedLink(string Url, string Relation)
{
    /// <summary>The media type, or <c>null</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Language of what it leads to, or <c>null</c>.</summary>
    public string? Language { get; init; }

    /// <summary>A title, or <c>null</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Length in bytes, verbatim: it is often wrong.</summary>
    public string? Length { get; init; }
}
