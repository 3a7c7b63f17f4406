using Headwater.Model;
using Microsoft.AspNetCore.Html;

namespace Headwater.App.Web.Drawing;

/// <summary>When each report came out: a dot a report, originals filled, from the first to the latest.</summary>
internal static class CoverageDrawing
{
    private const double Width = 720, Left = 12, Row = 18, Top = 8, Dot = 5;

    public static IHtmlContent Draw(StoryView story, DateTimeOffset now)
    {
        DateTimeOffset[] times = [.. story.Reports.Select(r => Clamp(r.Published ?? r.Seen, story))];
        TimeSpan span = story.Latest - story.First;
        double Place(DateTimeOffset time) => Left + (span <= TimeSpan.Zero ? 0 : (time - story.First) / span * (Width - 2 * Left));
        int[] rows = Stack([.. times.Select(Place)]);
        double floor = Top + (rows.Max() + 1) * Row;

        Svg svg = new(Width, floor + 26, $"{story.Reports.Count} reports between {Show.Full(story.First)} and {Show.Full(story.Latest)}");
        svg.Line(Left, floor, Width - Left, floor, "axis");
        for (int i = 0; i < times.Length; i++)
        {
            ReportView report = story.Reports[i];
            svg.Circle(Place(times[i]), floor - Row / 2 - rows[i] * Row, Dot, report.Original ? "dot original" : "dot copy", $"{report.Outlet}, {Show.Full(times[i])}");
        }

        svg.Text(Left, floor + 18, Show.Time(story.First, now) + " UTC", "tick start");
        if (span > TimeSpan.Zero)
        {
            svg.Text(Width - Left, floor + 18, Show.Time(story.Latest, now), "tick end");
        }

        return new HtmlString(svg.End());
    }

    private static DateTimeOffset Clamp(DateTimeOffset time, StoryView story) =>
        time < story.First ? story.First : time > story.Latest ? story.Latest : time;

    // Dots that would touch are stacked.
    private static int[] Stack(double[] places)
    {
        int[] rows = new int[places.Length];
        Dictionary<int, int> heights = [];
        foreach (int i in Enumerable.Range(0, places.Length).OrderBy(i => places[i]))
        {
            int column = (int)(places[i] / (2 * Dot + 2));
            rows[i] = Math.Max(heights.GetValueOrDefault(column), heights.GetValueOrDefault(column - 1));
            heights[column] = rows[i] + 1;
        }

        return rows;
    }
}
