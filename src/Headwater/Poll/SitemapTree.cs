using Headwater.Egress;
using Headwater.Model;
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
    /// <param name="document">The document.</param>
    /// <param name="url">Its address.</param>
    /// <param name="before">The sitemaps that were read at the last poll: those that have not changed since bring no entries.</param>
    /// <param name="now">The time of the poll.</param>
    /// <param name="cancel">Stops between requests.</param>
    /// <returns>The entries; the sitemaps that were read; and why there are none, where of the sitemaps listed none could be read.</returns>
    public async Task<(IReadOnlyList<FeedEntry> Entries, IReadOnlyList<SitemapMemory> Read, EgressOutcome.Failed? Problem)> EntriesAsync(
        FeedDocument document, string url, IReadOnlyList<SitemapMemory> before, DateTimeOffset now, CancellationToken cancel)
    {
        if (document.Format != FeedFormat.SitemapIndex)
        {
            return (document.Entries, [], null);
        }

        List<FeedEntry> entries = [];
        List<SitemapMemory> remembered = [];
        EgressOutcome.Failed? problem = null;
        bool any = false;
        Queue<(string Url, int Level)> lists = new(Chosen(document, url).Select(sitemap => (sitemap, 1)));
        for (int read = 0; read <= Most && lists.TryDequeue(out (string Url, int Level) next); read++)
        {
            SitemapMemory? known = before.FirstOrDefault(s => s.Url == next.Url && now - s.Read < Poller.Believed);
            (FeedDocument? part, string answered, SitemapMemory? memory, EgressOutcome.Failed? failed) = await AskAsync(next.Url, known, now, cancel).ConfigureAwait(false);
            problem ??= failed;
            any |= failed is null;
            remembered.AddRange(memory is null ? [] : [memory]);
            entries.AddRange(part is null or { Format: FeedFormat.SitemapIndex } ? [] : part.Entries);
            foreach (string deeper in part is { Format: FeedFormat.SitemapIndex } && next.Level < Levels ? Chosen(part, answered) : [])
            {
                lists.Enqueue((deeper, next.Level + 1));
            }
        }

        return (entries, remembered, any ? null : problem);
    }

    private async Task<(FeedDocument? Part, string Url, SitemapMemory? Memory, EgressOutcome.Failed? Problem)> AskAsync(string url, SitemapMemory? known, DateTimeOffset now, CancellationToken cancel)
    {
        EgressOutcome outcome = await egress.SendAsync(new EgressRequest(url) { IfNoneMatch = known?.ETag, IfModifiedSince = known?.LastModified, Accept = Poller.Accept }, cancel).ConfigureAwait(false);
        if (outcome is not EgressOutcome.Answered answer)
        {
            return (null, url, known, outcome as EgressOutcome.Failed);
        }

        if (answer.Status == 304 && known is not null)
        {
            return (null, url, known, null);
        }

        if (answer.Status != 200)
        {
            return (null, url, null, new EgressOutcome.Failed(PollCauses.Of(url, answer)) { NotBefore = answer.NotBefore });
        }

        FeedDocument part = FeedReader.Read(answer.Body, answer.Headers.GetValueOrDefault("content-type"), answer.Url, answer.Headers);
        return part.IsFeed ? (part, answer.Url, Memory(url, part, answer, now), null) : (null, url, null, new EgressOutcome.Failed(PollCauses.NotAFeed(url, answer, part.Problem!)));
    }

    // A list within the list is read each time: it may stay the same while what it lists goes on.
    private static SitemapMemory? Memory(string url, FeedDocument part, EgressOutcome.Answered answer, DateTimeOffset now) =>
        part.Format != FeedFormat.SitemapIndex && (answer.Headers.GetValueOrDefault("etag"), answer.Headers.GetValueOrDefault("last-modified")) is var (tag, modified) && (tag ?? modified) is not null
            ? new SitemapMemory(url, tag, modified, now)
            : null;

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
