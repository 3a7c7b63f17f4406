using Headwater.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>The form for owners, and what came of every request: hosts and dates, never who asked.</summary>
public sealed class TakedownModel(IStore store, TimeProvider clock) : PageModel
{
    private const int MostUrls = 100, LongestUrl = 8000, LongestClaimant = 254, LongestStatement = 4000;

    /// <summary>Addresses, one a line.</summary>
    [BindProperty]
    public string? Urls { get; set; }

    /// <summary>Who asks.</summary>
    [BindProperty]
    public string? Claimant { get; set; }

    /// <summary>What they say.</summary>
    [BindProperty]
    public string? Statement { get; set; }

    /// <summary>The number of the request just filed.</summary>
    public long? Filed { get; private set; }

    /// <summary>When that request must be done.</summary>
    public DateTimeOffset Deadline { get; private set; }

    /// <summary>All requests, the newest first.</summary>
    public IReadOnlyList<Takedown> Takedowns { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Takedowns = await store.TakedownsAsync(cancel);

    /// <summary>Files a request.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        string[] urls = [.. (Urls ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (urls.Length > MostUrls)
        {
            ModelState.AddModelError(nameof(Urls), $"Give at most {MostUrls} addresses in one request, and the others in another.");
        }
        else if (urls.Length == 0 || urls.Any(u => u.Length > LongestUrl || Text.Address.Host(u) is null))
        {
            ModelState.AddModelError(nameof(Urls), "Give full addresses that begin with http:// or https://, one a line.");
        }

        if (Claimant is not { Length: <= LongestClaimant } || !Claimant.Contains('@', StringComparison.Ordinal))
        {
            ModelState.AddModelError(nameof(Claimant), "Give an e-mail address, so that we can answer.");
        }

        if (Statement?.Length > LongestStatement)
        {
            ModelState.AddModelError(nameof(Statement), $"Say it in at most {LongestStatement} characters.");
        }

        if (ModelState.IsValid)
        {
            Takedown takedown = new() { Urls = urls, Claimant = Claimant!.Trim(), Statement = Statement ?? "", Received = clock.GetUtcNow() };
            Filed = await store.FileTakedownAsync(takedown, cancel);
            Deadline = takedown.Deadline;
            (Urls, Claimant, Statement) = (null, null, null);
            ModelState.Clear();
        }

        Takedowns = await store.TakedownsAsync(cancel);
        return Page();
    }
}
