using Headwater.Model;
using Headwater.Publish;

namespace Headwater.Tests.Publish;

/// <summary>Reports made for a test, and the view of the story they make.</summary>
internal sealed class Newsroom
{
    private readonly List<Report> reports = [];
    private readonly List<int?> originals = [];

    public static DateTimeOffset Noon { get; } = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public StoryView View => new Publisher(new OutletDirectory([]))
        .Publish(new Story { Id = new StoryId(7), Members = [.. reports.Select(r => r.Article.Id)] }, Traced(), Comparison.Empty, Screening.Empty);

    /// <summary>Adds a report; <paramref name="of"/> is the number of the report that it copies, which may come later.</summary>
    public Newsroom Report(string outlet, string title, string text = "", string language = "en", double hours = 0, int? of = null, DateTimeOffset? published = null, Source? speaker = null, string? image = null)
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
        return this;
    }

    private Report[] Traced() => [.. reports.Zip(originals, (report, of) => of is { } source
        ? report with { Trail = Copy(report.Article, reports[source - 1].Article) with { Speaker = report.Trail.Speaker } }
        : report)];

    private static Trail Copy(Article copy, Article original)
    {
        Source to = new(original.Site!, "article", original.Url) { Article = original.Id };
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
