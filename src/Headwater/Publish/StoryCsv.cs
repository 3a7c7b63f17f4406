using System.Text;
using Headwater.Model;

namespace Headwater.Publish;

/// <summary>A story's evidence as tables: its reports with their trails, and its claims sentence by sentence.</summary>
public static class StoryCsv
{
    /// <summary>The reports, the most original first; UTF-8.</summary>
    public static byte[] Reports(StoryView story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Table(
            ["report", "outlet", "title", "url", "language", "published", "seen", "removed", "upstream", "upstreamUrl", "primary", "primaryUrl"],
            story.Reports.Select(r => Csv.Row(r.Article, r.Outlet, r.Title, r.Url, r.Language, r.Published, r.Seen, r.Removed, r.Upstream?.Name, r.Upstream?.Url, r.Primary.Name, r.Primary.Url)));
    }

    /// <summary>The claims in their order, a row for each sentence that supports one; UTF-8.</summary>
    public static byte[] Claims(StoryView story)
    {
        ArgumentNullException.ThrowIfNull(story);
        Dictionary<ItemId, ReportView> reports = story.Reports.ToDictionary(r => r.Article);
        return Table(
            ["claim", "status", "sentence", "outlet", "report", "url", "start", "end", "source", "hedge"],
            story.Comparison.Claims.SelectMany((claim, i) => claim.Support.Select(s =>
            {
                ReportView? report = reports.GetValueOrDefault(s.Report);
                return Csv.Row(i + 1, claim.Status.ToString().ToLowerInvariant(), s.Sentence, report?.Outlet, s.Report, report?.Url, s.Start, s.End, s.Source, s.Hedge);
            })));
    }

    private static byte[] Table(string[] heads, IEnumerable<string> rows)
    {
        StringBuilder table = new();
        foreach (string row in rows.Prepend(Csv.Row(heads)))
        {
            table.Append(row).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(table.ToString());
    }
}
