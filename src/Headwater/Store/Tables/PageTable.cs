using System.Data.Common;
using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>Where each page lies in the archive; one row for one hash.</summary>
internal static class PageTable
{
    private const string Row = "hash, url, fetched, status, content_type, file, begins, length";

    // The file being written, and the one before it where that has only just been filled.
    private const int FilesInUse = 2;
    private const long InFlight = 8_000_000;

    public static void Add(Connection db, Page page, PageLocation location)
    {
        db.Run(
            "insert into pages (hash, url, fetched, status, content_type, file, begins, length) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (hash) do nothing",
            page.Hash.Bytes(),
            page.Url,
            page.Fetched.Micros(),
            (long)page.Status,
            page.ContentType,
            location.File,
            location.Offset,
            location.Length);
        SetEnd(db, location);
    }

    /// <summary>Remembers that the store knows an archive file up to the end of a record.</summary>
    public static void SetEnd(Connection db, PageLocation location) =>
        db.Run(
            "insert into archive_files (file, ends) values ($1, $2) on conflict (file) do update set ends = excluded.ends where archive_files.ends < excluded.ends",
            location.File,
            location.Offset + location.Length);

    public static (Page Page, PageLocation Location)? Find(Connection db, PageHash hash) =>
        db.First<(Page, PageLocation)?>($"select {Row} from pages where hash = $1", static row => Read(row), hash.Bytes());

    /// <summary>All states of an item's page, by the time of their first capture.</summary>
    public static IReadOnlyList<(Page Page, PageLocation Location)> Of(Connection db, ItemId item) =>
        [.. db.All($"select {Row} from pages where hash in (select hash from captures where item = $1) order by fetched", Read, item.Value)];

    /// <summary>What an address gave within a second.</summary>
    public static Page? At(Connection db, string url, DateTimeOffset captured) => ItemTable.Find(db, url) is not { } item ? null : db.First<Page?>(
        $"""
        select {Row} from pages where hash in (select hash from captures where item = $1)
        and (fetched between $2 and $3 or hash in (select hash from revisits where item = $1 and fetched between $2 and $3))
        """,
        static row => Read(row).Page,
        item.Value,
        captured.Micros(),
        captured.AddSeconds(1).Micros() - 1);

    public static IReadOnlyList<(Page Page, PageLocation Location)> Newest(Connection db, int most) =>
        [.. db.All($"select {Row} from pages order by fetched desc limit $1", Read, (long)most)];

    /// <summary>
    /// Where to begin looking in each file. Fetches end in another order than they append, so a page that is not known may
    /// lie a little before one that is; never further than what many at once may append.
    /// </summary>
    public static IReadOnlyDictionary<string, long> ArchiveEnds(Connection db)
    {
        Dictionary<string, long> ends = db.All("select file, ends from archive_files order by file desc", static row => (File: row.GetString(0), Ends: row.GetInt64(1)))
            .ToDictionary(row => row.File, row => row.Ends);
        foreach (string file in ends.Keys.Take(FilesInUse))
        {
            ends[file] = db.Number(
                "select min(begins) from (select begins from pages where file = $1 and begins >= $2 union all select begins from revisits where file = $1 and begins >= $2) as latest",
                file,
                ends[file] - InFlight) ?? ends[file];
        }

        return ends;
    }

    /// <summary>
    /// Names pages that only the archive knows. The item that each was fetched for is still due for Fetch; where it has the
    /// page's address it need not ask the site again.
    /// </summary>
    public static void Adopt(Connection db, IReadOnlyList<(Page Page, PageLocation Location)> pages)
    {
        foreach ((Page page, PageLocation location) in pages)
        {
            if (TakedownTable.IsTakenDown(db, page.Url))
            {
                TakedownTable.EraseLater(db, page.Hash, location);
                SetEnd(db, location);
                continue;
            }

            Add(db, page, location);
            if (ItemTable.Find(db, page.Url) is { } id && ItemTable.Find(db, id) is { Page: null })
            {
                ItemTable.SetPage(db, id, page.Hash, page.Fetched);
            }
        }
    }

    /// <summary>Forgets the pages of an item that no other item brought.</summary>
    /// <returns>Where they lie.</returns>
    public static List<PageLocation> Remove(Connection db, ItemId item)
    {
        List<byte[]> hashes = db.All("delete from captures where item = $1 returning hash", static row => row.GetFieldValue<byte[]>(0), item.Value);
        return [.. hashes.Where(hash => !db.Any("select 1 from captures where hash = $1", hash))
            .SelectMany(hash => db.All("delete from pages where hash = $1 returning file, begins, length", static row => Location(row, 0), hash))];
    }

    private static (Page Page, PageLocation Location) Read(DbDataReader row) => (
        new Page { Hash = row.Hash(0), Url = row.GetString(1), Fetched = row.Time(2), Status = row.GetInt32(3), ContentType = row.TextOrNull(4), Body = default },
        Location(row, 5));

    private static PageLocation Location(DbDataReader row, int column) => new(row.GetString(column), row.GetInt64(column + 1), row.GetInt64(column + 2));
}
