using Headwater.Model;

namespace Headwater.Store;

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
