using Headwater.Model;

namespace Headwater.Compare;

/// <summary>Step 6: sets side by side what the reports of a story claim. Pure; safe for many callers at once.</summary>
public sealed class Comparer
{
    /// <summary>Compares the reports of one story.</summary>
    public Comparison Compare(IReadOnlyList<Report> reports)
    {
        _ = reports;
        return Comparison.Empty;
    }
}
