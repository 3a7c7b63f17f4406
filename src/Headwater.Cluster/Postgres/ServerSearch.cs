using Headwater.Model;
using Headwater.Store;
using Headwater.Store.Tables;

namespace Headwater.Cluster.Postgres;

/// <summary>
/// tsvector with a GIN index, over words that <see cref="SearchText"/> has cut and <see cref="Lexemes"/> has folded: the
/// server is given finished lexemes, so that its configuration decides nothing.
/// </summary>
internal sealed class ServerSearch(Connection db) : ISearch
{
    // A word of the headline (weight A) counts as much as five of the text (weight D); long texts count for less.
    private const string Rank = "ts_rank('{0.2, 0.2, 0.2, 1.0}', n.words, $1::tsquery, 1)";

    // A word that stands in every article ranks nothing: of so many, the newest are ranked and the rest left out.
    private const long MostRanked = 5_000;

    /// <inheritdoc/>
    public void Save(Article article) => db.Run(
        "insert into search (article, words) values ($1, $2::tsvector) on conflict (article) do update set words = excluded.words",
        article.Id.Value,
        Lexemes.Vector(article.Title, article.Text));

    /// <inheritdoc/>
    public void Remove(ItemId article) => db.Run("delete from search where article = $1", article.Value);

    /// <inheritdoc/>
    public IReadOnlyList<ItemId> Find(SearchWords words, SearchQuery query) => Lexemes.Query(words) is { } match ? Find(match, query) : [];

    private List<ItemId> Find(string match, SearchQuery query)
    {
        List<object?> values = [match, (long)query.Take, (long)query.Skip, Math.Max(MostRanked, query.Skip + (long)query.Take)];
        string narrowed = Narrow("language", query.Language, values) + Narrow("outlet", query.Outlet?.Value, values);
        string from = narrowed.Length == 0 ? "search s" : "search s join articles a on a.id = s.article";
        return db.All(
            $"""
            select n.article from (
                select s.article, s.words from {from} where s.words @@ $1::tsquery{narrowed} order by s.article desc limit $4) n
            order by {Rank} desc, n.article desc limit $2 offset $3
            """,
            static row => new ItemId(row.GetInt64(0)),
            [.. values]);
    }

    private static string Narrow(string column, string? value, List<object?> values)
    {
        if (value is null)
        {
            return "";
        }

        values.Add(value);
        return $" and a.{column} = ${values.Count}";
    }
}
