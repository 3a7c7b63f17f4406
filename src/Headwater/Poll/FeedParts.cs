namespace Headwater.Poll;

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

/// <summary>Someone.</summary>
public sealed record FeedPerson
{
    /// <summary>The name, or <c>null</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address, or <c>null</c>.</summary>
    public string? Email { get; init; }

    /// <summary>A page about the person, or <c>null</c>.</summary>
    public string? Url { get; init; }
}

/// <summary>A subject.</summary>
/// <param name="Term">The word that machines compare.</param>
/// <param name="Scheme">The list that it comes from, or <c>null</c>.</param>
/// <param name="Label">The word that people read, where it differs.</param>
public sealed record FeedCategory(string? Term, string? Scheme = null, string? Label = null);

/// <summary>A date as the feed wrote it, and as it was understood.</summary>
/// <param name="Verbatim">The text.</param>
/// <param name="Time">The time, or <c>null</c> where the text is no date.</param>
public sealed record FeedDate(string Verbatim, Text.Timestamp? Time);

/// <summary>The program that made a feed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, or <c>null</c>.</param>
/// <param name="Url">Its page, or <c>null</c>.</param>
public sealed record FeedGenerator(string Name, string? Version = null, string? Url = null);

/// <summary>A picture that stands for a feed or entry; a form has the same facts.</summary>
public sealed record FeedImage
{
    /// <summary>Address of the picture.</summary>
    public string? Url { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The page that it leads to.</summary>
    public string? Link { get; init; }

    /// <summary>A description.</summary>
    public string? Description { get; init; }

    /// <summary>Name of a form's field.</summary>
    public string? Name { get; init; }

    /// <summary>Width in pixels, as claimed.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels, as claimed.</summary>
    public int? Height { get; init; }
}

/// <summary>What an entry is a reply to (RFC 4685).</summary>
public sealed record FeedReply(string? Reference, string? Url, string? Source, string? Type);

/// <summary>A place.</summary>
/// <param name="Shape"><c>Point</c>, <c>LineString</c>, <c>Polygon</c> or <c>Box</c>.</param>
/// <param name="Points">Longitude, latitude and perhaps height of each corner, in degrees and metres; or in the units of <paramref name="System"/>.</param>
/// <param name="System">The coordinate system, or <c>null</c> for WGS 84.</param>
public sealed record FeedPlace(string Shape, IReadOnlyList<IReadOnlyList<double>> Points, string? System = null);

/// <summary>Chapters of a recording.</summary>
/// <param name="Version">The version that they claim.</param>
/// <param name="List">The chapters, in order.</param>
public sealed record FeedChapters(string? Version, List<FeedChapter> List);

/// <summary>A chapter.</summary>
public sealed record FeedChapter(string Start, TimeSpan? Offset, string? Title, string? Url, string? Image);

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
