using Headwater.Model;
using Headwater.Text.Names;

namespace Headwater.Publish;

/// <summary>What the reports of a story have in common behind them.</summary>
internal static class SharedSource
{
    /// <summary>The primary source, where all reports rest on one.</summary>
    /// <param name="reports">The reports, the most original first; at least one.</param>
    /// <param name="independent">How many independent sources they rest on.</param>
    public static Source? Primary(IReadOnlyList<Report> reports, int independent)
    {
        List<Source> named = [.. reports.Select(r => r.Trail.Primary)];
        return independent == 1 || named.DistinctBy(Key).Count() == 1 ? named.Find(p => p.Url is not null) is { } linked && Key(linked) == Key(named[0]) ? linked : named[0] : null;
    }

    /// <summary>Whose statement it is, where most reports say so and none says otherwise.</summary>
    public static Source? Speaker(IReadOnlyList<Report> reports)
    {
        List<Source> named = [.. reports.Select(r => r.Trail.Speaker).OfType<Source>()];
        return named.Count * 2 > reports.Count && named.DistinctBy(Key).Count() == 1 ? named[0] : null;
    }

    private static string Key(Source source) => NameFolding.Key(source.Name);
}
