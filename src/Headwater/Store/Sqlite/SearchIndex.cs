using Headwater.Model;
using Headwater.Text;

namespace Headwater.Store.Sqlite;

/// <summary>Full-text search: FTS5 over words that <see cref="SearchText"/> has cut.</summary>
internal static class SearchIndex
{
    // A word of the headline counts as much as five of the text.
    private const string Rank = "bm25(search, 5.0, 1.0)";

    // A word that stands in every article ranks nothing: of so many, the newest are ranked and the rest left out.
    private const long MostRanked = 5_000;

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
        (string from, string where) = query.Language is null && query.Outlet is null
            ? ("search", "search match $1")
            : ("search join articles a on a.id = search.rowid", "search match $1 and ($2 is null or a.language = $2) and ($3 is null or a.outlet = $3)");
        object?[] values = [match, query.Language, query.Outlet?.Value];
        long newest = Math.Max(MostRanked, query.Skip + (long)query.Take);
        long since = db.Number($"select search.rowid from {from} where {where} order by search.rowid desc limit 1 offset $4", [.. values, newest]) ?? 0;
        return db.All(
            $"select search.rowid from {from} where {where} and search.rowid > $4 order by {Rank}, search.rowid desc limit $5 offset $6",
            static row => row.GetInt64(0),
            [.. values, since, (long)query.Take, (long)query.Skip]);
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
