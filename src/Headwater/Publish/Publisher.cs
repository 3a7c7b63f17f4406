using Headwater.Model;

namespace Headwater.Publish;

/// <summary>Step 8: makes a story's finished view. Pure; safe for many callers at once.</summary>
public sealed class Publisher(OutletDirectory outlets)
{
    /// <summary>Writes the view of one story.</summary>
    public StoryView Publish(Story story, IReadOnlyList<Report> reports, Comparison comparison, Screening screening)
    {
        ReportView[] views = [.. reports.Select(View)];
        return new StoryView
        {
            Id = story.Id,
            Headline = views[0].Title,
            HeadlineFrom = views[0].Article,
            Outlets = views.DistinctBy(v => v.Outlet).Count(),
            IndependentSources = 1,
            First = views.Min(v => v.Published ?? v.Seen),
            Latest = views.Max(v => v.Published ?? v.Seen),
            Reports = views,
            Comparison = comparison,
            Screening = screening,
        };
    }

    private ReportView View(Report report)
    {
        Article article = report.Article;
        return new ReportView
        {
            Article = article.Id,
            Title = article.Title,
            Url = article.Url,
            Outlet = (article.Outlet is { } id ? outlets.Find(id)?.Name : null) ?? article.Site ?? Text.Address.Host(article.Url) ?? "unknown",
            OutletId = article.Outlet,
            Language = article.Language,
            Published = article.Published,
            Seen = article.Seen,
            Primary = report.Trail.Primary,
            Upstream = report.Trail.Edges.Count > 0 ? report.Trail.Edges[0].To : null,
        };
    }
}
