using System.Data.Common;
using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>Subscriptions.</summary>
internal static class FeedTable
{
    public static FeedId Subscribe(Connection db, string url, OutletId? outlet, DateTimeOffset now)
    {
        Feed feed = new() { Id = default, Url = url, Outlet = outlet, Added = now, Due = now };
        db.Run(
            "insert into feeds (key, outlet, body, due_step, due_at) select $1, $2, $3, $4, $5 where not exists (select 1 from feeds where key = $1)",
            Columns.Key(url),
            outlet?.Value,
            Columns.Json(feed, StoreJson.Kept.Feed),
            (long)Step.Poll,
            now.Micros());
        return new FeedId(db.Number("select id from feeds where key = $1", Columns.Key(url))!.Value);
    }

    public static void Unsubscribe(Connection db, FeedId feed) => db.Run("delete from feeds where id = $1", feed.Value);

    public static Feed? Find(Connection db, FeedId id) => db.First("select id, body from feeds where id = $1", Read, id.Value);

    public static IReadOnlyList<Feed> All(Connection db) => db.All("select id, body from feeds order by id", Read);

    /// <returns>Whether the subscription still stands.</returns>
    public static bool Save(Connection db, Feed feed)
    {
        Feed saved = Alone(db, feed) with { Push = Find(db, feed.Id)?.Push };
        return db.Run(
            """
            update feeds set
                key = case when exists (select 1 from feeds where key = $2 and id <> $1) then key else $2 end,
                outlet = $3, failing = $4, body = $5, due_step = $6, due_at = $7, leased_until = null
            where id = $1
            """,
            saved.Id.Value,
            Columns.Key(saved.Url),
            saved.Outlet?.Value,
            saved.Problem is null ? 0L : 1L,
            Columns.Json(saved, StoreJson.Kept.Feed),
            saved.Due is null ? null : (long)Step.Poll,
            saved.Due?.Micros()) == 1;
    }

    /// <returns>The feed as it now stands, or <c>null</c> where there is none.</returns>
    public static Feed? SavePush(Connection db, FeedId id, Func<FeedPush?, FeedPush?> change)
    {
        if (Find(db, id) is not { } feed)
        {
            return null;
        }

        feed = feed with { Push = change(feed.Push) };
        db.Run("update feeds set body = $2 where id = $1", id.Value, Columns.Json(feed, StoreJson.Kept.Feed));
        return feed;
    }

    public static void PollNow(Connection db, IReadOnlyCollection<FeedId> feeds, DateTimeOffset now)
    {
        HashSet<FeedId> asked = [.. feeds];
        HashSet<long> busy = [.. db.All("select id from feeds where leased_until > $1", static row => row.GetInt64(0), now.Micros())];
        foreach (Feed feed in All(db).Where(f => (asked.Count == 0 || asked.Contains(f.Id)) && !busy.Contains(f.Id.Value)))
        {
            Save(db, feed with { Due = now });
        }
    }

    // Two subscriptions whose feeds have moved to one address would ask its site twice.
    private static Feed Alone(Connection db, Feed feed) =>
        db.Number("select id from feeds where key = $1 and id <> $2", Columns.Key(feed.Url), feed.Id.Value) is { } other
            ? feed with { Due = null, Problem = new Cause("moved", $"The feed has moved to {feed.Url}, which is subscribed to as feed {other}.", "That one is polled; this one can be unsubscribed from.") }
            : feed;

    private static Feed Read(DbDataReader row) => row.Record(1, StoreJson.Kept.Feed) with { Id = new FeedId(row.GetInt64(0)) };
}
