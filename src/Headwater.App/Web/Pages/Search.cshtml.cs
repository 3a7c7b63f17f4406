using System.Globalization;
using Headwater.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>Search over all articles.</summary>
public sealed class SearchModel(IStore store) : PageModel
{
    /// <summary>Articles shown.</summary>
    public const int PageSize = 50;

    // Who has looked through a thousand wants other words.
    private const int LongestQuery = 200, Farthest = 950;

    /// <summary>What was searched for; empty where nothing was.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>How many better ones were passed over.</summary>
    [BindProperty(SupportsGet = true, Name = "skip")]
    public int Skip { get; set; }

    /// <summary>Whether more were found than are shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The query as used.</summary>
    public string Words => Query is null ? "" : Query.Length > LongestQuery ? Query[..LongestQuery].Trim() : Query.Trim();

    /// <summary>What was found, best first.</summary>
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>Searches.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Words.Length > 0)
        {
            Skip = Math.Clamp(Skip, 0, Farthest);
            IReadOnlyList<SearchHit> found = await store.SearchAsync(new SearchQuery(Words) { Skip = Skip, Take = PageSize + 1 }, cancel);
            (Hits, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize && Skip < Farthest);
        }
    }

    /// <summary>This search from another place on.</summary>
    public string From(int skip) => $"/search?q={Uri.EscapeDataString(Words)}" + (skip > 0 ? string.Create(CultureInfo.InvariantCulture, $"&skip={skip}") : "");

    /// <summary>An excerpt cut at the marks around the words found.</summary>
    public static IEnumerable<(string Text, bool Found)> Parts(string excerpt)
    {
        ArgumentNullException.ThrowIfNull(excerpt);
        string[] pieces = excerpt.Split('\u0002', '\u0003');
        return pieces.Select((text, i) => (text, i % 2 == 1)).Where(p => p.text.Length > 0);
    }
}
