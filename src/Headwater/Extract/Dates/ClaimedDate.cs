namespace Headwater.Extract.Dates;

/// <summary>A date the page claims and where it stood.</summary>
/// <param name="Time">The time.</param>
/// <param name="Method"><c>json-ld</c>, <c>microdata</c>, <c>meta</c>, <c>time</c>, <c>feed</c>, <c>data</c>, <c>visible</c>, <c>script</c> or <c>url</c>.</param>
internal readonly record struct ClaimedDate(DateTimeOffset Time, string Method);
