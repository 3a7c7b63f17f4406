namespace Headwater.Poll;

/// <summary>An element that is open while a feed is read. Offsets count characters of the document.</summary>
internal struct Frame
{
    public required int NameStart;
    public required int NameLength;
    public required int AttributesStart;
    public required int AttributesLength;
    public required int ContentStart;

    /// <summary>How many namespace declarations were in force outside.</summary>
    public required int Declarations;

    public required string Prefix;
    public required string? Base;
    public required string? Language;
    public required ElementRule? Rule;

    /// <summary>Whether elements inside are looked up.</summary>
    public required bool Holds;

    /// <summary>Whether the element's parent held it, so that it counts at all.</summary>
    public required bool Counts;

    public bool HasChildren;
}
