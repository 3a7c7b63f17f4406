using Headwater.Model;

namespace Headwater.Publish;

/// <summary>What lies upstream of the reports of a story.</summary>
internal static class Upstream
{
    /// <summary>The nearest source that a report was taken from, or <c>null</c> for an original report. Who is merely quoted is no source of the report.</summary>
    public static Source? Nearest(Trail trail) => trail.Edges.FirstOrDefault(e => e.Relation != Relation.WasQuotedFrom)?.To;

    /// <summary>Those that nothing upstream is known of; where there is none, all.</summary>
    /// <param name="reports">Reports; at least one.</param>
    public static IReadOnlyList<Report> Roots(IReadOnlyList<Report> reports)
    {
        List<Report> roots = [.. reports.Where(r => Nearest(r.Trail) is null)];
        return roots.Count > 0 ? roots : reports;
    }

    /// <summary>The edges of all trails in order, each step once: of two that say the same the surer stays.</summary>
    public static IReadOnlyList<Edge> Union(IEnumerable<Report> reports) =>
        [.. reports.SelectMany(r => r.Trail.Edges)
            .GroupBy(e => (End(e.From), End(e.To), e.Relation, e.Kind, e.Method))
            .Select(same => same.MaxBy(e => e.Confidence)!)];

    private static string End(Source source) =>
        source.Article is { Value: > 0 } held ? "#" + held : source.Url is null ? source.Name : Text.Address.Key(source.Url);
}
