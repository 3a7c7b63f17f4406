using Headwater.Model;

namespace Headwater.Cluster;

/// <summary>What came of moving a store.</summary>
public abstract record MigrationOutcome
{
    private MigrationOutcome()
    {
    }

    /// <summary>All of it is there: the counts of both sides are equal.</summary>
    /// <param name="Tables">Table by table.</param>
    public sealed record Moved(IReadOnlyList<MovedRows> Tables) : MigrationOutcome;

    /// <summary>It was not moved, or not as a whole.</summary>
    /// <param name="Cause">Why, and what to do.</param>
    public sealed record Refused(Cause Cause) : MigrationOutcome;
}
