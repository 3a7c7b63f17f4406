namespace Headwater.Poll.Feeds.Xml;

/// <summary>Takes an element into account.</summary>
internal delegate void ElementHandler(FeedScribe scribe, scoped in Element element);

/// <summary>What an element of a feed means.</summary>
/// <param name="Kind">What may stand in it.</param>
/// <param name="Open">Called at its start tag.</param>
/// <param name="Close">Called at its end, however it ended.</param>
internal sealed record ElementRule(ElementKind Kind, ElementHandler? Open, ElementHandler? Close)
{
    /// <summary>An element that holds others and means nothing itself.</summary>
    public static ElementRule Wrapper { get; } = new(ElementKind.Facts, null, null);

    /// <summary>An element that holds others.</summary>
    public static ElementRule Holding(ElementHandler? open, ElementHandler? close = null) => new(ElementKind.Facts, open, close);

    /// <summary>An element that feeds are built of.</summary>
    public static ElementRule Part(ElementHandler? open, ElementHandler? close = null) => new(ElementKind.Part, open, close);

    /// <summary>An entry.</summary>
    public static ElementRule Entry(ElementHandler open, ElementHandler close) => new(ElementKind.Entry, open, close);

    /// <summary>An element that holds text, markup perhaps.</summary>
    public static ElementRule Text(ElementHandler close) => new(ElementKind.Text, null, close);

    /// <summary>An element that holds an address, a date or another value without markup.</summary>
    public static ElementRule Value(ElementHandler close) => new(ElementKind.Value, null, close);

    /// <summary>Whether elements inside have meanings of their own; otherwise they are part of its text.</summary>
    public bool Holds => Kind is not (ElementKind.Text or ElementKind.Value);

    /// <summary>Whether it means the same wherever it stands.</summary>
    public bool IsPart => Kind is ElementKind.Part or ElementKind.Entry;
}
