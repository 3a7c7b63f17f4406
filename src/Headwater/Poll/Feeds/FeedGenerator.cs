namespace Headwater.Poll.Feeds;

/// <summary>The program that made a feed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, or <c>null</c>.</param>
/// <param name="Url">Its page, or <c>null</c>.</param>
public sealed record FeedGenerator(string Name, string? Version = null, string? Url = null);
