namespace Headwater.Poll.Feeds;

/// <summary>What an entry is a reply to (RFC 4685).</summary>
public sealed record FeedReply(string? Reference, string? Url, string? Source, string? Type);
