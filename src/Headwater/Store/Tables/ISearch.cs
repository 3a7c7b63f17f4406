using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>The full-text index of one database, over words that <see cref="SearchText"/> has cut.</summary>
internal interface ISearch
{
    /// <summary>Puts an article's words in the place of those held.</summary>
    void Save(Article article);

    /// <summary>Forgets an article's words.</summary>
    void Remove(ItemId article);

    /// <summary>Articles that have all words wanted and none unwanted, best first; none where nothing is wanted.</summary>
    IReadOnlyList<ItemId> Find(SearchWords words, SearchQuery query);
}
