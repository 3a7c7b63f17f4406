using Headwater.Model;

namespace Headwater.Publish;

/// <summary>What lies upstream of the reports of a story.</summary>
internal static class Upstream
{
    /// <summary>The nearest source that a report was taken from, or <c>null</c> for an original report. Who is merely quoted is no source of the report.</summary>
    public static Source? Nearest(Trail trail) => trail.Edges.FirstOrDefault(e => e.Relation != Relation.WasQuotedFrom)?.To;

    /// <summary>
    /// The report that was first: the earliest of those that were not taken from another one here. A copy whose clock is
    /// ahead of its source's was not first; a relay of what is not held may have been.
    /// </summary>
    /// <param name="reports">Reports; at least one.</param>
    public static Report First(IReadOnlyList<Report> reports)
    {
        HashSet<string> held = [.. reports.SelectMany(r => new[] { "#" + r.Article.Id, Key(r.Article.Url), Key(r.Article.Canonical) }).OfType<string>()];
        bool IsTaken(Report report) => report.Trail.MainChain().Any(e => (e.To.Article is { Value: > 0 } id && held.Contains("#" + id)) || (Key(e.To.Url) is { } url && held.Contains(url)));
        return reports.Where(r => !IsTaken(r)).DefaultIfEmpty(reports[0]).MinBy(r => ClaimedTime.OrSeen(r.Article))!;
    }

    /// <summary>The edges of all trails in order, each step once: of two that say the same the surer stays.</summary>
    public static IReadOnlyList<Edge> Union(IEnumerable<Report> reports) =>
        [.. reports.SelectMany(r => r.Trail.Edges)
            .GroupBy(e => (End(e.From), End(e.To), e.Relation, e.Kind, e.Method))
            .Select(same => same.MaxBy(e => e.Confidence)!)];

    private static string? Key(string? url) => url is null ? null : Text.Address.Key(url);

    private static string End(Source source) =>
        source.Article is { Value: > 0 } held ? "#" + held : source.Url is null ? source.Name : Text.Address.Key(source.Url);
}
