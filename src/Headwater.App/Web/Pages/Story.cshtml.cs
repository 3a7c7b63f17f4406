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

    /// <summary>The parts of a claim to show above its sentences: those in which the reports differ.</summary>
    public static IEnumerable<Slot> Shown(Claim claim) => claim.Status == ClaimStatus.Differs ? claim.Slots.Where(s => s.Values.Count > 1) : [];

    /// <summary>What a part of a claim is called on the page: a count by what it counts ("dead"), others by their kind.</summary>
    public static string NameOf(Slot slot, Claim claim) =>
        slot.Name == "number" && claim.Slots.FirstOrDefault(s => s.Name == "what") is { Values: [var counted] } ? counted : slot.Name;

    /// <summary>The sections of the page in their order, each with its name and the id of its heading.</summary>
    public IEnumerable<(string Id, string Name)> Sections() => new (string Id, string Name, bool Here)[]
    {
        ("findings", "Findings", Story.Screening.Findings.Count + Story.Screening.ListMatches.Count > 0),
        ("trail", "Trail", true),
        ("coverage", "Coverage", true),
        ("reports", Show.Count(Story.Reports.Count, "report"), true),
        ("claims-Differs", "Differences", Has(ClaimStatus.Differs)),
        ("claims-Agreed", "Agreed", Has(ClaimStatus.Agreed)),
        ("claims-Single", "Only here", Has(ClaimStatus.Single)),
        ("timeline", "Timeline", Story.Comparison.Timeline.Count > 0),
        ("entities", "People, places, goods", Story.Comparison.Entities.Count > 0),
    }.Where(s => s.Here).Select(s => (s.Id, s.Name));

    /// <summary>The findings, those that rest on the same facts together: several rules may be matched by one set of facts, which is shown once.</summary>
    public IEnumerable<IReadOnlyList<Finding>> Findings() =>
        Story.Screening.Findings
            .GroupBy(f => (f.Elements, f.IndependentSources, Evidence: string.Join('\n', f.Evidence.Select(e => $"{e.Report} {e.Source} {e.Sentence}"))))
            .Select(g => g.ToList());

    private bool Has(ClaimStatus status) => Story.Comparison.Claims.Any(c => c.Status == status);

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
