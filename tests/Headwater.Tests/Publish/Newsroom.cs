using Headwater.Model;
using Headwater.Publish;

namespace Headwater.Tests.Publish;

/// <summary>Reports made for a test, and the view of the story they make.</summary>
internal sealed class Newsroom
{
    private readonly List<Report> reports = [];
    private readonly List<int?> originals = [];
    private readonly List<Source?> sources = [];

    public static DateTimeOffset Noon { get; } = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public StoryView View => new Publisher(new OutletDirectory([]))
        .Publish(new Story { Id = new StoryId(7), Members = [.. reports.Select(r => r.Article.Id)] }, Traced(), Comparison.Empty, Screening.Empty);

    /// <summary>Adds a report; <paramref name="of"/> is the number of the report that it copies, which may come later, <paramref name="upstream"/> a source that is not held.</summary>
    public Newsroom Report(string outlet, string title, string text = "", string language = "en", double hours = 0, int? of = null, DateTimeOffset? published = null, Source? speaker = null, string? image = null, Source? upstream = null)
    {
        Article article = new()
        {
            Id = new ItemId(reports.Count + 1),
            Title = title,
            Text = text,
            Site = outlet,
            Url = $"https://{outlet.ToLowerInvariant()}.example/{reports.Count + 1}",
            Language = language,
            Image = image,
            Published = published ?? Noon.AddHours(hours),
            Seen = Noon.AddHours(hours),
        };
        reports.Add(new Report(article, Trail.Of(article) with { Speaker = speaker }));
        originals.Add(of);
        sources.Add(upstream);
        return this;
    }

    private Report[] Traced() => [.. reports.Select((report, i) => SourceOf(i) is { } source
        ? report with { Trail = Copy(report.Article, source) with { Speaker = report.Trail.Speaker } }
        : report)];

    private Source? SourceOf(int report) =>
        originals[report] is { } of ? new Source(reports[of - 1].Article.Site!, "article", reports[of - 1].Article.Url) { Article = reports[of - 1].Article.Id } : sources[report];

    private static Trail Copy(Article copy, Source to)
    {
        Edge edge = new()
        {
            From = new Source(copy.Site!, "article", copy.Url) { Article = copy.Id },
            To = to,
            Relation = Relation.WasDerivedFrom,
            Kind = EdgeKind.Observed,
            Method = "text-reuse",
            Evidence = new Evidence("…"),
            Confidence = 0.9,
        };
        return new Trail { Edges = [edge], Primary = to };
    }
}
