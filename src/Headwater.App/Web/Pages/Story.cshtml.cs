using System.Globalization;
using Headwater.Group;
using Headwater.Model;
using Headwater.Publish;
using Headwater.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Headwater.App.Web.Pages;

/// <summary>A story's page; the operator corrects its grouping there.</summary>
public sealed class StoryModel(IStore store, SiteOptions options) : PageModel
{
    /// <summary>Claims shown of each status; the JSON has all.</summary>
    public const int MostClaims = 12;

    /// <summary>People, places and goods named; the JSON has all.</summary>
    public const int MostEntities = 40;

    /// <summary>Reports and steps of the trail shown at once; the others are folded up.</summary>
    public const int MostReports = 60;

    /// <summary>Primary sources named at the head of the page where there are several; each report names its own.</summary>
    public const int MostPrimaries = 4;

    /// <summary>The three ways in which reports stand to a claim, with their headings, in the order shown.</summary>
    public static IReadOnlyList<(ClaimStatus Status, string Heading, string Note)> Claims { get; } =
    [
        (ClaimStatus.Differs, "Where accounts differ", "the same thing, told otherwise"),
        (ClaimStatus.Agreed, "Agreed", "stated by two or more independent sources"),
        (ClaimStatus.Single, "Only here", "stated by one independent source, whoever repeats it"),
    ];

    /// <summary>The story.</summary>
    public StoryView Story { get; private set; } = null!;

    /// <summary>Whether whoever asks may correct the grouping.</summary>
    public bool MayCorrect => Operator.Asks(HttpContext, options);

    /// <summary>The corrections that concern its reports and hold; for the operator.</summary>
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>What a correction just made comes to.</summary>
    public string? Said { get; private set; }

    /// <summary>Why a correction was not made.</summary>
    public Cause? Problem { get; private set; }

    /// <summary>What the page is about in a sentence or two, for those who share a link to it.</summary>
    public string About =>
        (Story.Summary is [var first, ..] ? $"“{first.Text}” ({first.Outlet}). " : "") +
        $"{Show.Count(Story.Outlets, "outlet")}, {Show.Count(Story.IndependentSources, "independent source")}.";

    /// <summary>How the story is cited: the report in whose words it is told, then this page and the state that was seen.</summary>
    public string Citation
    {
        get
        {
            ReportView lead = Story.Reports.FirstOrDefault(r => r.Article == Story.HeadlineFrom) ?? Story.Reports[0];
            string report = $"{lead.Outlet}, “{lead.Title}”, {Show.Full(lead.Published ?? lead.Seen)}{(Show.Link(lead.Url) is { } url ? $", {url}" : "")}.";
            return $"{report} In: {options.Name}, story {Story.Id}, {Show.Count(Story.Reports.Count, "report")} as of {Show.Full(Story.Latest)}, {Address}.";
        }
    }

    /// <summary>The story as JSON-LD, safe within a script element.</summary>
    public string LinkedData
    {
        get
        {
            using MemoryStream written = new();
            StoryJsonLd.Write(Story, Address, options.Name, written);
            return System.Text.Encoding.UTF8.GetString(written.ToArray());
        }
    }

    private static bool IsSure(Entity entity) => entity.Kind != "unknown" || entity.Aliases.Count + entity.SuspectSpellings.Count > 0 || entity.Name.Contains(' ', StringComparison.Ordinal);

    private string Address => $"{options.Root(Request)}/story/{Story.Id}";

    /// <summary>Who and what is named, as far as that is sure: of a known kind, met in several forms, or of several words.</summary>
    public IEnumerable<Entity> SurelyNamed => Story.Comparison.Entities.Where(IsSure);

    /// <summary>Single words of which only the capital says that they may be names; German writes every noun so.</summary>
    public IReadOnlyList<Entity> Unsure => [.. Story.Comparison.Entities.Where(e => !IsSure(e))];

