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
