using Headwater.Text;

namespace Headwater.Store.Tables;

/// <summary>What a search shows of the articles that it found.</summary>
internal static class Hits
{
    public static IReadOnlyList<SearchHit> Find(Connection db, SearchQuery query)
    {
        SearchWords words = SearchWords.Parse(query.Words);
        return [.. ArticleTable.Find(db, db.Search.Find(words, query)).Select(held => held.Article).Select(article => new SearchHit(
            article.Id,
            StoryTable.Of(db, article.Id),
            article.Title,
            OutletTable.NameOf(db, article.Outlet) ?? article.Site ?? Address.Host(article.Url) ?? "",
            article.Url,
            article.Published,
            article.Language,
            Excerpt.Of(article.Text, words.Wanted)))];
    }
}
