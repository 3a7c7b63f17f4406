using System.Data.Common;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Store.Tables;

/// <summary>What saving an article changed.</summary>
internal enum Saved
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>Its words differ from those held, which are now a revision.</summary>
    Changed,

    /// <summary>Its words are those held.</summary>
    Same,
}

/// <summary>Articles, their earlier states and their trails.</summary>
internal static class ArticleTable
{
    private const string Select = "select b.body, a.trail, a.story, a.seen, a.id from articles a join bodies b on b.article = a.id ";

    public static Saved Save(Connection db, Article article, Trail? trail, DateTimeOffset now)
    {
        Saved saved = Keep(db, article, now);
        db.Run(
            """
            insert into articles (id, outlet, language, url_key, canonical_key, seen, original, trail) values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (id) do update set outlet = $2, language = $3, url_key = $4, canonical_key = $5, 
                original = case when excluded.trail is null then articles.original else $7 end, trail = coalesce(excluded.trail, articles.trail)
            """,
            article.Id.Value,
            article.Outlet?.Value,
            article.Language,
            article.Url is { } url ? Columns.Key(url) : null,
            OwnCanonical(article) is { } canonical ? Columns.Key(canonical) : null,
            article.Seen.Micros(),
            IsOriginal(trail),
            trail is null ? null : Columns.Json(trail, StoreJson.Kept.Trail));
        return saved;
    }

    /// <summary>Saves what Extract read and moves the item on; a page that led to an address taken down ends there.</summary>
    public static void SaveRead(Connection db, Article article, Trail? trail, DateTimeOffset now)
    {
        if (TakedownTable.IsTakenDown(db, article.Url) || OwnCanonical(article) is { } own && TakedownTable.IsTakenDown(db, own))
        {
            Cause cause = new("taken-down", $"{article.Url} was taken down at its owner's request and is not taken in again.");
            ItemTable.SetProblem(db, article.Id, Step.Extract, cause, retry: null);
            return;
        }

        if (ItemTable.Find(db, article.Id) is not null)
        {
            Save(db, article, trail, now);
            ItemTable.MoveOn(db, article.Id, Step.Extract, trail is null ? Step.Trace : Step.Group, now);
        }
    }

    public static void SaveTrail(Connection db, ItemId article, Trail trail) => db.Run(
        "update articles set trail = $2, original = $3 where id = $1",
        article.Value,
        Columns.Json(trail, StoreJson.Kept.Trail),
        IsOriginal(trail));

    public static bool Holds(Connection db, ItemId article) => db.Any("select 1 from articles where id = $1", article.Value);

    public static IReadOnlyList<(Article Article, Trail? Trail)> Find(Connection db, IReadOnlyList<ItemId> ids)
    {
        List<(Article, Trail?)> found = new(ids.Count);
        foreach (ItemId id in ids)
        {
            found.AddRange(db.All(Select + "where a.id = $1", static row => (Article(row), Trail(row)), id.Value));
        }

        return found;
    }

    /// <summary>A stretch of all articles in order of time, after the place that the last one ended at.</summary>
    public static List<(Article Article, Trail? Trail, StoryId? Story)> After(Connection db, long seen, long id, int limit) => db.All(
        Select + "where (a.seen, a.id) > ($1, $2) order by a.seen, a.id limit $3",
        static row => (Article(row), Trail(row), row.NumberOrNull(2) is { } story ? new StoryId(story) : (StoryId?)null),
        seen,
        id,
        (long)limit);

    public static IReadOnlyList<Revision> Revisions(Connection db, ItemId article) => db.All(
        "select body, until from revisions where article = $1 order by id desc",
        static row => new Revision(row.Record(0, StoreJson.Kept.Article), row.Time(1)),
        article.Value);

    public static void Remove(Connection db, ItemId article)
    {
        db.Run("delete from articles where id = $1", article.Value);
        db.Run("delete from bodies where article = $1", article.Value);
        db.Run("delete from revisions where article = $1", article.Value);
        db.Search.Remove(article);
    }

    private static Saved Keep(Connection db, Article article, DateTimeOffset now)
    {
        Json body = Columns.Json(article, StoreJson.Kept.Article);
        byte[]? held = db.First("select body from bodies where article = $1", static row => row.GetFieldValue<byte[]>(0), article.Id.Value);
        Saved saved = held is null ? Saved.New : SameWords(held, article) ? Saved.Same : Saved.Changed;
        if (saved == Saved.Changed)
        {
            db.Run("insert into revisions (article, until, body) values ($1, $2, $3)", article.Id.Value, now.Micros(), new Json(held!));
        }

        if (saved != Saved.Same)
        {
            db.Search.Save(article);
        }

        db.Run("insert into bodies (article, body) values ($1, $2) on conflict (article) do update set body = excluded.body", article.Id.Value, body);
        return saved;
    }

    // A copy may name the original as canonical: that is another outlet's address, not one more of its own.
    private static string? OwnCanonical(Article article) => Address.Host(article.Canonical) == Address.Host(article.Url) ? article.Canonical : null;

    private static bool SameWords(byte[] held, Article article)
    {
        Article before = System.Text.Json.JsonSerializer.Deserialize(held, StoreJson.Kept.Article)!;
        return before.Text == article.Text && before.Title == article.Title;
    }

    private static long IsOriginal(Trail? trail) => trail is { Edges.Count: > 0 } ? 0 : 1;

    private static Article Article(DbDataReader row) => row.Record(0, StoreJson.Kept.Article) with { Id = new ItemId(row.GetInt64(4)) };

    private static Trail? Trail(DbDataReader row) => row.RecordOrNull(1, StoreJson.Kept.Trail);
}
