using Headwater.Egress;
using Headwater.Poll.Feeds;
using Headwater.Text;

namespace Headwater.Poll;

/// <summary>Reads the sitemaps that a list of sitemaps names: a few, those that news is in.</summary>
internal sealed class SitemapTree(WebEgress egress)
{
    /// <summary>So many sitemaps are read in one poll.</summary>
    public const int Most = 3;

    // Lists of lists exist; lists of lists of lists are traps.
    private const int Levels = 2;

    private static readonly string[] NotNews = ["image", "video", "tag", "categor", "author", "page", "product", "static", "archive"];

    /// <summary>The document's own entries, or where it is a list of sitemaps, those of the sitemaps of the same site.</summary>
    /// <returns>The entries; and why there are none, where of the sitemaps listed none could be read.</returns>
    public async Task<(IReadOnlyList<FeedEntry> Entries, EgressOutcome.Failed? Problem)> EntriesAsync(FeedDocument document, string url, CancellationToken cancel)
    {
        if (document.Format != FeedFormat.SitemapIndex)
        {
            return (document.Entries, null);
        }

        List<FeedEntry> entries = [];
        EgressOutcome.Failed? problem = null;
        bool any = false;
        Queue<(string Url, int Level)> lists = new(Chosen(document, url).Select(sitemap => (sitemap, 1)));
        for (int read = 0; read <= Most && lists.TryDequeue(out (string Url, int Level) next); read++)
        {
            (FeedDocument? part, string answered, EgressOutcome.Failed? failed) = await AskAsync(next.Url, cancel).ConfigureAwait(false);
            problem ??= failed;
            any |= part is not null;
            entries.AddRange(part is null or { Format: FeedFormat.SitemapIndex } ? [] : part.Entries);
            foreach (string deeper in part is { Format: FeedFormat.SitemapIndex } && next.Level < Levels ? Chosen(part, answered) : [])
            {
                lists.Enqueue((deeper, next.Level + 1));
            }
        }

        return (entries, any ? null : problem);
    }

    private async Task<(FeedDocument? Part, string Url, EgressOutcome.Failed? Problem)> AskAsync(string url, CancellationToken cancel)
    {
        EgressOutcome outcome = await egress.SendAsync(new EgressRequest(url) { Accept = Poller.Accept }, cancel).ConfigureAwait(false);
        if (outcome is not EgressOutcome.Answered answer)
        {
            return (null, url, outcome as EgressOutcome.Failed);
        }

        if (answer.Status != 200)
        {
            return (null, url, new EgressOutcome.Failed(PollCauses.Of(url, answer)) { NotBefore = answer.NotBefore });
        }

        FeedDocument part = FeedReader.Read(answer.Body, answer.Headers.GetValueOrDefault("content-type"), answer.Url, answer.Headers);
        return part.IsFeed ? (part, answer.Url, null) : (null, url, new EgressOutcome.Failed(PollCauses.NotAFeed(url, answer, part.Problem!)));
    }

    /// <summary>
    /// Those that call themselves news first, then those changed last; where that is not said, those whose names end in the greatest
    /// number, which are a month, a day or the last of a series. Sitemaps of pictures, subjects and authors come last.
    /// </summary>
    internal static IEnumerable<string> Chosen(FeedDocument index, string url) => index.Entries
        .Where(e => e.Link is not null && IsSameSite(e.Link, url))
        .Select(e => (e.Link, Name: new Uri(e.Link!).PathAndQuery, Changed: e.Updated?.Time?.Time ?? DateTimeOffset.MinValue))
        .OrderByDescending(s => s.Name.Contains("news", StringComparison.OrdinalIgnoreCase))
        .ThenBy(s => NotNews.Any(word => s.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .ThenByDescending(s => s.Changed)
        .ThenByDescending(s => Numbers(s.Name), StringComparer.Ordinal)
        .Select(s => s.Link!)
        .Distinct(StringComparer.Ordinal)
        .Take(Most);

    // www.courier.example lists sitemaps of static.courier.example.
    private static bool IsSameSite(string sitemap, string index) =>
        Address.Host(sitemap) is { } host && Address.Host(index) is { } own
        && (host == own || host.EndsWith($".{own}", StringComparison.Ordinal) || own.EndsWith($".{host}", StringComparison.Ordinal));

    // Each number of a name at one width, so that 10 comes after 9 and 2024-12 after 2024-02.
    private static string Numbers(string name) =>
        string.Join('-', string.Concat(name.Select(c => char.IsAsciiDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n.PadLeft(12, '0')));
}
