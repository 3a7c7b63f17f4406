using Headwater.App.Web;
using Headwater.Model;
using Headwater.Publish;
using Headwater.Store;

namespace Headwater.App.Cli.Shapes;

/// <summary>A story as <c>story</c>, <c>stories</c> and the API give it; lists leave out claims, entities, timeline and trail.</summary>
internal sealed record StoryShape
{
    public required long Id { get; init; }

    public required string Headline { get; init; }

    public IReadOnlyList<StoryQuote> Summary { get; init; } = [];

    public required int Outlets { get; init; }

    public required int IndependentSources { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public required DateTimeOffset First { get; init; }

    public required DateTimeOffset Latest { get; init; }

    public string? FirstOutlet { get; init; }

    public TraceSource? Primary { get; init; }

    /// <summary>The primary source of each independent source, the one that most reports lead to first.</summary>
    public IReadOnlyList<StorySource> Primaries { get; init; } = [];

    public TraceSource? Speaker { get; init; }

    /// <summary>The hyperlink to the primary source, or the best known upstream, which says which it is.</summary>
    public LinkShape? Link { get; init; }

    public required IReadOnlyList<StoryReport> Reports { get; init; }

    /// <summary>The stories that it follows, and those that follow it; the earliest first.</summary>
    public IReadOnlyList<StoryInThread>? Earlier { get; init; }

    /// <inheritdoc cref="Earlier"/>
    public IReadOnlyList<StoryInThread>? Next { get; init; }

    public IReadOnlyList<TraceEdge>? Trail { get; init; }

    public IReadOnlyList<CompareClaim>? Claims { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public IReadOnlyList<CompareDate>? Timeline { get; init; }

    public IReadOnlyList<ScreenFinding> Findings { get; init; } = [];

    public IReadOnlyList<ListMatch> ListMatches { get; init; } = [];

    /// <summary>Its primary source for a person, or the first of several: <c>primary sources: Harbour Courier, 6 others</c>.</summary>
    public string ToldPrimary() =>
        Primary is { } one ? $"primary source: {one.Name}" : $"primary sources: {Show.First([.. Primaries.Select(p => p.Name)])}";

    /// <summary>The story as a row of a list.</summary>
    public static StoryShape Row(StoryView view) => new()
    {
        Id = view.Id.Value,
        Headline = view.Headline,
        Summary = [.. view.Summary.Select(q => new StoryQuote(q.Text, q.Outlet, q.Report.Value))],
        Outlets = view.Outlets,
        IndependentSources = view.IndependentSources,
        Languages = view.Languages,
        First = view.First,
        Latest = view.Latest,
        FirstOutlet = view.FirstOutlet,
        Primary = view.Primary is { } primary ? TraceSource.Of(primary) : null,
        Primaries = [.. view.Primaries.Select(p => new StorySource(p.Source.Name, p.Source.Kind, p.Source.Url, p.Reports))],
        Speaker = view.Speaker is { } speaker ? TraceSource.Of(speaker) : null,
        Link = LinkShape.Of(SourceLink.Of(view)),
        Reports = [.. view.Reports.Select(StoryReport.Of)],
        Findings = [.. view.Screening.Findings.Select(ScreenFinding.Of)],
        ListMatches = view.Screening.ListMatches,
    };

    /// <summary>The story whole.</summary>
    public static StoryShape Whole(StoryView view) => Row(view) with
    {
        Earlier = [.. view.Thread.Earlier.Select(StoryInThread.Of)],
        Next = [.. view.Thread.Next.Select(StoryInThread.Of)],
        Trail = [.. view.Trail.Select(TraceEdge.Of)],
        Claims = [.. view.Comparison.Claims.Select(CompareClaim.Of)],
        Entities = view.Comparison.Entities,
        Timeline = [.. view.Comparison.Timeline.Select(CompareDate.Of)],
    };
}

/// <summary>A story of the same thread; <c>sign</c> is <c>link</c> or <c>names</c>.</summary>
internal sealed record StoryInThread(long Id, string Headline, string? Language, DateTimeOffset First, string Sign)
{
    public static StoryInThread Of(ThreadStory s) => new(s.Id.Value, s.Headline, s.Language, s.First, Words.Kebab(s.Sign));
}

/// <summary>A primary source and how many reports lead to it.</summary>
internal sealed record StorySource(string Name, string Kind, string? Url, int Reports);

/// <summary>A sentence of a report.</summary>
internal sealed record StoryQuote(string Text, string Outlet, long Report);

/// <summary>One report; <c>upstream</c> is absent for an original one.</summary>
internal sealed record StoryReport(long Id, string Title, string? Url, string Outlet, string? Language, DateTimeOffset? Published, DateTimeOffset Seen, DateTimeOffset? Removed, TraceSource Primary, TraceSource? Upstream, LinkShape? Link)
{
    public static StoryReport Of(ReportView r) => new(
        r.Article.Value, r.Title, r.Url, r.Outlet, r.Language, r.Published, r.Seen, r.Removed, TraceSource.Of(r.Primary), r.Upstream is { } upstream ? TraceSource.Of(upstream) : null, LinkShape.Of(SourceLink.Of(r)));
}

/// <summary>A hyperlink to where something comes from; <c>kind</c> is <c>primary</c>, or <c>best-known</c> where no address of the primary source is known.</summary>
internal sealed record LinkShape(string Name, string Url, string Kind)
{
    public static LinkShape? Of(SourceLink? link) => link is null ? null : new(link.Name, link.Url, link.IsPrimary ? "primary" : "best-known");
}

/// <summary>An article that a search found; <c>excerpt</c> is plain text.</summary>
internal sealed record SearchHitShape(long Article, long? Story, string Title, string Outlet, string? Url, DateTimeOffset? Published, string Excerpt, LinkShape? Link)
{
    /// <summary>Hits with the hyperlinks to where each comes from, which the store holds with the articles.</summary>
    public static async Task<IReadOnlyList<SearchHitShape>> AllAsync(IStore store, IReadOnlyList<SearchHit> hits, CancellationToken cancel)
    {
        Dictionary<ItemId, Trail?> trails = (await store.ArticlesAsync([.. hits.Select(h => h.Article)], cancel).ConfigureAwait(false)).ToDictionary(a => a.Article.Id, a => a.Trail);
        return [.. hits.Select(hit => Of(hit, trails.GetValueOrDefault(hit.Article)))];
    }

    private static SearchHitShape Of(SearchHit hit, Trail? trail) => new(
        hit.Article.Value, hit.Story?.Value, hit.Title, hit.Outlet, hit.Url, hit.Published,
        hit.Excerpt.Replace("\u0002", "", StringComparison.Ordinal).Replace("\u0003", "", StringComparison.Ordinal),
        LinkShape.Of(trail is not null ? SourceLink.Of(hit.Outlet, hit.Url, trail) : null));
}
