namespace Headwater.Poll.Feeds;

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
