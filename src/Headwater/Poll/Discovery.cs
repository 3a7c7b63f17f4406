using Headwater.Egress;
using Headwater.Model;
using Headwater.Poll.Feeds;
using Headwater.Text;
using Headwater.Text.Charsets;

namespace Headwater.Poll;

/// <summary>
/// Finds the feeds of a site. What is asked, in order: the address itself may be a feed; the links that its page declares;
/// links in its text that look like feeds, or lead to a page that lists them; the paths where feeds are wont to be, beside the page
/// and at the root; the sitemaps that its robots.txt names.
/// </summary>
/// <param name="egress">The way out.</param>
public sealed class Discovery(WebEgress egress)
{
    private const int MostLinks = 5, MostRefreshes = 2;

    /// <summary>Searches from a page, a site or a bare domain.</summary>
    /// <param name="urlOrDomain">An address, or a domain such as <c>courier.example</c>.</param>
    /// <param name="cancel">Stops between requests.</param>
    public async Task<DiscoveryOutcome> DiscoverAsync(string urlOrDomain, CancellationToken cancel)
    {
        (string url, EgressOutcome outcome) = await OpenAsync(Entrances.Of(urlOrDomain), cancel).ConfigureAwait(false);
        for (int refreshes = 0; ; refreshes++)
        {
            if (outcome is not EgressOutcome.Answered answer)
            {
                return new DiscoveryOutcome.None(((EgressOutcome.Failed)outcome).Cause);
            }

            if (IsFeed(answer) is { } self)
            {
                return new DiscoveryOutcome.Found([self]);
            }

            PageLinks links = Links(answer);
            if (links.Declared.Count == 0 && links.Refresh is { } next && refreshes < MostRefreshes && Address.Key(next) != Address.Key(answer.Url)
                && await AskAsync(next, cancel).ConfigureAwait(false) is EgressOutcome.Answered onward)
            {
                outcome = onward;
                continue;
            }

            IReadOnlyList<DiscoveredFeed> found = links.Declared.Count > 0 ? Feeds(links.Declared) : await SearchAsync(links, answer.Url, cancel).ConfigureAwait(false);
            return found.Count > 0 ? new DiscoveryOutcome.Found(found) : new DiscoveryOutcome.None(answer.Status >= 400 ? PollCauses.Of(url, answer) : NoFeed(url));
        }
    }

    private async Task<IReadOnlyList<DiscoveredFeed>> SearchAsync(PageLinks links, string page, CancellationToken cancel)
    {
        if (await FollowAsync(links.Likely, mayList: true, cancel).ConfigureAwait(false) is { Count: > 0 } followed)
        {
            return followed;
        }

        return await FirstAsync(WellKnownPaths.Beside(page), cancel).ConfigureAwait(false)
            ?? await FirstAsync(await NamedByRobotsAsync(page, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false)
            ?? await FirstAsync(WellKnownPaths.Sitemaps.Select(path => Address.Resolve(page, path)!), cancel).ConfigureAwait(false)
            ?? [];
    }

    /// <summary>Asks links of a page until one is a feed; the others are named after it. One may be a page that lists feeds.</summary>
    private async Task<IReadOnlyList<DiscoveredFeed>> FollowAsync(IReadOnlyList<FeedLinkage> links, bool mayList, CancellationToken cancel)
    {
        foreach (FeedLinkage link in links.Take(MostLinks))
        {
            if (await AskAsync(link.Url, cancel).ConfigureAwait(false) is not EgressOutcome.Answered { Status: 200 } answer)
            {
                continue;
            }

            if (IsFeed(answer) is { } feed)
            {
                return [feed with { Url = link.Url }, .. Feeds(links).Where(other => other.Url != link.Url)];
            }

            if (mayList && await ListedAsync(Links(answer), cancel).ConfigureAwait(false) is { Count: > 0 } listed)
            {
                return listed;
            }
        }

        return [];
    }

    private async Task<IReadOnlyList<DiscoveredFeed>> ListedAsync(PageLinks page, CancellationToken cancel) =>
        page.Declared.Count > 0 ? Feeds(page.Declared) : await FollowAsync(page.Likely, mayList: false, cancel).ConfigureAwait(false);

    private async Task<IReadOnlyList<string>> NamedByRobotsAsync(string page, CancellationToken cancel)
    {
        string robots = Address.Resolve(page, "/robots.txt")!;
        return await AskAsync(robots, cancel).ConfigureAwait(false) is EgressOutcome.Answered { Status: 200 } answer ? RobotsSitemaps.Of(answer.Body.Span, answer.Url) : [];
    }

    private static PageLinks Links(EgressOutcome.Answered answer) => PageLinks.Of(Charset.Decode(answer.Body.Span, answer.Headers.GetValueOrDefault("content-type")), answer.Url);

    private static List<DiscoveredFeed> Feeds(IEnumerable<FeedLinkage> links) => [.. links.Select(link => link.Feed)];

    // The first entrance that answers; where none does, what became of the first.
    private async Task<(string Url, EgressOutcome Outcome)> OpenAsync(IReadOnlyList<string> entrances, CancellationToken cancel)
    {
        EgressOutcome first = await AskAsync(entrances[0], cancel).ConfigureAwait(false);
        foreach (string other in first is EgressOutcome.Failed { Cause.Code: "dns" or "connect" or "tls" or "timeout" or "bad-response" } ? entrances.Skip(1) : [])
        {
            if (await AskAsync(other, cancel).ConfigureAwait(false) is EgressOutcome.Answered answer)
            {
                return (other, answer);
            }
        }

        return (entrances[0], first);
    }

    private async Task<IReadOnlyList<DiscoveredFeed>?> FirstAsync(IEnumerable<string> guesses, CancellationToken cancel)
    {
        foreach (string guess in guesses)
        {
            // A site that redirects what it does not have answers with a feed of something else.
            if (await AskAsync(guess, cancel).ConfigureAwait(false) is EgressOutcome.Answered { Status: 200 } answer
                && Address.Key(answer.Url) == Address.Key(guess) && IsFeed(answer) is { } feed)
            {
                return [feed];
            }
        }

        return null;
    }

    private Task<EgressOutcome> AskAsync(string url, CancellationToken cancel) =>
        egress.SendAsync(new EgressRequest(url) { Accept = "text/html, " + Poller.Accept, MaxBody = 4 * 1024 * 1024 }, cancel);

    private static DiscoveredFeed? IsFeed(EgressOutcome.Answered answer)
    {
        if (answer.Status is < 200 or > 299)
        {
            return null;
        }

        FeedDocument document = FeedReader.Read(answer.Body, answer.Headers.GetValueOrDefault("content-type"), answer.Url, answer.Headers);
        return document.IsFeed ? new DiscoveredFeed(answer.Url, document.Head.Title?.Plain, document.Format) : null;
    }

    private static Cause NoFeed(string url) =>
        new("no-feed", $"No feed was found at {url} nor beside it.", "Give the address of a feed or of a news sitemap, if the site has one.");
}
