using Headwater.Model;

namespace Headwater.Publish;

/// <summary>The report that stands for a story: its headline, picture and first sentences.</summary>
internal static class FrontReport
{
    /// <summary>
    /// Picks an original where there is one, so that no copy's headline stands over its source's; among those one that is a
    /// report with a headline, in the language of most reports; among those the one that most others rest on.
    /// </summary>
    /// <param name="sources">The reports by independent source, the most original first in each.</param>
    /// <param name="language">The language of most reports, or <c>null</c>.</param>
    public static Report Of(IReadOnlyList<IReadOnlyList<Report>> sources, string? language) => sources
        .SelectMany(source => source.Select((report, place) => (Report: report, Place: place, Source: source)))
        .OrderBy(c => Upstream.Nearest(c.Report.Trail) is null ? 0 : 1)
        .ThenBy(c => c.Place > 0 && Upstream.Nearest(c.Report.Trail) is not null ? c.Place : 0)
        .ThenBy(c => string.IsNullOrWhiteSpace(c.Report.Article.Title) ? 1 : 0)
        .ThenBy(c => c.Report.Article.Kind is ArticleKind.Report or ArticleKind.Live ? 0 : 1)
        .ThenBy(c => c.Report.Article.Language == language ? 0 : 1)
        .ThenByDescending(c => c.Source.Count)
        .ThenByDescending(c => c.Source.Count(r => LeadsTo(r.Trail, c.Report)))
        .ThenBy(c => c.Place)
        .First().Report;

    private static bool LeadsTo(Trail trail, Report report) =>
        trail.MainChain().Any(e => e.To.Article is { Value: > 0 } id ? id == report.Article.Id : e.To.Url is { } url && url == report.Article.Url);
}
