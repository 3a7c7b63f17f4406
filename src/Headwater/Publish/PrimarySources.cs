using Headwater.Model;
using Headwater.Text.Names;

namespace Headwater.Publish;

/// <summary>The primary sources of a story's reports, one for each independent source that they rest on.</summary>
internal static class PrimarySources
{
    /// <summary>
    /// The one that most reports lead to first; of two alike, the one whose reports are more original. Reports that count as
    /// one source for another reason than their primary source are not laid at its door.
    /// </summary>
    /// <param name="sources">The reports by independent source, as <see cref="Independence.Groups"/> gives them.</param>
    public static IReadOnlyList<PrimarySource> Of(IReadOnlyList<IReadOnlyList<Report>> sources) =>
        [.. sources.Select(Common).OrderByDescending(s => s.Reports)];

    // Reports that rest on one speaker's words may lead to several outlets: the one that most lead to is named.
    private static PrimarySource Common(IReadOnlyList<Report> reports)
    {
        IGrouping<string, Source> named = reports.Select(r => r.Trail.Primary).GroupBy(p => NameFolding.Key(p.Name)).MaxBy(same => same.Count())!;
        return new PrimarySource(named.FirstOrDefault(p => p.Url is not null) ?? named.First(), named.Count());
    }
}
