using Headwater.Model;
using Headwater.Poll.Feeds;
using Headwater.Text;

namespace Headwater.Poll;

/// <summary>Makes announcements of a feed's entries.</summary>
public static class Announcements
{
    /// <summary>So many of one poll are taken, the newest first where a sitemap holds more.</summary>
    public const int Most = 2000;

    private static readonly string[] Pages = ["alternate", "canonical", "related", "via"];

    private const int LongestTitle = 1000, LongestSummary = 4000, LongestId = 2000, LongestName = 200, MostAuthors = 50, LongestLanguage = 35;

    /// <summary>The entries that lead somewhere on the web, each once, in their order.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="language">The feed's language, for entries that name none.</param>
    /// <param name="now">The time of the poll, by which claimed times are judged.</param>
    public static IReadOnlyList<Announcement> Of(IReadOnlyList<FeedEntry> entries, string? language, DateTimeOffset now)
    {
        HashSet<string> addresses = new(StringComparer.Ordinal);
        HashSet<(string, string?)> entriesSeen = []; // an id that several entries share is that of one of them or of none: their titles tell
        List<Announcement> announcements = new(Math.Min(entries.Count, Most));
        bool isLinkShared = IsLinkShared(entries);
        foreach (FeedEntry entry in Newest(entries))
        {
            if (Url(entry, isLinkShared) is { } url && addresses.Add(Address.Key(url)) && (entry.Id is not { Length: > 0 } id || entriesSeen.Add((id, entry.Title?.Plain))))
            {
                announcements.Add(Of(entry, url, language, now));
            }
        }

        return announcements;
    }

    private static Announcement Of(FeedEntry entry, string url, string? language, DateTimeOffset now) => new()
    {
        Url = url,
        EntryId = entry.Id is { Length: <= LongestId } id ? Printable(id) : null,
        Title = Cut(entry.Title?.Plain, LongestTitle),
        Summary = Cut(entry.Summary?.Plain, LongestSummary),
        Published = AnnouncedTime.Of(entry.Published ?? entry.Created ?? entry.Updated, now),
        Authors = [.. entry.Authors.Take(MostAuthors).Select(a => Cut(a.Name, LongestName)).OfType<string>()],
        Language = (entry.Language ?? language) is { Length: <= LongestLanguage } named ? Printable(named) : null,
    };

    // What has no date is new at the one end or the other: most write the newest first, some add at the end.
    private static IEnumerable<FeedEntry> Newest(IReadOnlyList<FeedEntry> entries)
    {
        if (entries.Count <= Most)
        {
            return entries;
        }

        List<FeedEntry> dated = [.. entries.Where(e => Dated(e) is not null).OrderByDescending(Dated).Take(Most)];
        List<FeedEntry> undated = [.. entries.Where(e => Dated(e) is null)];
        int room = Most - dated.Count, first = Math.Min((room + 1) / 2, undated.Count);
        return [.. dated, .. undated.Take(first), .. undated.Skip(first).TakeLast(room - first)];
    }

    private static DateTimeOffset? Dated(FeedEntry entry) => (entry.Published ?? entry.Updated)?.Time?.Time;

    /// <summary>The page of an entry: the best of what it names, wherever it names it.</summary>
    private static string? Url(FeedEntry entry, bool isLinkShared) => Addresses(entry, isLinkShared).Select(url => Address.Resolve(null, url ?? "")).FirstOrDefault(url => url is not null);

    // Podcasts announce nothing but a file.
    private static IEnumerable<string?> Addresses(FeedEntry entry, bool isLinkShared) =>
    [
        entry.Extensions.GetValueOrDefault("feedburner_origlink"),
        isLinkShared ? entry.Id : null,
        entry.Link,
        .. Pages.Select(relation => entry.Links.FirstOrDefault(l => l.Relation == relation)?.Url),
        entry.Id,
        entry.Extensions.GetValueOrDefault("url"),
        entry.Links.FirstOrDefault(l => l.Relation == "self")?.Url,
        entry.Enclosures.FirstOrDefault()?.Url,
    ];

    // Some programs give every item the address of the site, and its own only as its id.
    private static bool IsLinkShared(IReadOnlyList<FeedEntry> entries) =>
        entries.Count > 1 && entries[0].Link is { } link && entries.All(e => e.Link == link && Address.Resolve(null, e.Id ?? "") is not null);

    // No store need keep a NUL, and some cannot.
    private static string? Printable(string? text) =>
        text is null || !text.Any(char.IsControl) ? text : string.Concat(text.Where(c => !char.IsControl(c)));

    private static string? Cut(string? text, int length) => Shortened(Printable(text?.Length > 2 * length ? text[..(2 * length)] : text) ?? "", length);

    private static string? Shortened(string text, int length) => text.Length == 0 ? null : text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
