using Headwater.Model;

namespace Headwater.Screen;

/// <summary>Step 7: holds what a story reports against rules and lists. Pure; safe for many callers at once.</summary>
public sealed class Screener
{
    /// <summary>Screens one story.</summary>
    public Screening Screen(Comparison comparison, IReadOnlyList<Report> reports)
    {
        _ = (comparison, reports);
        return Screening.Empty;
    }
}
