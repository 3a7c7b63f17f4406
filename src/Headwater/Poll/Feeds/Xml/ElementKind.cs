namespace Headwater.Poll.Feeds.Xml;

/// <summary>What may stand in an element.</summary>
internal enum ElementKind
{
    /// <summary>Text and markup.</summary>
    Text,

    /// <summary>A value without markup.</summary>
    Value,

    /// <summary>Elements that say something of what is being spoken of.</summary>
    Facts,

    /// <summary>Entries, and elements that say something of the feed.</summary>
    Part,

    /// <summary>Elements that say something of a new entry.</summary>
    Entry,
}
