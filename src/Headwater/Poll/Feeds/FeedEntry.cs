namespace Headwater.Poll.Feeds;

/// <summary>One announcement of a feed.</summary>
public sealed class FeedEntry : FeedNode
{
    /// <summary>Whether <see cref="FeedNode.Link"/> was taken from the id.</summary>
    public bool LinkIsId { get; internal set; }

    /// <summary>The content in full, in one or more forms.</summary>
    public IReadOnlyList<FeedText> Contents => ContentList;

    /// <summary>Attached files.</summary>
    public IEnumerable<FeedLink> Enclosures => Links.Where(link => link.Relation == "enclosure");

    /// <summary>Address of the comments.</summary>
    public string? Comments { get; internal set; }

    /// <summary>Where the entry was taken from.</summary>
    public FeedSource? Source { get; internal set; }

    /// <summary>Pictures, sound and film.</summary>
    public FeedMedia Media { get; } = new();

    /// <summary>Chapters of a recording.</summary>
    public FeedChapters? Chapters { get; internal set; }

    internal List<FeedText> ContentList { get; } = [];
}
