using Headwater.Model;
using Headwater.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>A story's page.</summary>
public sealed class StoryModel(IStore store) : PageModel
{
    /// <summary>Claims shown of each status; the JSON has all.</summary>
    public const int MostClaims = 12;

    /// <summary>The three ways in which reports stand to a claim, with their headings, in the order shown.</summary>
    public static IReadOnlyList<(ClaimStatus Status, string Heading, string Note)> Claims { get; } =
    [
        (ClaimStatus.Differs, "Where accounts differ", "the same thing, told otherwise"),
        (ClaimStatus.Agreed, "Agreed", "stated by two or more independent reports"),
        (ClaimStatus.Single, "Only here", "stated by one report alone"),
    ];

    /// <summary>The story.</summary>
    public StoryView Story { get; private set; } = null!;

    /// <summary>Reads the story; a merged one leads to the one it was merged into.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await store.ViewAsync(new StoryId(id), cancel) is not { } view)
        {
            return NotFound();
        }

        Story = view;
        return view.Id.Value == id ? Page() : RedirectPermanent($"/story/{view.Id}");
    }
}
