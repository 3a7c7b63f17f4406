using Headwater.Model;

namespace Headwater.Store;

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
