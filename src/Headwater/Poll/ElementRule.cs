using System.Collections.Frozen;

namespace Headwater.Poll;

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

/// <summary>The rules of one vocabulary by local name, in any case.</summary>
internal sealed class ElementRules(Dictionary<string, ElementRule> rules)
{
    private readonly FrozenDictionary<string, ElementRule>.AlternateLookup<ReadOnlySpan<char>> lookup =
        rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The rule for a name, or <c>null</c>.</summary>
    public ElementRule? Find(ReadOnlySpan<char> name) => lookup.TryGetValue(name, out ElementRule? rule) ? rule : null;
}
