namespace Headwater.Store;

/// <summary>How much is held.</summary>
public sealed record StoreCounts(long Outlets, long Feeds, long Items, long Pages, long Articles, long Stories, long FailedItems);
