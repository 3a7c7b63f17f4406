using Headwater.Model;
using Headwater.Publish;
using Headwater.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>An article's page: the original's link first; an excerpt for the public, the whole for the operator.</summary>
public sealed class ArticleModel(IStore store, SiteOptions options) : PageModel
{
    /// <summary>Characters of an excerpt, which ends with its paragraph.</summary>
    public const int ExcerptLength = 400;

    /// <summary>The article.</summary>
    public Article Article { get; private set; } = null!;

    /// <summary>Its trail.</summary>
    public Trail Trail { get; private set; } = null!;

    /// <summary>The hyperlink to its primary source, or to the best known upstream; <c>null</c> where nothing has an address.</summary>
    public SourceLink? Source { get; private set; }

    /// <summary>The story it stands in.</summary>
    public StoryId? Story { get; private set; }

    /// <summary>The outlet's name.</summary>
    public string OutletName { get; private set; } = "";

    /// <summary>The paragraphs shown.</summary>
    public IReadOnlyList<string> Paragraphs { get; private set; } = [];

    /// <summary>Whether the text goes on.</summary>
    public bool Cut { get; private set; }

    /// <summary>Earlier states, the newest first.</summary>
    public IReadOnlyList<Revision> Revisions { get; private set; } = [];

    /// <summary>The pages that it was read from, as archived.</summary>
    public Captures Captures { get; private set; } = new([], []);

    /// <summary>How the report is cited: the outlet's own page, then where it is archived.</summary>
    public string Citation =>
        $"{OutletName}, “{Article.Title}”, {Show.Full(Article.Published ?? Article.Seen)}{(Show.Link(Article.Url) is { } url ? $", {url}" : "")}. " +
        $"{(Captures.Pages is [var (page, _), ..] ? $"Archived by {options.Name} on {Show.Full(page.Fetched)}" : $"First seen by {options.Name} on {Show.Full(Article.Seen)}")}, {options.Root(Request)}/article/{Article.Id}.";

    /// <summary>Reads the article.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        ItemId item = new(id);
        if (await store.ArticlesAsync([item], cancel) is not [var (article, trail)])
        {
            return NotFound();
        }

        Article = article;
        Trail = trail ?? Trail.Of(article);
        Story = await store.StoryOfAsync(item, cancel);
        Revisions = await store.RevisionsAsync(item, cancel);
        Captures = await store.CapturesAsync(item, cancel);
        OutletName = await NameAsync(article, cancel);
        Source = SourceLink.Of(OutletName, article.Url, Trail);
        (Paragraphs, Cut) = Excerpt(article.Text, options.FullText);
        return Page();
    }

    /// <summary>The paragraphs of a text up to the excerpt's length, and whether more would follow.</summary>
    public static (IReadOnlyList<string> Paragraphs, bool Cut) Excerpt(string text, bool whole)
    {
        string[] all = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        if (whole)
        {
            return (all, false);
        }

        int length = 0, count = 0;
        while (count < all.Length && length < ExcerptLength)
        {
            length += all[count++].Length;
        }

        return (all[..count], count < all.Length);
    }

    private async Task<string> NameAsync(Article article, CancellationToken cancel) =>
        (article.Outlet is { } id ? (await store.OutletsAsync(cancel)).FirstOrDefault(o => o.Id == id)?.Name : null)
        ?? article.Site ?? Text.Address.Host(article.Url) ?? "";
}
