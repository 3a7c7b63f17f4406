using Headwater.Model;
using Headwater.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>All outlets with how each is doing, those with the most reports first.</summary>
public sealed class OutletsModel(IStore store) : PageModel
{
    /// <summary>The rows.</summary>
    public IReadOnlyList<(Outlet Outlet, OutletHealth? Health)> Rows { get; private set; } = [];

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Dictionary<OutletId, OutletHealth> health = (await store.OutletHealthAsync(cancel)).ToDictionary(h => h.Outlet);
        Rows = [.. (await store.OutletsAsync(cancel))
            .Select(o => (Outlet: o, Health: health.GetValueOrDefault(o.Id)))
            .OrderByDescending(r => r.Health?.Articles ?? 0)
            .ThenBy(r => r.Outlet.Name, StringComparer.Ordinal)];
    }
}
