namespace Headwater.Poll.Feeds;

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
