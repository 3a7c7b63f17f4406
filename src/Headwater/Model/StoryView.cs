namespace Headwater.Model;

/// <summary>A story as pages, feeds and the API show it: finished, so that they compute nothing.</summary>
public sealed record StoryView
{
    /// <summary>The story.</summary>
    public required StoryId Id { get; init; }

    /// <summary>The headline, from the most original report.</summary>
    public required string Headline { get; init; }

    /// <summary>The report that the headline and summary are taken from.</summary>
    public required ItemId HeadlineFrom { get; init; }

    /// <summary>The language of the headline, or <c>null</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? HeadlineLanguage => Reports.FirstOrDefault(r => r.Article == HeadlineFrom)?.Language;

    /// <summary>Sentences quoted from the reports, in order; the first reads as the summary.</summary>
    public IReadOnlyList<Quote> Summary { get => field ?? []; init; }

    /// <summary>Address of the lead picture.</summary>
    public string? Image { get; init; }

    /// <summary>Outlets that carry it; 1 or more.</summary>
    public required int Outlets { get; init; }

    /// <summary>Independent sources after copies and relays are collapsed; 1 or more.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>Languages of the reports, the most used first.</summary>
    public IReadOnlyList<string> Languages { get => field ?? []; init; }

    /// <summary>When the first report came out, claimed where credible, else observed; a copy that claims to be earlier than its source was not first.</summary>
    public required DateTimeOffset First { get; init; }

    /// <summary>The latest.</summary>
    public required DateTimeOffset Latest { get; init; }

    /// <summary>Who published that first report.</summary>
    public string? FirstOutlet { get; init; }

    /// <summary>The primary source of the reports, where they share one.</summary>
    public Source? Primary { get; init; }

    /// <summary>The primary source of each independent source, the one that most reports lead to first; empty in a view of an older form.</summary>
    public IReadOnlyList<PrimarySource> Primaries { get => field ?? []; init; }

    /// <summary>Whose statement it rests on, where the reports say so.</summary>
    public Source? Speaker { get; init; }

    /// <summary>The reports, the most original first.</summary>
    public required IReadOnlyList<ReportView> Reports { get; init; }

    /// <summary>All edges among the reports and beyond.</summary>
    public IReadOnlyList<Edge> Trail { get => field ?? []; init; }

    /// <summary>The stories before and after it, as they stand when it is read: their headlines are kept with them, not here.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public StoryThread Thread { get; init; } = StoryThread.None;

    /// <summary>What Compare made of it.</summary>
    public Comparison Comparison { get; init; } = Comparison.Empty;

    /// <summary>What Screen made of it.</summary>
    public Screening Screening { get; init; } = Screening.Empty;
}

/// <summary>A primary source with the number of reports that lead to it; 1 or more.</summary>
public sealed record PrimarySource(Source Source, int Reports);

/// <summary>A sentence with its source.</summary>
public sealed record Quote(string Text, ItemId Report, string Outlet);

/// <summary>One report of a story, as a row of its page.</summary>
public sealed record ReportView
{
    /// <summary>The article.</summary>
    public required ItemId Article { get; init; }

    /// <summary>Its headline.</summary>
    public required string Title { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet's name.</summary>
    public required string Outlet { get; init; }

    /// <summary>The outlet's id, where it is known.</summary>
    public OutletId? OutletId { get; init; }

    /// <summary>Language, or <c>null</c>.</summary>
    public string? Language { get; init; }

    /// <summary>When the outlet claims to have published it.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When Headwater first saw it.</summary>
    public required DateTimeOffset Seen { get; init; }

    /// <summary>Since when the outlet no longer shows it; <c>null</c> while it does.</summary>
    public DateTimeOffset? Removed { get; init; }

    /// <summary>The primary source; where its name is that of the outlet itself, the report is original.</summary>
    public required Source Primary { get; init; }

    /// <summary>The nearest source upstream, or <c>null</c> for an original report.</summary>
    public Source? Upstream { get; init; }

    /// <summary>Whether nothing upstream is known.</summary>
    public bool Original => Upstream is null;
}
