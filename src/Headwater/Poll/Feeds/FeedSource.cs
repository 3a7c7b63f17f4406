namespace Headwater.Poll.Feeds;

/// <summary>Where an entry was taken from.</summary>
public sealed class FeedSource : FeedNode;
