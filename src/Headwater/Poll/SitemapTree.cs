using Headwater.Egress;
using Headwater.Poll.Feeds;
using Headwater.Text;

namespace Headwater.Poll;

/// <summary>Reads the sitemaps that a list of sitemaps names: a few, those that news is in.</summary>
internal sealed class SitemapTree(WebEgress egress)
{
    /// <summary>So many sitemaps of one list are read in one poll.</summary>
    public const int Most = 3;

    /// <summary>The document's own entries, or where it is a list of sitemaps, those of the sitemaps on the same host.</summary>
    public async Task<IReadOnlyList<FeedEntry>> EntriesAsync(FeedDocument document, string url, CancellationToken cancel)
    {
        if (document.Format != FeedFormat.SitemapIndex)
        {
            return document.Entries;
        }

        List<FeedEntry> entries = [];
        foreach (string sitemap in Chosen(document, url))
        {
            if (await egress.SendAsync(new EgressRequest(sitemap) { Accept = Poller.Accept }, cancel).ConfigureAwait(false) is EgressOutcome.Answered { Status: 200 } answer)
            {
                FeedDocument part = FeedReader.Read(answer.Body, answer.Headers.GetValueOrDefault("content-type"), answer.Url, answer.Headers);
                entries.AddRange(part.Format == FeedFormat.Sitemap ? part.Entries : []);
            }
        }

        return entries;
    }

    /// <summary>Those that call themselves news first, then those changed last.</summary>
    internal static IEnumerable<string> Chosen(FeedDocument index, string url) => index.Entries
        .Where(e => e.Link is not null && Address.Host(e.Link) == Address.Host(url))
        .OrderByDescending(e => e.Link!.Contains("news", StringComparison.OrdinalIgnoreCase))
        .ThenByDescending(e => e.Updated?.Time?.Time ?? DateTimeOffset.MinValue)
        .Select(e => e.Link!)
        .Distinct(StringComparer.Ordinal)
        .Take(Most);
}
