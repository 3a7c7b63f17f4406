using Headwater.Text;
using Headwater.Text.Names;

namespace Headwater.Model;

/// <summary>
/// How many sources a set of reports rests on. Copies and relays of one source count once; so do reports that
/// declare the statement of one speaker. A declaration can only lower the number, and a trail that is cut short
/// grants nothing: its last known node stands for whatever lies behind it.
/// </summary>
public static class Independence
{
    /// <summary>Puts the reports that rest on one source together.</summary>
    /// <param name="reports">The reports of a story, in any order.</param>
    /// <returns>
    /// One group a source, in the order in which the sources first appear in <paramref name="reports"/>; in each the
    /// most original report first: fewest edges upstream, then the earliest, then the fullest.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<Report>> Groups(IReadOnlyList<Report> reports)
    {
        Partition sources = new(reports.Count);
        Dictionary<string, int> own = OwnKeys(reports);
        Dictionary<string, int> roots = [];
        for (int i = 0; i < reports.Count; i++)
        {
            foreach (string key in Upstream(reports[i].Trail))
            {
                if (own.TryGetValue(key, out int held))
                {
                    sources.Join(i, held);
                }
            }

            foreach (string root in Roots(reports[i]))
            {
                sources.Join(i, roots.TryAdd(root, i) ? i : roots[root]);
            }
        }

        return [.. Enumerable.Range(0, reports.Count)
            .GroupBy(sources.Of, i => reports[i])
            .Select(group => (IReadOnlyList<Report>)[.. ByOriginality(group)])];
    }

    /// <summary>The reports, the most original first: fewest edges upstream, then the earliest, then the fullest.</summary>
    public static IEnumerable<Report> ByOriginality(IEnumerable<Report> reports) => reports
        .OrderBy(r => r.Trail.MainChain().Count())
        .ThenBy(r => ClaimedTime.OrSeen(r.Article))
        .ThenByDescending(r => r.Article.Text.Length);

    // Under which keys another report's trail may name this one; the first report of an outlet stands for the outlet.
    private static Dictionary<string, int> OwnKeys(IReadOnlyList<Report> reports)
    {
        Dictionary<string, int> own = [];
        for (int i = 0; i < reports.Count; i++)
        {
            foreach (string key in Own(reports[i]))
            {
                own.TryAdd(key, i);
            }
        }

        return own;
    }

    private static IEnumerable<string> Own(Report report)
    {
        Article article = report.Article;
        IEnumerable<string?> keys = [IdKey(article.Id), UrlKey(article.Url), UrlKey(article.Canonical), .. Outlet(report)];
        return keys.OfType<string>();
    }

    private static IEnumerable<string> Upstream(Trail trail) => trail.MainChain()
        .SelectMany(edge => new[] { IdKey(edge.To.Article), UrlKey(edge.To.Url), NameKey(edge.To.Name) })
        .OfType<string>();

    // What a report rests on: its last known node, or its own outlet where nothing upstream is known; and the speaker.
    private static IEnumerable<string> Roots(Report report)
    {
        IEnumerable<string?> last = report.Trail.MainChain().LastOrDefault() is { } edge
            ? [NameKey(edge.To.Name), UrlKey(edge.To.Url)]
            : Outlet(report);
        return [.. last.OfType<string>(), .. report.Trail.Speaker is { } speaker ? [NameKey(speaker.Name)] : Array.Empty<string>()];
    }

    private static IEnumerable<string?> Outlet(Report report)
    {
        string name = report.Trail.Edges is [var first, ..] ? first.From.Name : report.Trail.Primary.Name;
        return [NameKey(name), report.Article.Outlet is { } id ? "o:" + id : HostKey(report.Article.Url)];
    }

    private static string? IdKey(ItemId? id) => id is { Value: > 0 } held ? "i:" + held : null;

    private static string? UrlKey(string? url) => url is null ? null : "u:" + Address.Key(url);

    private static string? HostKey(string? url) => Address.Host(url) is { } host ? "h:" + host : null;

    private static string NameKey(string name) => "n:" + NameFolding.Key(name);
}
