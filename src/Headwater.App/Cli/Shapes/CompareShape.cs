using Headwater.Model;

namespace Headwater.App.Cli.Shapes;

/// <summary>What <c>compare</c> prints.</summary>
internal sealed record CompareShape(
    bool SameEvent,
    double Score,
    IReadOnlyList<CompareReport> Reports,
    IReadOnlyList<CompareClaim> Claims,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<CompareDate> Timeline)
{
    public static CompareShape Of(IReadOnlyList<Report> reports, IReadOnlyList<string> files, double score, Comparison comparison) => new(
        score >= Compare.SameEvent.Threshold,
        score,
        [.. reports.Zip(files, (r, file) => new CompareReport(r.Article.Id.Value, file, r.Article.Title, r.Article.Site, r.Article.Url, r.Article.Published, r.Article.Language))],
        [.. comparison.Claims.Select(CompareClaim.Of)],
        comparison.Entities,
        [.. comparison.Timeline.Select(CompareDate.Of)]);
}

/// <summary>One of the files compared; <c>report</c> elsewhere is its <c>id</c>.</summary>
internal sealed record CompareReport(long Id, string File, string Title, string? Site, string? Url, DateTimeOffset? Published, string? Language);

/// <summary>One claim; <c>status</c> is <c>agreed</c>, <c>single</c> or <c>differs</c>.</summary>
internal sealed record CompareClaim(string Text, string Status, IReadOnlyList<CompareSupport> Support, IReadOnlyList<Slot> Slots)
{
    public static CompareClaim Of(Claim claim) =>
        new(claim.Text, Words.Kebab(claim.Status), [.. claim.Support.Select(CompareSupport.Of)], claim.Slots);
}

/// <summary>A sentence that supports a claim.</summary>
internal sealed record CompareSupport(long Report, string Sentence, int Start, int End, string? Source, string? Hedge)
{
    public static CompareSupport Of(Support s) => new(s.Report.Value, s.Sentence, s.Start, s.End, s.Source, s.Hedge);
}

/// <summary>One entry of the timeline; <c>precision</c> is <c>day</c>, <c>month</c> or <c>year</c>.</summary>
internal sealed record CompareDate(string Date, string Precision, string Text, IReadOnlyList<CompareSupport> Support)
{
    public static CompareDate Of(TimelineEntry e) => new(e.Date, e.Precision, e.Text, [.. e.Support.Select(CompareSupport.Of)]);
}
