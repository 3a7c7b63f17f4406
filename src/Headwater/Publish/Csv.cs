using System.Globalization;

namespace Headwater.Publish;

/// <summary>Rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.</summary>
public static class Csv
{
    /// <summary>The media type to serve them with.</summary>
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    /// <summary>One row without its line's end. Times are written as ISO 8601 in UTC, <c>null</c> as nothing.</summary>
    public static string Row(params IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell));

    // A cell that a spreadsheet would run as a formula is written as text.
    private static string Cell(object? value)
    {
        string text = value is DateTimeOffset time ? StoryFeedXml.Time(time) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        text = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
