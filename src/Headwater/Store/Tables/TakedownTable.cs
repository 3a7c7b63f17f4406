using Headwater.Model;
using Headwater.Text;

namespace Headwater.Store.Tables;

/// <summary>Takedowns and what they leave: a tombstone for each address, so that it is never taken in again.</summary>
internal static class TakedownTable
{
    private const string Below = "/*";
    private const int DeepestFolder = 32;

    public static long File(Connection db, Takedown takedown) => db.Number(
        "insert into takedowns (decided, body) values ($1, $2) returning id",
        takedown.Decided?.Micros(),
        Columns.Json(takedown, StoreJson.Kept.Takedown))!.Value;

    public static IReadOnlyList<Takedown> All(Connection db) => db.All(
        "select id, body from takedowns order by id desc",
        static row => row.Record(1, StoreJson.Kept.Takedown) with { Id = row.GetInt64(0) });

    public static bool IsTakenDown(Connection db, string? url) =>
        url is not null && Covering(url).Any(key => db.Any("select 1 from tombstones where key = $1", key));

    /// <summary>Names a page for erasure that came for an item taken down meanwhile, unless another item brought its bytes too.</summary>
    public static void EraseLater(Connection db, PageHash page, PageLocation location)
    {
        if (!db.Any("select 1 from pages where hash = $1", page.Bytes()))
        {
            EraseLater(db, location);
        }
    }

    /// <summary>Names a record of the archive for erasure.</summary>
    public static void EraseLater(Connection db, PageLocation location) =>
        db.Run("insert into erasures (file, begins, length) values ($1, $2, $3) on conflict do nothing", location.File, location.Offset, location.Length);

    public static Removal Decide(Connection db, long id, bool granted, string reason, DateTimeOffset now)
    {
        Takedown takedown = db.First("select body from takedowns where id = $1", static row => row.Record(0, StoreJson.Kept.Takedown), id)
            ?? throw new ArgumentOutOfRangeException(nameof(id), id, "There is no takedown with this id.");
        takedown = takedown with { Decided = now, Granted = granted, Reason = reason };
        db.Run("update takedowns set decided = $2, body = $3 where id = $1", id, now.Micros(), Columns.Json(takedown, StoreJson.Kept.Takedown));
        if (!granted)
        {
            return Removal.Nothing;
        }

        List<(ItemId Item, List<PageLocation> Pages)> removed = [.. takedown.Urls.SelectMany(url => TakeDown(db, url, id, now))];
        return new Removal([.. removed.Select(item => item.Item)], [.. removed.SelectMany(item => item.Pages)]);
    }

    public static IReadOnlyList<PageLocation> Erasures(Connection db) =>
        db.All("select file, begins, length from erasures order by file, begins", static row => new PageLocation(row.GetString(0), row.GetInt64(1), row.GetInt64(2)));

    public static void Erased(Connection db, IReadOnlyList<PageLocation> pages)
    {
        foreach (PageLocation page in pages)
        {
            db.Run("delete from erasures where file = $1 and begins = $2", page.File, page.Offset);
        }
    }

    public static (long Latest, IReadOnlyList<ItemId> Items) Removals(Connection db, long after)
    {
        List<(long Id, ItemId Item)> removed = db.All("select id, item from removals where id > $1 order by id", static row => (row.GetInt64(0), new ItemId(row.GetInt64(1))), after);
        return (removed.Count == 0 ? after : removed[^1].Id, removed.ConvertAll(static r => r.Item));
    }

    private static List<(ItemId Item, List<PageLocation> Pages)> TakeDown(Connection db, string url, long takedown, DateTimeOffset now)
    {
        string? folder = Folder(url);
        Bury(db, folder is null ? Columns.Key(url) : folder + Below, takedown, now);
        List<(ItemId, List<PageLocation>)> removed = [];
        foreach (ItemId item in folder is null ? At(db, url) : Under(db, folder))
        {
            foreach (string key in KeysOf(db, item))
            {
                Bury(db, key, takedown, now);
            }

            removed.Add((item, Remove(db, item, now)));
        }

        return removed;
    }

