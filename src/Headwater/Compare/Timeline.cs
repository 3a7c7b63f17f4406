using Headwater.Model;

namespace Headwater.Compare;

/// <summary>What happened when, as the reports tell it.</summary>
internal static class Timeline
{
    private const int MostEntries = 60;

    /// <summary>The sentences that name a date of their own, earliest first; those of one cluster and one date stand together.</summary>
    public static IReadOnlyList<TimelineEntry> Of(IEnumerable<List<Statement>> clusters) =>
        [.. clusters.SelectMany(Entries).OrderByDescending(e => e.Support.Count).Take(MostEntries).OrderBy(e => e.Date, StringComparer.Ordinal)];

    private static IEnumerable<TimelineEntry> Entries(List<Statement> cluster) => cluster
        .Where(s => s.IsSentence)
        .SelectMany(s => s.Dates.DistinctBy(d => d.Date).Select(d => (Statement: s, Date: d)))
        .GroupBy(x => (x.Date.Date, x.Date.Precision))
        .Select(g => new TimelineEntry(g.Key.Date, g.Key.Precision, g.First().Statement.Text, [.. g.Select(x => x.Statement.Support)]));
}
