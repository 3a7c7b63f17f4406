using System.Security.Cryptography;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Fetch;

/// <summary>
/// Step 2: brings an item's page, where the site allows it:
/// <code>
///   item ─▶ robots.txt? ─▶ request, each redirect's site asked too ─▶ challenge? status? sent elsewhere? kind? ─▶ page
///                          conditional where a page is held           304? 404 or 410? ─▶ unchanged, removed
/// </code>
/// </summary>
public sealed class Fetcher(WebEgress egress, TimeProvider clock)
{
    private const string PageKinds = "text/html,application/xhtml+xml;q=0.9,text/*;q=0.5,*/*;q=0.1";

    private readonly RobotsCache robots = new(egress, clock);

    /// <summary>Fetches once.</summary>
    public async Task<FetchOutcome> FetchAsync(Item item, CancellationToken cancel)
    {
        if (!Address.TryParse(item.Announced.Url, out Uri? url))
        {
            return Failed(item, new Cause("bad-address", $"{item.Announced.Url} is no address.", "Correct the feed or remove the item."));
        }

        RobotsAnswer wishes = await robots.OfAsync(url, cancel).ConfigureAwait(false);
        if (Forbidden(wishes, url) is { } forbidden)
        {
            return Failed(item, forbidden, wishes.Rules is null ? wishes.Until : null);
        }

        EgressRequest request = new(item.Announced.Url)
        {
            Accept = PageKinds,
            IfNoneMatch = item.Page is null ? null : item.Visits?.ETag,
            IfModifiedSince = item.Page is null ? null : item.Visits?.LastModified,
            Pause = wishes.Rules?.CrawlDelay ?? TimeSpan.Zero,
            Permit = async next => Forbidden(await robots.OfAsync(next, cancel).ConfigureAwait(false), next),
        };
        return await egress.SendAsync(request, cancel).ConfigureAwait(false) switch
        {
            EgressOutcome.Answered answer => Judge(item, answer),
            EgressOutcome.Failed failed => Failed(item, failed.Cause, failed.NotBefore),
            _ => throw new InvalidOperationException("There are two outcomes."),
        };
    }

    private FetchOutcome Judge(Item item, EgressOutcome.Answered answer) =>
        ChallengePage.Is(answer) ? Failed(item, Challenge(answer.Url), answer.NotBefore)
        : answer.Status == 304 && item.Page is not null ? new FetchOutcome.NotModified(Found(item, answer, changed: false))
        : answer.Status is 404 or 410 && item.Page is not null ? Removed(item, forGood: answer.Status == 410)
        : answer.Status is < 200 or > 299 ? Failed(item, Status(answer), answer.NotBefore)
        : Detours.Of(item.Announced.Url, answer.Url) is not Detour.None and var detour ? Instead(item, Sent(detour, item.Announced.Url, answer.Url))
        : IsPage(answer.Headers.GetValueOrDefault("content-type")) ? Fetched(item, answer, PageOf(answer))
        : Failed(item, NotAPage(answer));

    /// <summary>What a site shows where the report should be: the page held, if any, is removed or still the page, by what that is.</summary>
    /// <param name="item">The item.</param>
    /// <param name="shown">What is shown.</param>
    internal FetchOutcome Instead(Item item, Cause shown) =>
        item.Page is not null && shown.Code is "sent-away" or "error-page" or "list" ? Removed(item) : Failed(item, shown);

    private FetchOutcome.Removed Removed(Item item, bool forGood = false) => new(RevisitPlan.Gone(item, forGood, clock.GetUtcNow()));

    private FetchOutcome.Fetched Fetched(Item item, EgressOutcome.Answered answer, Page page) => new(page, Found(item, answer, page.Hash != item.Page));

    // A 304 may bring new validators and need not repeat the old.
    private Visits Found(Item item, EgressOutcome.Answered answer, bool changed) => RevisitPlan.Found(item, changed, clock.GetUtcNow()) with
    {
        ETag = answer.Headers.GetValueOrDefault("etag") ?? (answer.Status == 304 ? item.Visits?.ETag : null),
        LastModified = answer.Headers.GetValueOrDefault("last-modified") ?? (answer.Status == 304 ? item.Visits?.LastModified : null),
    };

    private Page PageOf(EgressOutcome.Answered answer) => new()
    {
        Hash = new PageHash(Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span))),
        Url = answer.Url,
        Fetched = clock.GetUtcNow(),
        Status = answer.Status,
        ContentType = answer.Headers.GetValueOrDefault("content-type"),
        Body = answer.Body,
    };

    private FetchOutcome.Failed Failed(Item item, Cause cause, DateTimeOffset? notBefore = null) =>
        RetryPlan.After(cause, item.Failures, clock.GetUtcNow(), notBefore);

    // Servers call pages all sorts of things; only what surely is none is turned away.
    private static bool IsPage(string? type) =>
        type is null || !(type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("font/", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/zip", StringComparison.OrdinalIgnoreCase));

    private static Cause? Forbidden(RobotsAnswer wishes, Uri url) =>
        wishes.Rules is null ? wishes.Problem
        : wishes.Rules.Allows(url) ? null
        : new Cause("robots", $"{url.IdnHost} asks in its robots.txt that {url.PathAndQuery} be left alone.", "Ask the site for leave to read it; until then what its feed says is all there is.");

    private static Cause Challenge(string url) =>
        new("challenge", $"{url} asks for proof of a human reader.", "Ask the site to let the user agent of this installation in, or open the page in a browser.");

    private static Cause Sent(Detour detour, string asked, string answered) => detour == Detour.Gate
        ? new("gate", $"{asked} leads to {answered}, which asks for a login or for consent.", "Open the page in a browser, or import it from one that is signed in.")
        : new("sent-away", $"{asked} leads to {answered}, which is another page.", "The report may have been moved or withdrawn; the feed still names it.");

    private static Cause NotAPage(EgressOutcome.Answered answer) =>
        new("not-a-page", $"{answer.Url} is {answer.Headers.GetValueOrDefault("content-type")}, not a page of text.");

    private static Cause Status(EgressOutcome.Answered answer) => new($"http-{answer.Status}", $"{answer.Url} answered {answer.Status}.", answer.Status switch
    {
        401 or 402 or 403 => "The site wants a login or refuses this installation; open the page in a browser to see which.",
        404 or 410 => "The page is gone; the feed still names it.",
        429 => "The site asks for fewer requests; they are made more slowly by themselves.",
        451 => "The page may not be shown for legal reasons.",
        >= 500 => "The site is in trouble; it will be tried again.",
        _ => null,
    });
}
