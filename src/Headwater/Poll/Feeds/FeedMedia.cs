namespace Headwater.Poll.Feeds;

/// <summary>Pictures, sound and film of an entry (Media RSS).</summary>
public sealed class FeedMedia
{
    /// <summary>The files, each with its attributes by name.</summary>
    public List<IReadOnlyDictionary<string, string>> Files { get; } = [];

    /// <summary>Small pictures, each with its attributes by name.</summary>
    public List<IReadOnlyDictionary<string, string>> Thumbnails { get; } = [];

    /// <summary>Who made it: attributes, and <c>content</c>.</summary>
    public List<IReadOnlyDictionary<string, string>> Credits { get; } = [];

    /// <summary>Rating, restriction, license and player by element name: attributes, and <c>content</c>.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Facts { get; } = new(StringComparer.Ordinal);
}
