using Headwater.Model;
using Headwater.Text;

namespace Headwater.Publish;

/// <summary>Step 8: makes a story's finished view. Pure; safe for many callers at once.</summary>
public sealed class Publisher(OutletDirectory outlets)
{
    /// <summary>Writes the view of one story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reports">Its articles with their trails, in any order; at least one.</param>
    /// <param name="comparison">What Compare made of it.</param>
    /// <param name="screening">What Screen made of it.</param>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public StoryView Publish(Story story, IReadOnlyList<Report> reports, Comparison comparison, Screening screening)
    {
        if (reports.Count == 0)
        {
            throw new ArgumentException("A story without reports has no view.", nameof(reports));
        }

        Report[] ordered = [.. Independence.ByOriginality(reports)];
        IReadOnlyList<IReadOnlyList<Report>> sources = Independence.Groups(ordered);
        string[] languages = Languages(ordered);
        Report first = Upstream.First(ordered);
        Report front = FrontReport.Of(sources, languages.FirstOrDefault());
        return new StoryView
        {
            Id = story.Id,
            Headline = front.Article.Title,
            HeadlineFrom = front.Article.Id,
            Summary = Summary.Of(front, sources, NameOf),
            Image = front.Article.Image ?? ordered.Select(r => r.Article.Image).FirstOrDefault(i => i is not null),
            Outlets = ordered.DistinctBy(NameOf).Count(),
            IndependentSources = sources.Count,
            Languages = languages,
            First = ClaimedTime.OrSeen(first.Article),
            Latest = ordered.Max(r => ClaimedTime.OrSeen(r.Article)),
            FirstOutlet = NameOf(first),
            Primary = SharedSource.Primary(ordered, sources.Count),
            Primaries = PrimarySources.Of(sources),
            Speaker = SharedSource.Speaker(ordered),
            Reports = [.. ordered.Select(View)],
            Trail = Upstream.Union(ordered),
            Comparison = comparison,
            Screening = screening,
        };
    }

    // The most used first; those used alike in order of the alphabet, so that the same reports give the same view.
    private static string[] Languages(IEnumerable<Report> reports) =>
        [.. reports.Select(r => r.Article.Language).OfType<string>().CountBy(l => l).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];

    private string NameOf(Report report)
    {
        Article article = report.Article;
        Outlet? outlet = article.Outlet is { } id ? outlets.Find(id) : outlets.Of(article.Url);
        return outlet?.Name ?? article.Site ?? Address.Host(article.Url) ?? article.Outlet?.Value ?? "unknown";
    }

    private ReportView View(Report report)
    {
        Article article = report.Article;
        return new ReportView
        {
            Article = article.Id,
            Title = article.Title,
            Url = article.Url,
            Outlet = NameOf(report),
            OutletId = article.Outlet ?? outlets.Of(article.Url)?.Id,
            Language = article.Language,
            Published = article.Published,
            Seen = article.Seen,
            Removed = article.Removed,
            Primary = report.Trail.Primary,
            Upstream = Upstream.Nearest(report.Trail),
        };
    }
}
