using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>Who publishes, and how they are doing.</summary>
internal static class OutletTable
{
    public static void Save(Connection db, IReadOnlyList<Outlet> outlets)
    {
        foreach (Outlet outlet in outlets)
        {
            db.Run(
                "insert into outlets (id, name, body) values ($1, $2, $3) on conflict (id) do update set name = excluded.name, body = excluded.body where outlets.body <> excluded.body",
                outlet.Id.Value,
                outlet.Name,
                Columns.Json(outlet, StoreJson.Kept.Outlet));
        }
    }

    public static IReadOnlyList<Outlet> All(Connection db) =>
        db.All("select body from outlets order by name, id", static row => row.Record(0, StoreJson.Kept.Outlet));

    public static string? NameOf(Connection db, OutletId? outlet) =>
        outlet is null ? null : db.First("select name from outlets where id = $1", static row => row.GetString(0), outlet.Value.Value);

    public static IReadOnlyList<OutletHealth> Health(Connection db)
    {
        var feeds = db.All(
                "select outlet, count(*), sum(failing) from feeds where outlet is not null group by outlet",
                static row => (Outlet: row.GetString(0), Feeds: row.GetInt32(1), Failing: row.GetInt32(2)))
            .ToDictionary(row => row.Outlet);
        var articles = db.All(
                "select outlet, count(*), sum(original), max(seen) from articles where outlet is not null group by outlet",
                static row => (Outlet: row.GetString(0), Count: row.GetInt64(1), Originals: row.GetInt64(2), Latest: row.Time(3)))
            .ToDictionary(row => row.Outlet);
        return [.. feeds.Keys.Union(articles.Keys).Order(StringComparer.Ordinal).Select(Row)];

        OutletHealth Row(string outlet)
        {
            var feed = feeds.GetValueOrDefault(outlet);
            bool seen = articles.TryGetValue(outlet, out var article);
            return new OutletHealth(new OutletId(outlet), article.Count, article.Originals, feed.Feeds, feed.Failing, seen ? article.Latest : null);
        }
    }
}
