using Headwater.Model;
using Headwater.Store;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>The front page: stories, not articles.</summary>
public sealed class IndexModel(IStore store) : PageModel
{
    /// <summary>Stories a page.</summary>
    public const int PageSize = 40;

    /// <summary>The order.</summary>
    [BindProperty(SupportsGet = true, Name = "order")]
    public StoryOrder Order { get; set; } = StoryOrder.Latest;

    /// <summary>Only stories with a report in this language.</summary>
    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    /// <summary>Only stories with findings.</summary>
    [BindProperty(SupportsGet = true, Name = "findings")]
    public bool WithFindings { get; set; }

    /// <summary>How many stories were passed over.</summary>
    [BindProperty(SupportsGet = true, Name = "skip")]
    public int Skip { get; set; }

    /// <summary>The stories.</summary>
    public IReadOnlyList<StoryView> Stories { get; private set; } = [];

    /// <summary>Whether there are more than this page's.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Whether the list is not simply that of all stories from its beginning.</summary>
    public bool IsNarrowed => Skip > 0 || WithFindings || Language is { Length: > 0 };

    /// <summary>How much is held.</summary>
    public StoreCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Rows on their way to a story.</summary>
    public long Waiting { get; private set; }

    /// <summary>Reads the page's stories.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Skip = Math.Clamp(Skip, 0, 1_000_000);
        StoryQuery query = new() { Order = Order, Language = Language, WithFindings = WithFindings, Skip = Skip, Take = PageSize + 1 };
        IReadOnlyList<StoryView> found = await store.ViewsAsync(query, cancel);
        (Stories, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
        Counts = await store.CountsAsync(cancel);
        if (Stories.Count == 0)
        {
            IReadOnlyDictionary<Step, long> backlog = await store.BacklogAsync(cancel);
            Waiting = backlog.Where(step => step.Key != Step.Poll).Sum(step => step.Value);
        }
    }

    /// <summary>The query of a feed of the same choice; empty for all stories.</summary>
    public string Chosen()
    {
        QueryBuilder query = [];
        if (Language is { Length: > 0 } language)
        {
            query.Add("language", language);
        }

        if (WithFindings)
        {
            query.Add("findings", "true");
        }

        return query.ToQueryString().Value ?? "";
    }

    /// <summary>This page with one thing changed.</summary>
    public string Link(StoryOrder? order = null, bool? findings = null, int skip = 0, bool anyLanguage = false)
    {
        QueryBuilder query = [];
        if ((order ?? Order) is not StoryOrder.Latest and var chosen)
        {
            query.Add("order", chosen.ToString());
        }

        if (findings ?? WithFindings)
        {
            query.Add("findings", "true");
        }

        if (Language is { Length: > 0 } language && !anyLanguage)
        {
            query.Add("language", language);
        }

        if (skip > 0)
        {
            query.Add("skip", skip.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return "/" + query.ToQueryString();
    }
}
