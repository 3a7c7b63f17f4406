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
        SetRow(db, article, trail);
        return saved;
    }

    /// <summary>Puts another reading of the same page in the place of the one held.</summary>
    public static void Replace(Connection db, Article article)
    {
        db.Run("update bodies set body = $2 where article = $1", article.Id.Value, Columns.Json(article, StoreJson.Kept.Article));
        db.Search.Save(article);
        SetRow(db, article, trail: null);
    }

    /// <summary>Saves what Extract read and moves the item on; a page that led to an address taken down ends there.</summary>
    public static void SaveRead(Connection db, Article article, Trail? trail, DateTimeOffset now)
    {
        if (TakedownTable.IsTakenDown(db, article.Url) || OwnCanonical(article) is { } own && TakedownTable.IsTakenDown(db, own))
        {
            Cause cause = new("taken-down", $"{article.Url} was taken down at its owner's request and is not taken in again.");
            ItemTable.VisitNoMore(db, article.Id);
            ItemTable.SetProblem(db, article.Id, Step.Extract, cause, retry: null);
            return;
        }

        if (ItemTable.Find(db, article.Id) is not null)
        {
            bool settled = Save(db, article, trail, now) == Saved.Same && trail is null && StoryTable.Of(db, article.Id) is not null;
            ItemTable.MoveOn(db, article.Id, Step.Extract, settled ? null : trail is null ? Step.Trace : Step.Group, now);
        }
    }

    /// <summary>Whether a trail leads only through articles that are held; one that was taken down while it was traced is not.</summary>
    public static bool Leads(Connection db, Trail trail) => trail.Edges.All(edge => edge.To.Article is not { Value: > 0 } source || Holds(db, source));

    public static void SaveTrail(Connection db, ItemId article, Trail trail) => db.Run(
        "update articles set trail = $2, original = $3 where id = $1",
        article.Value,
        Columns.Json(trail, StoreJson.Kept.Trail),
        IsOriginal(trail));

    /// <summary>Marks an article as removed by its outlet since a time, or as there again; its story is then looked at again.</summary>
    public static void SetRemoved(Connection db, ItemId id, DateTimeOffset? since, DateTimeOffset now)
    {
        if (db.First("select body from bodies where article = $1", static row => row.Record(0, StoreJson.Kept.Article), id.Value) is { } article && article.Removed != since)
        {
            db.Run("update bodies set body = $2 where article = $1", id.Value, Columns.Json(article with { Removed = since }, StoreJson.Kept.Article));
            if (StoryTable.Of(db, id) is { } story)
            {
                StoryTable.Touch(db, story, now);
            }
        }
    }

    /// <summary>The article at an address: the one it was fetched from, or its own name for itself.</summary>
    public static ItemId? At(Connection db, string url) => db.Number(
        "select id from articles where url_key = $1 union select id from articles where canonical_key = $1 order by 1 limit 1",
        Columns.Key(url)) is { } id ? new ItemId(id) : null;

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
        "select body, until, difference from revisions where article = $1 order by id desc",
        static row => new Revision(row.Record(0, StoreJson.Kept.Article), row.Time(1), row.RecordOrNull(2, StoreJson.Kept.Difference) ?? []),
        article.Value);

    public static void Remove(Connection db, ItemId article)
    {
        db.Run("delete from articles where id = $1", article.Value);
        db.Run("delete from bodies where article = $1", article.Value);
        db.Run("delete from revisions where article = $1", article.Value);
        db.Search.Remove(article);
        ThreadTable.Remove(db, article);
        MeaningTable.Remove(db, article);
    }

    private static Saved Keep(Connection db, Article article, DateTimeOffset now)
    {
        Json body = Columns.Json(article, StoreJson.Kept.Article);
        byte[]? held = db.First("select body from bodies where article = $1", static row => row.GetFieldValue<byte[]>(0), article.Id.Value);
        Saved saved = held is null ? Saved.New : SameWords(held, article) ? Saved.Same : Saved.Changed;
        if (saved == Saved.Changed)
        {
            KeepRevision(db, article, held!, now);
        }

        if (saved != Saved.Same)
        {
            db.Search.Save(article);
        }

        db.Run("insert into bodies (article, body) values ($1, $2) on conflict (article) do update set body = excluded.body", article.Id.Value, body);
        return saved;
    }

    private static void SetRow(Connection db, Article article, Trail? trail) =>
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

    // The difference is made once, here: whoever shows it computes nothing.
    private static void KeepRevision(Connection db, Article article, byte[] held, DateTimeOffset now)
    {
        Article before = System.Text.Json.JsonSerializer.Deserialize(held, StoreJson.Kept.Article)!;
        IReadOnlyList<IReadOnlyList<TextRun>> difference = Difference.Of($"{before.Title}\n\n{before.Text}", $"{article.Title}\n\n{article.Text}");
        db.Run(
            "insert into revisions (article, until, body, difference) values ($1, $2, $3, $4)",
            article.Id.Value,
            now.Micros(),
            new Json(held),
            Columns.Json(difference, StoreJson.Kept.Difference));
    }

    // A copy may name the original as canonical: that is another outlet's address, not one more of its own.
    private static string? OwnCanonical(Article article) => Address.Host(article.Canonical) == Address.Host(article.Url) ? article.Canonical : null;

    private static bool SameWords(byte[] held, Article article)
    {
        Article before = System.Text.Json.JsonSerializer.Deserialize(held, StoreJson.Kept.Article)!;
        return before.Text == article.Text && before.Title == article.Title;
    }

    private static long IsOriginal(Trail? trail) => trail is { Edges.Count: > 0 } ? 0 : 1;

    // When it was first seen is the row's to say: a body is replaced by later readings.
    private static Article Article(DbDataReader row) => row.Record(0, StoreJson.Kept.Article) with { Id = new ItemId(row.GetInt64(4)), Seen = row.Time(3) };

    private static Trail? Trail(DbDataReader row) => row.RecordOrNull(1, StoreJson.Kept.Trail);
}
