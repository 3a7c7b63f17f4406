using Headwater.Model;
using Headwater.Store.Tables;

namespace Headwater.Store.Sqlite;

/// <summary>FTS5 over words that <see cref="SearchText"/> has cut.</summary>
internal sealed class FileSearch(Connection db) : ISearch
{
    // A word of the headline counts as much as five of the text.
    private const string Rank = "bm25(search, 5.0, 1.0)";

    // A word that stands in every article ranks nothing: of so many, the newest are ranked and the rest left out.
    private const long MostRanked = 5_000;

    /// <summary>Pages written in one part of a longer work: some tens of milliseconds.</summary>
    public const long PagesAtOnce = 1_000;

    /// <inheritdoc/>
    public void Save(Article article) => db.Run(
        "insert or replace into search (rowid, title, text) values ($1, $2, $3)",
        article.Id.Value,
        SearchText.Cut(article.Title),
        SearchText.Cut(article.Text));

    /// <inheritdoc/>
    public void Remove(ItemId article) => db.Run("delete from search where rowid = $1", article.Value);

    /// <inheritdoc/>
    public IReadOnlyList<ItemId> Find(SearchWords words, SearchQuery query) => words.ToFts5() is { } match ? Find(match, query) : [];

    /// <summary>Merges the index, which drops the words of what was removed: until then they stand in it, marked.</summary>
    /// <param name="db">The writer.</param>
    /// <param name="all">Whether to begin, with all that there is; else to go on.</param>
    /// <returns>Whether there is more to be done.</returns>
    public static bool Merge(Connection db, bool all)
    {
        const string changes = "select total_changes()";
        long before = db.Number(changes)!.Value;
        db.Run("insert into search (search, rank) values ('merge', $1)", all ? -PagesAtOnce : PagesAtOnce);
        return db.Number(changes)!.Value - before > 1; // fewer than two: nothing was done (FTS5, 6.7)
    }

    private List<ItemId> Find(string match, SearchQuery query)
    {
        (string from, string where) = query.Language is null && query.Outlet is null
            ? ("search", "search match $1")
            : ("search join articles a on a.id = search.rowid", "search match $1 and ($2 is null or a.language = $2) and ($3 is null or a.outlet = $3)");
        object?[] values = [match, query.Language, query.Outlet?.Value];
        long newest = Math.Max(MostRanked, query.Skip + (long)query.Take);
        long since = db.Number($"select search.rowid from {from} where {where} order by search.rowid desc limit 1 offset $4", [.. values, newest]) ?? 0;
        return db.All(
            $"select search.rowid from {from} where {where} and search.rowid > $4 order by {Rank}, search.rowid desc limit $5 offset $6",
            static row => new ItemId(row.GetInt64(0)),
            [.. values, since, (long)query.Take, (long)query.Skip]);
    }
}
