namespace Headwater.Poll.Feeds.Xml;

/// <summary>Takes an element into account.</summary>
internal delegate void ElementHandler(FeedScribe scribe, scoped in Element element);

/// <summary>What an element of a feed means.</summary>
/// <param name="Holds">Whether elements inside have meanings of their own; otherwise they are part of its text.</param>
/// <param name="Open">Called at its start tag.</param>
/// <param name="Close">Called at its end, however it ended.</param>
internal sealed record ElementRule(bool Holds, ElementHandler? Open, ElementHandler? Close)
{
    /// <summary>An element that holds others and means nothing itself.</summary>
    public static ElementRule Wrapper { get; } = new(true, null, null);

    /// <summary>An element that holds others.</summary>
    public static ElementRule Holding(ElementHandler? open, ElementHandler? close = null) => new(true, open, close);

    /// <summary>An element that holds text.</summary>
    public static ElementRule Text(ElementHandler close) => new(false, null, close);
}
