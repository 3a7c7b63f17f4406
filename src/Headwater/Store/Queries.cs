using Headwater.Model;

namespace Headwater.Store;

/// <summary>An item that comes from an import rather than a feed; it enters the walk at its own step.</summary>
/// <param name="Announced">Address and what is known of it.</param>
/// <param name="Outlet">The outlet, or <c>null</c>.</param>
/// <param name="Page">The page with its place in the archive, for one that enters at Extract.</param>
/// <param name="Article">The article, for one that enters at Trace; its id is ignored.</param>
public sealed record Imported(Announcement Announced, OutletId? Outlet, (Page Page, PageLocation Location)? Page, Article? Article)
{
    /// <summary>The step it enters at: Extract with a page, Trace with an article, else Fetch.</summary>
    public Step Step => Page is not null ? Step.Extract : Article is not null ? Step.Trace : Step.Fetch;
}

/// <summary>An earlier state of an article.</summary>
/// <param name="Article">The article as it was.</param>
/// <param name="Until">When the change was noticed.</param>
public sealed record Revision(Article Article, DateTimeOffset Until);

/// <summary>In which order stories are listed.</summary>
public enum StoryOrder
{
    /// <summary>Latest report first.</summary>
    Latest,

    /// <summary>Most outlets first, then latest.</summary>
    MostCarried,
}

/// <summary>Which stories to list.</summary>
public sealed record StoryQuery
{
    /// <summary>The order.</summary>
    public StoryOrder Order { get; init; } = StoryOrder.Latest;

    /// <summary>Only stories with a report in this language.</summary>
    public string? Language { get; init; }

    /// <summary>Only stories with a report of this outlet.</summary>
    public OutletId? Outlet { get; init; }

    /// <summary>Only stories with findings.</summary>
    public bool WithFindings { get; init; }

    /// <summary>Only stories whose latest report is at or after this time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How many to pass over; 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give; 1 to 1,000.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>What to search for.</summary>
/// <param name="Words">Words, "phrases in quotation marks", -excluded ones.</param>
public sealed record SearchQuery(string Words)
{
    /// <summary>Only articles in this language.</summary>
    public string? Language { get; init; }

    /// <summary>Only articles of this outlet.</summary>
    public OutletId? Outlet { get; init; }

    /// <summary>How many to pass over; 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give; 1 to 1,000.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>One article found.</summary>
/// <param name="Article">The article.</param>
/// <param name="Story">The story it stands in.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Outlet">The outlet's name.</param>
/// <param name="Url">Its address.</param>
/// <param name="Published">Claimed time.</param>
/// <param name="Excerpt">Text around the words found, which stand between U+0002 and U+0003.</param>
public sealed record SearchHit(ItemId Article, StoryId? Story, string Title, string Outlet, string? Url, DateTimeOffset? Published, string Excerpt);

/// <summary>How much is held.</summary>
public sealed record StoreCounts(long Outlets, long Feeds, long Items, long Pages, long Articles, long Stories, long FailedItems);

/// <summary>How an outlet is doing.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Articles">Articles held.</param>
/// <param name="Originals">Of these, articles with nothing known upstream.</param>
/// <param name="Feeds">Feeds subscribed to.</param>
/// <param name="Failing">Of these, feeds whose last poll failed.</param>
/// <param name="Latest">When an article was last seen.</param>
public sealed record OutletHealth(OutletId Outlet, long Articles, long Originals, int Feeds, int Failing, DateTimeOffset? Latest);

/// <summary>A request that something be removed.</summary>
public sealed record Takedown
{
    /// <summary>The row's id; 0 before it is filed.</summary>
    public long Id { get; init; }

    /// <summary>Addresses or a host (as <c>https://host/*</c>) that the request names.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Who asks: an e-mail address.</summary>
    public required string Claimant { get; init; }

    /// <summary>What they say.</summary>
    public string Statement { get; init; } = "";

    /// <summary>When it came in.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>When it must be done: 24 hours after it came in.</summary>
    public DateTimeOffset Deadline => Received + TimeSpan.FromHours(24);

    /// <summary>When it was decided, or <c>null</c> while open.</summary>
    public DateTimeOffset? Decided { get; init; }

    /// <summary>Whether it was granted; <c>null</c> while open.</summary>
    public bool? Granted { get; init; }

    /// <summary>Why it was decided so.</summary>
    public string? Reason { get; init; }
}
