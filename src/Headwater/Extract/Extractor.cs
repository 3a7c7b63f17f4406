using Headwater.Model;

namespace Headwater.Extract;

/// <summary>Step 3: reads an article from a page. Pure: no clock, no I/O; safe for many callers at once.</summary>
public sealed class Extractor
{
    /// <summary>Reads an HTML page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="announced">What the feed said of it, for what the page itself does not say; or <c>null</c>.</param>
    public ExtractOutcome Extract(Page page, Announcement? announced = null)
    {
        _ = (page, announced);
        return new ExtractOutcome.Unreadable(new Cause("empty", "The page has no text."));
    }
}
