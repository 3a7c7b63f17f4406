namespace Headwater.Model;

/// <summary>What a feed says of one address, before anything was fetched.</summary>
public sealed record Announcement
{
    /// <summary>The address, absolute.</summary>
    public required string Url { get; init; }

    /// <summary>The feed's own id for the entry, where it has one.</summary>
    public string? EntryId { get; init; }

    /// <summary>The title as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The summary as plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>When the outlet claims to have published it. A claim: it may be absent or absurd.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Authors { get => field ?? []; init; }

    /// <summary>BCP 47 language of the feed or entry.</summary>
    public string? Language { get; init; }
}

/// <summary>One announced address and how far it has walked.</summary>
public sealed record Item
{
    /// <summary>The item's id.</summary>
    public required ItemId Id { get; init; }

    /// <summary>What was announced.</summary>
    public required Announcement Announced { get; init; }

    /// <summary>The feed that announced it first, or <c>null</c> for an import.</summary>
    public FeedId? Feed { get; init; }

    /// <summary>The outlet, or <c>null</c> where not known.</summary>
    public OutletId? Outlet { get; init; }

    /// <summary>When Headwater first saw the address: the observed time, apart from any claimed one.</summary>
    public required DateTimeOffset Seen { get; init; }

    /// <summary>The page last fetched, or <c>null</c> before the first fetch.</summary>
    public PageHash? Page { get; init; }

    /// <summary>What is remembered from one visit to the next; <c>null</c> before the first fetch, and for an older page that was imported.</summary>
    public Visits? Visits { get; init; }

    /// <summary>Fetches that failed since the last that did not, those put off not counted; 0 or more.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last step taken on this row failed, or <c>null</c> where it did not.</summary>
    public Cause? Problem { get; init; }
}