    // https://host/* names a host at whatever port, https://host/news/* what lies below /news: by their key, without the end.
    private static string? Folder(string url)
    {
        string key = Address.Key(url);
        if (Address.Host(url) is not { } host || !key.EndsWith(Below, StringComparison.Ordinal) || key.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        return key.IndexOf('/', StringComparison.Ordinal) == key.Length - Below.Length ? host : Columns.Bounded(key[..^Below.Length]);
    }

    // Every key by which an address may have been taken down: its own, its host's, and those of the folders that it lies in.
    private static IEnumerable<string> Covering(string url)
    {
        yield return Columns.Key(url);
        if (Address.Host(url) is not { } host)
        {
            yield break;
        }

        yield return host + Below;
        string path = Address.Key(url).Split('?')[0];
        int end = path.IndexOf('/', StringComparison.Ordinal);
        for (int depth = 0; end >= 0 && end < path.Length && depth < DeepestFolder; depth++)
        {
            end = path.IndexOf('/', end + 1) is >= 0 and var next ? next : path.Length;
            yield return Columns.Bounded(path[..end]) + Below;
        }
    }

    // The address may be the one announced, the one that answered, or the one the page names as its own.
    private static List<ItemId> At(Connection db, string url) => db.All(
        "select id from items where key = $1 union select id from articles where url_key = $1 union select id from articles where canonical_key = $1",
        static row => new ItemId(row.GetInt64(0)),
        Columns.Key(url));

    private static List<ItemId> Under(Connection db, string folder) => db.All(
        """
        select id from items where key = $1 or key >= $1 || '/' and key < $1 || '0' or key >= $1 || ':' and key < $1 || ';' or key >= $1 || '?' and key < $1 || '@'
        union select id from articles where url_key = $1 or url_key >= $1 || '/' and url_key < $1 || '0' or url_key >= $1 || ':' and url_key < $1 || ';' or url_key >= $1 || '?' and url_key < $1 || '@'
        """,
        static row => new ItemId(row.GetInt64(0)),
        folder);

    // What a page names as its own comes back under that name, but where that is a front page many others name it too.
    private static List<string> KeysOf(Connection db, ItemId item) => db.All(
        """
        select key from items where id = $1
        union select url_key from articles where id = $1 and url_key is not null
        union select canonical_key from articles where id = $1 and canonical_key like '%/%'
        """,
        static row => row.GetString(0),
        item.Value);

    // The trails of those that stood beside it may lead through it.
    private static void TraceAgain(Connection db, StoryId story, DateTimeOffset now)
    {
        foreach (ItemId member in StoryTable.Members(db, story))
        {
            ItemTable.DueAgain(db, member, Step.Trace, now);
        }
    }

    private static void Bury(Connection db, string key, long takedown, DateTimeOffset now) =>
        db.Run("insert into tombstones (key, takedown, at) values ($1, $2, $3) on conflict do nothing", key, takedown, now.Micros());

    private static List<PageLocation> Remove(Connection db, ItemId item, DateTimeOffset now)
    {
        StoryId? story = StoryTable.Of(db, item);
        List<PageLocation> pages = [.. PageTable.Remove(db, item), .. RevisitTable.Remove(db, item)];
        pages.ForEach(page => EraseLater(db, page));

        ArticleTable.Remove(db, item);
        db.Run("delete from items where id = $1", item.Value);
        db.Run("insert into removals (item) values ($1)", item.Value);
        if (story is { } left)
        {
            ViewTable.Remove(db, left);
            db.Run("update stories set comparison = null, screening = null where id = $1", left.Value);
            StoryTable.Left(db, left, now);
            TraceAgain(db, left, now);
        }

        return pages;
    }
}
