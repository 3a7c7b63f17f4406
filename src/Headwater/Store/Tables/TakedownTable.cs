using Headwater.Model;
using Headwater.Text;

namespace Headwater.Store.Tables;

/// <summary>Takedowns and what they leave: a tombstone for each address, so that it is never taken in again.</summary>
internal static class TakedownTable
{
    private const string WholeHost = "/*";

    public static long File(Connection db, Takedown takedown) => db.Number(
        "insert into takedowns (decided, body) values ($1, $2) returning id",
        takedown.Decided?.Micros(),
        Columns.Json(takedown, StoreJson.Kept.Takedown))!.Value;

    public static IReadOnlyList<Takedown> All(Connection db) => db.All(
        "select id, body from takedowns order by id desc",
        static row => row.Record(1, StoreJson.Kept.Takedown) with { Id = row.GetInt64(0) });

    public static bool IsTakenDown(Connection db, string? url) =>
        url is not null && db.Any("select 1 from tombstones where key in ($1, $2)", Columns.Key(url), Address.Host(url) + WholeHost);

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

    private static List<(ItemId Item, List<PageLocation> Pages)> TakeDown(Connection db, string url, long takedown, DateTimeOffset now)
    {
        Bury(db, url.EndsWith(WholeHost, StringComparison.Ordinal) ? Address.Host(url) + WholeHost : Columns.Key(url), takedown, now);
        List<(ItemId, List<PageLocation>)> removed = [];
        foreach (ItemId item in Named(db, url))
        {
            foreach (string key in KeysOf(db, item))
            {
                Bury(db, key, takedown, now);
            }

            removed.Add((item, Remove(db, item, now)));
        }

        return removed;
    }

    // The address may be the one announced, the one that answered, or the one the page names as its own.
    private static IEnumerable<ItemId> Named(Connection db, string url)
    {
        if (url.EndsWith(WholeHost, StringComparison.Ordinal) && Address.Host(url) is { } host)
        {
            return Under(db, host);
        }

        return db.All(
            "select id from items where key = $1 union select id from articles where url_key = $1 union select id from articles where canonical_key = $1",
            static row => new ItemId(row.GetInt64(0)),
            Columns.Key(url));
    }

    private static List<ItemId> Under(Connection db, string host) => db.All(
        """
        select id from items where key = $1 or key >= $1 || '/' and key < $1 || '0' or key >= $1 || ':' and key < $1 || ';'
        union select id from articles where url_key = $1 or url_key >= $1 || '/' and url_key < $1 || '0'
        """,
        static row => new ItemId(row.GetInt64(0)),
        host);

    private static List<string> KeysOf(Connection db, ItemId item) => db.All(
        "select key from items where id = $1 union select url_key from articles where id = $1 and url_key is not null",
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
        foreach (PageLocation page in pages)
        {
            db.Run("insert into erasures (file, begins, length) values ($1, $2, $3) on conflict do nothing", page.File, page.Offset, page.Length);
        }

        ArticleTable.Remove(db, item);
        db.Run("delete from items where id = $1", item.Value);
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
