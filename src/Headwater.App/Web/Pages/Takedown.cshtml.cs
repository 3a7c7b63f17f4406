using Headwater.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>The form for owners, and what came of every request: hosts and dates, never who asked. The operator decides there.</summary>
public sealed class TakedownModel(IStore store, SiteOptions options, TimeProvider clock) : PageModel
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

    /// <summary>Whether whoever asks may decide requests.</summary>
    public bool MayDecide => options.DecideTakedown is not null && Operator.Asks(HttpContext, options);

    /// <summary>What waits for the operator's word, the first due first.</summary>
    public IEnumerable<Takedown> Open => Takedowns.Where(t => t.Granted is null).OrderBy(t => t.Deadline);

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
        else if (urls.Length == 0 || urls.Any(u => u.Length > LongestUrl || !Text.Address.IsOfWeb(u)))
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

    /// <summary>Grants a request: what it names is removed for good.</summary>
    public Task<IActionResult> OnPostGrantAsync(long id, CancellationToken cancel) => DecideAsync(id, granted: true, "", cancel);

    /// <summary>Refuses a request.</summary>
    public Task<IActionResult> OnPostRefuseAsync(long id, string? reason, CancellationToken cancel) => DecideAsync(id, granted: false, reason?.Trim() ?? "", cancel);

    private async Task<IActionResult> DecideAsync(long id, bool granted, string reason, CancellationToken cancel)
    {
        if (!MayDecide || options.DecideTakedown is not { } decide)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Takedowns = await store.TakedownsAsync(cancel);
        if (!Open.Any(t => t.Id == id))
        {
            ModelState.AddModelError(nameof(id), $"There is no open request {id}.");
            return Page();
        }

        if (!granted && reason.Length == 0)
        {
            ModelState.AddModelError(nameof(reason), "Say why it is refused.");
            return Page();
        }

        return await ToldAsync(() => decide(id, granted, reason, CancellationToken.None), cancel);
    }

    private async Task<IActionResult> ToldAsync(Func<Task> decide, CancellationToken cancel)
    {
        try
        {
            await decide();
            return Redirect("/takedown");
        }
        catch (IOException e)
        {
            ModelState.AddModelError("", e.Message);
            Takedowns = await store.TakedownsAsync(cancel);
            return Page();
        }
    }
}
