namespace Headwater.Poll.Feeds.Xml;

/// <summary>An element that is open while a feed is read. Offsets count characters of the document.</summary>
internal struct Frame
{
    public required int NameStart;
    public required int NameLength;
    public required int AttributesStart;
    public required int AttributesLength;
    public required int ContentStart;

    public required string Prefix;

    /// <summary>What is in force around the element.</summary>
    public required Scope Outer;

    /// <summary>What is in force on and in the element.</summary>
    public required Scope Inner;

    public required ElementRule? Rule;

    /// <summary>Whether elements inside are looked up.</summary>
    public required bool Holds;

    /// <summary>Whether entries are looked for inside, however deep, and nothing else.</summary>
    public required bool Seeks;

    /// <summary>Whether the element's parent held it, so that it counts at all.</summary>
    public required bool Counts;

    public bool HasChildren;

    /// <summary>The name as written.</summary>
    public readonly ReadOnlySpan<char> Name(ReadOnlySpan<char> source) => source.Slice(NameStart, NameLength);

    /// <summary>The attributes as written.</summary>
    public readonly ReadOnlySpan<char> Attributes(ReadOnlySpan<char> source) => source.Slice(AttributesStart, AttributesLength);
}
