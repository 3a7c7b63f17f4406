using Headwater.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>Search over all articles.</summary>
public sealed class SearchModel(IStore store) : PageModel
{
    /// <summary>Articles shown.</summary>
    public const int PageSize = 50;

    private const int LongestQuery = 200;

    /// <summary>What was searched for; empty where nothing was.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>The query as used.</summary>
    public string Words => Query is null ? "" : Query.Length > LongestQuery ? Query[..LongestQuery].Trim() : Query.Trim();

    /// <summary>What was found, best first.</summary>
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>Searches.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Words.Length > 0)
        {
            Hits = await store.SearchAsync(new SearchQuery(Words) { Take = PageSize }, cancel);
        }
    }

    /// <summary>An excerpt cut at the marks around the words found.</summary>
    public static IEnumerable<(string Text, bool Found)> Parts(string excerpt)
    {
        ArgumentNullException.ThrowIfNull(excerpt);
        string[] pieces = excerpt.Split('\u0002', '\u0003');
        return pieces.Select((text, i) => (text, i % 2 == 1)).Where(p => p.text.Length > 0);
    }
}