    /// <summary>Whether a date of the timeline lies after the latest report, which only told what was to come.</summary>
    public bool IsToCome(TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return string.CompareOrdinal(entry.Date, Story.Latest.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)[..entry.Date.Length]) > 0;
    }

    /// <summary>The parts of a claim to show above its sentences: those in which the reports differ.</summary>
    public static IEnumerable<Slot> Shown(Claim claim) => claim.Status == ClaimStatus.Differs ? claim.Slots.Where(s => s.Values.Count > 1) : [];

    /// <summary>What a part of a claim is called on the page: a count by what it counts ("dead"), others by their kind.</summary>
    public static string NameOf(Slot slot, Claim claim) =>
        slot.Name == "number" && claim.Slots.FirstOrDefault(s => s.Name == "what") is { Values: [var counted] } ? counted : slot.Name;

    /// <summary>The sections of the page in their order, each with its name and the id of its heading.</summary>
    public IEnumerable<(string Id, string Name)> Sections() => new (string Id, string Name, bool Here)[]
    {
        ("findings", "Findings", Story.Screening.Findings.Count + Story.Screening.ListMatches.Count > 0),
        ("thread", "Before and after", !Story.Thread.IsEmpty),
        ("trail", "Trail", true),
        ("coverage", "Coverage", IsCovered),
        ("reports", Show.Count(Story.Reports.Count, "report"), true),
        ("claims-Differs", "Differences", Has(ClaimStatus.Differs)),
        ("claims-Agreed", "Agreed", Has(ClaimStatus.Agreed)),
        ("claims-Single", "Only here", Has(ClaimStatus.Single)),
        ("timeline", "Timeline", Story.Comparison.Timeline.Count > 0),
        ("entities", "People, places, goods", Story.Comparison.Entities.Count > 0),
        ("evidence", "Cite and take away", true),
        ("correct", "Correct", MayCorrect),
    }.Where(s => s.Here).Select(s => (s.Id, s.Name));

    /// <summary>The findings, those that rest on the same facts together: several rules may be matched by one set of facts, which is shown once.</summary>
    public IEnumerable<IReadOnlyList<Finding>> Findings() =>
        Story.Screening.Findings
            .GroupBy(f => (f.Elements, f.IndependentSources, Evidence: string.Join('\n', f.Evidence.Select(e => $"{e.Report} {e.Source} {e.Sentence}"))))
            .Select(g => g.ToList());

    /// <summary>Whether there is anything to draw over time: more than one report.</summary>
    public bool IsCovered => Story.Reports.Count > 1;

    /// <summary>The claims of a status; what one report alone states sets nothing apart where there is no other.</summary>
    public IEnumerable<Claim> Of(ClaimStatus status) => status == ClaimStatus.Single && !IsCovered ? [] : Story.Comparison.Claims.Where(c => c.Status == status);

    private bool Has(ClaimStatus status) => Of(status).Any();

    /// <summary>Reads the story; a merged one leads to the one it was merged into.</summary>
    /// <param name="id">The story.</param>
    /// <param name="corrected">The number of a correction just made, which the page then tells of.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<IActionResult> OnGetAsync(long id, long? corrected, CancellationToken cancel)
    {
        if (await store.ViewAsync(new StoryId(id), cancel) is not { } view)
        {
            return NotFound();
        }

        Story = view;
        if (view.Id.Value != id)
        {
            return MayCorrect ? Redirect($"/story/{view.Id}") : RedirectPermanent($"/story/{view.Id}");
        }

        await ReadCorrectionsAsync(corrected, cancel);
        return Page();
    }

    /// <summary>Sets reports apart from the story.</summary>
    public Task<IActionResult> OnPostApartAsync(long id, long[] report, CancellationToken cancel) =>
        CorrectAsync(id, desk => desk.SetApartAsync(new StoryId(id), [.. report.Select(r => new ItemId(r))], cancel), cancel);

    /// <summary>Puts another story, named by its number or address, together with this one.</summary>
    public Task<IActionResult> OnPostTogetherAsync(long id, string? other, CancellationToken cancel) =>
        CorrectAsync(id, desk => desk.UniteAsync(new StoryId(id), Named(other), cancel), cancel);

    /// <summary>Withdraws a correction.</summary>
    public Task<IActionResult> OnPostUndoAsync(long id, long correction, CancellationToken cancel) =>
        CorrectAsync(id, desk => desk.WithdrawAsync(correction, cancel), cancel);

    private async Task<IActionResult> CorrectAsync(long id, Func<CorrectionDesk, Task<CorrectionOutcome>> correct, CancellationToken cancel)
    {
        if (!MayCorrect || options.Desk is not { } desk)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        switch (await correct(desk))
        {
            case CorrectionOutcome.Made made:
                return Redirect($"/story/{id}?corrected={made.Correction.Id}");
            case CorrectionOutcome.Refused refused:
                Problem = refused.Cause;
                break;
        }

        return await OnGetAsync(id, corrected: null, cancel);
    }

    private async Task ReadCorrectionsAsync(long? corrected, CancellationToken cancel)
    {
        if (MayCorrect)
        {
            HashSet<ItemId> reports = [.. Story.Reports.Select(r => r.Article)];
            IReadOnlyList<Correction> all = await store.CorrectionsAsync(cancel);
            Corrections = [.. all.Where(c => c.Withdrawn is null && c.Reports.Concat(c.Others).Any(reports.Contains))];
            Said = all.FirstOrDefault(c => c.Id == corrected) is { } made
                ? $"Correction {made.Id} {(made.Withdrawn is null ? "holds" : "is withdrawn")}. The stories that it touches are told anew in a moment."
                : null;
        }
    }

    // A number, or an address that ends in one; 0, which no story has, for anything else.
    private static StoryId Named(string? other) =>
        new(long.TryParse((other ?? "").Trim().TrimEnd('/').Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : 0);
}
