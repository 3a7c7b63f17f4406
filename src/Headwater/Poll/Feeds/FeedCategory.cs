namespace Headwater.Poll.Feeds;

/// <summary>A subject.</summary>
/// <param name="Term">The word that machines compare.</param>
/// <param name="Scheme">The list that it comes from, or <c>null</c>.</param>
/// <param name="Label">The word that people read, where it differs.</param>
public sealed record FeedCategory(string? Term, string? Scheme = null, string? Label = null);
