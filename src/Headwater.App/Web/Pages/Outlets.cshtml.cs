using Headwater.Model;
using Headwater.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>The outlets of which anything is held or subscribed to, with how each is doing, those with the most reports first.</summary>
public sealed class OutletsModel(IStore store) : PageModel
{
    /// <summary>Outlets a page.</summary>
    public const int PageSize = 200;

    /// <summary>How many were passed over.</summary>
    [BindProperty(SupportsGet = true, Name = "skip")]
    public int Skip { get; set; }

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<(Outlet Outlet, OutletHealth? Health)> Rows { get; private set; } = [];

    /// <summary>Outlets with reports or feeds.</summary>
    public int Heard { get; private set; }

    /// <summary>Outlets known, most of them by name alone.</summary>
    public int Known { get; private set; }

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Dictionary<OutletId, OutletHealth> health = (await store.OutletHealthAsync(cancel)).ToDictionary(h => h.Outlet);
        IReadOnlyList<Outlet> known = await store.OutletsAsync(cancel);
        (Outlet Outlet, OutletHealth? Health)[] heard = [.. known
            .Select(o => (Outlet: o, Health: health.GetValueOrDefault(o.Id)))
            .Where(r => r.Health is { Articles: > 0 } or { Feeds: > 0 })
            .OrderByDescending(r => r.Health?.Articles ?? 0)
            .ThenBy(r => r.Outlet.Name, StringComparer.Ordinal)];
        Skip = Math.Max(0, Skip);
        (Rows, Heard, Known) = ([.. heard.Skip(Skip).Take(PageSize)], heard.Length, known.Count);
    }
}
