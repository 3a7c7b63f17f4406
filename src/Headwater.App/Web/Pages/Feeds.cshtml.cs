using Headwater.Model;
using Headwater.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>All feeds with the named cause of each failure, those that fail first.</summary>
public sealed class FeedsModel(IStore store) : PageModel
{
    /// <summary>The feeds.</summary>
    public IReadOnlyList<Feed> Feeds { get; private set; } = [];

    /// <summary>How many fail.</summary>
    public int Failing { get; private set; }

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Feeds = [.. (await store.FeedsAsync(cancel)).OrderBy(f => f.Problem is null).ThenBy(f => f.Url, StringComparer.Ordinal)];
        Failing = Feeds.Count(f => f.Problem is not null);
    }
}
