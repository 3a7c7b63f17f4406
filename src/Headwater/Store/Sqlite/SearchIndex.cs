using Headwater.Model;
using Headwater.Text;

namespace Headwater.Store.Sqlite;

/// <summary>Full-text search: FTS5 over words that <see cref="SearchText"/> has cut.</summary>
internal static class SearchIndex
{
    // A word of the headline counts as much as five of the text.
    private const string Rank = "bm25(search, 5.0, 1.0)";

    public static void Save(Connection db, Article article) => db.Run(
        "insert or replace into search (rowid, title, text) values ($1, $2, $3)",
        article.Id.Value,
        SearchText.Cut(article.Title),
        SearchText.Cut(article.Text));

    public static void Remove(Connection db, ItemId article) => db.Run("delete from search where rowid = $1", article.Value);

    public static IReadOnlyList<SearchHit> Find(Connection db, SearchQuery query)
    {
        SearchWords words = SearchWords.Parse(query.Words);
        return words.ToFts5() is not { } match ? [] : [.. Ids(db, match, query).SelectMany(id => Hit(db, id, words))];
    }

    private static List<long> Ids(Connection db, string match, SearchQuery query)
    {
        string narrowed = (query.Language is null ? "" : " and a.language = $4") + (query.Outlet is null ? "" : query.Language is null ? " and a.outlet = $4" : " and a.outlet = $5");
        string from = narrowed.Length == 0 ? "search" : "search join articles a on a.id = search.rowid";
        object?[] values = [match, (long)query.Take, (long)query.Skip, .. new object?[] { query.Language, query.Outlet?.Value }.Where(v => v is not null)];
        return db.All($"select search.rowid from {from} where search match $1{narrowed} order by {Rank}, search.rowid desc limit $2 offset $3", static row => row.GetInt64(0), values);
    }

    private static IEnumerable<SearchHit> Hit(Connection db, long id, SearchWords words) =>
        ArticleTable.Find(db, [new ItemId(id)]).Select(held => held.Article).Select(article => new SearchHit(
            article.Id,
            StoryTable.Of(db, article.Id),
            article.Title,
            OutletTable.NameOf(db, article.Outlet) ?? article.Site ?? Address.Host(article.Url) ?? "",
            article.Url,
            article.Published,
            Excerpt.Of(article.Text, words.Wanted)));
}
