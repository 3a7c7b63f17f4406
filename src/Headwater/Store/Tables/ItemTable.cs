using System.Data.Common;
using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>
/// Announced addresses. A step's save moves a row on only where nothing made it due again while the step was at work:
/// such a row is free and due for that step or an earlier one, and stays so.
/// </summary>
internal static class ItemTable
{
    // Nothing is due before the next visit.
    private static readonly string AtRest = $"due_step = case when revisit_at is null then null else {(int)Step.Fetch} end, due_at = revisit_at, leased_until = null";

    public static int Announce(Connection db, Feed feed, IReadOnlyList<Announcement> announcements, DateTimeOffset now)
    {
        // A feed that gives one id to several entries identifies nothing by it.
        HashSet<string> repeated = [.. announcements.Where(a => a.EntryId is not null).GroupBy(a => a.EntryId!).Where(g => g.Skip(1).Any()).Select(g => g.Key)];
        int added = 0;
        foreach (Announcement announced in announcements.Where(a => !TakedownTable.IsTakenDown(db, a.Url)))
        {
            string? entry = announced.EntryId is { } id && !repeated.Contains(id) ? id : null;
            added += Insert(db, announced, feed.Id, entry, feed.Outlet, Step.Fetch, now);
        }

        return added;
    }

    /// <returns>1 where the item is new, 0 where its address or entry id is known.</returns>
    public static int Insert(Connection db, Announcement announced, FeedId? feed, string? entry, OutletId? outlet, Step? due, DateTimeOffset now) => db.Run(
        """
        insert into items (key, feed, entry, outlet, seen, announced, due_step, due_at) select $1, $2, $3, $4, $5, $6, $7, $5
        where not exists (select 1 from items where key = $1) and not exists (select 1 from items where feed = $2 and entry = $3)
        """, // an insert that meets a conflict would use up an id
        Columns.Key(announced.Url),
        feed?.Value,
        entry is null ? null : Columns.Bounded(entry),
        outlet?.Value,
        now.Micros(),
        Columns.Json(announced, StoreJson.Kept.Announcement),
        (long?)due);

    public static Item? Find(Connection db, ItemId id) =>
        db.First("select id, announced, feed, outlet, seen, page, failures, problem, visits from items where id = $1", Read, id.Value);

    /// <summary>Whether an item is there; one that was taken down is not.</summary>
    public static bool Holds(Connection db, ItemId id) => db.Any("select 1 from items where id = $1", id.Value);

    public static ItemId? Find(Connection db, string url) => db.Number("select id from items where key = $1", Columns.Key(url)) is { } id ? new ItemId(id) : null;

    public static void SetPage(Connection db, ItemId item, PageHash page, DateTimeOffset now)
    {
        db.Run("insert into captures (item, hash) values ($1, $2) on conflict do nothing", item.Value, page.Bytes());
        db.Run(
            "update items set page = $2, failures = 0, problem = null, due_step = $3, due_at = $4, leased_until = null where id = $1",
            item.Value,
            page.Bytes(),
            (long)Step.Extract,
            now.Micros());
    }

    /// <summary>Remembers a visit; nothing changes where there is none to remember.</summary>
    public static void SetVisits(Connection db, ItemId item, Visits? visits)
    {
        if (visits is not null)
        {
            db.Run("update items set visits = $2, revisit_at = $3 where id = $1", item.Value, Columns.Json(visits, StoreJson.Kept.Visits), visits.Next?.Micros());
        }
    }

    /// <summary>Plans no further visit.</summary>
    public static void VisitNoMore(Connection db, ItemId item) => db.Run("update items set revisit_at = null where id = $1", item.Value);

    /// <summary>
    /// After a fetch that brought nothing new: the row rests, unless it was made due for a later step meanwhile. Why the
    /// page held could not be read stays.
    /// </summary>
    public static void Rest(Connection db, ItemId item)
    {
        db.Run("update items set failures = 0, problem = case when page is null or exists (select 1 from articles where articles.id = items.id) then null else problem end where id = $1", item.Value);
        db.Run($"update items set {AtRest} where id = $1 and (due_step is null or due_step <= $2 or leased_until is not null)", item.Value, (long)Step.Fetch);
    }

    public static void SetProblem(Connection db, ItemId item, Step step, Cause cause, DateTimeOffset? retry)
    {
        db.Run(
            "update items set problem = $2, failures = failures + $3 where id = $1",
            item.Value,
            Columns.Json(cause, StoreJson.Kept.Cause),
            step == Step.Fetch && !cause.IsPutOff ? 1L : 0L);
        string due = retry is null && step > Step.Fetch ? AtRest : "due_step = $3, due_at = $4, leased_until = null";
        db.Run(
            $"update items set {due} where id = $1 and not (due_step is not null and due_step > $2 and leased_until is null)",
            retry is null && step > Step.Fetch ? [item.Value, (long)step] : [item.Value, (long)step, retry is null ? null : (long)step, retry?.Micros()]);
    }

    /// <summary>Moves a row on after a step; <paramref name="next"/> is <c>null</c> for rest.</summary>
    public static void MoveOn(Connection db, ItemId item, Step done, Step? next, DateTimeOffset now) => db.Run(
        $"""
        update items set problem = null, {(next is null ? AtRest : "due_step = $3, due_at = $4, leased_until = null")}
        where id = $1 and not (due_step is not null and due_step <= $2 and leased_until is null)
        """,
        next is { } step ? [item.Value, (long)done, (long)step, now.Micros()] : [item.Value, (long)done]);

    /// <summary>
    /// Makes a row due for a step it has taken before; one that waits for an earlier step comes to it anyway, but for one
    /// that waits for its next visit, which may bring nothing new.
    /// </summary>
    public static void DueAgain(Connection db, ItemId item, Step step, DateTimeOffset now) => db.Run(
        $"update items set due_step = $2, due_at = $3, leased_until = null where id = $1 and (due_step is null or due_step >= $2 or due_step = {(int)Step.Fetch} and revisit_at is not null)",
        item.Value,
        (long)step,
        now.Micros());

    /// <summary>Makes pages due that were fetched and could not be read.</summary>
    /// <returns>How many.</returns>
    public static int ExtractAgain(Connection db, DateTimeOffset now) => db.Run(
        """
        update items set due_step = $1, due_at = $2, leased_until = null
        where problem is not null and page is not null and (due_step is null or due_step <> $1) and not exists (select 1 from articles where articles.id = items.id)
        """,
        (long)Step.Extract,
        now.Micros());

    private static Item Read(DbDataReader row) => new()
    {
        Id = new ItemId(row.GetInt64(0)),
        Announced = row.Record(1, StoreJson.Kept.Announcement),
        Feed = row.NumberOrNull(2) is { } feed ? new FeedId(feed) : null,
        Outlet = row.TextOrNull(3) is { } outlet ? new OutletId(outlet) : null,
        Seen = row.Time(4),
        Page = row.HashOrNull(5),
        Failures = row.GetInt32(6),
        Problem = row.RecordOrNull(7, StoreJson.Kept.Cause),
        Visits = row.RecordOrNull(8, StoreJson.Kept.Visits),
    };
}
