namespace Headwater.Text.Dates;

/// <summary>A day, month or year that a text speaks of, worked out against the day it was written.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Date">ISO 8601, as precise as <paramref name="Precision"/> says: <c>2019</c>, <c>2024-09</c>, <c>2024-02-18</c>.</param>
/// <param name="Precision"><c>day</c>, <c>month</c> or <c>year</c>.</param>
public readonly record struct DateMention(TextSpan Span, string Date, string Precision);
