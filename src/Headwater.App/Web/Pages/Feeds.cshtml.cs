using Headwater.Model;
using Headwater.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>All feeds with the named cause of each failure, those that fail first.</summary>
public sealed class FeedsModel(IStore store) : PageModel
{
    /// <summary>Feeds a page.</summary>
    public const int PageSize = 200;

    /// <summary>How many were passed over.</summary>
    [BindProperty(SupportsGet = true, Name = "skip")]
    public int Skip { get; set; }

    /// <summary>How many there are.</summary>
    public int All { get; private set; }

    /// <summary>The feeds of this page.</summary>
    public IReadOnlyList<Feed> Feeds { get; private set; } = [];

    /// <summary>How many fail.</summary>
    public int Failing { get; private set; }

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        IReadOnlyList<Feed> all = await store.FeedsAsync(cancel);
        Skip = Math.Max(0, Skip);
        Feeds = [.. all.OrderBy(f => f.Problem is null).ThenBy(f => f.Url, StringComparer.Ordinal).Skip(Skip).Take(PageSize)];
        (All, Failing) = (all.Count, all.Count(f => f.Problem is not null));
    }
}
