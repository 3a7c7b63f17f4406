namespace Headwater.Poll.Feeds;

/// <summary>A place.</summary>
/// <param name="Shape"><c>Point</c>, <c>LineString</c>, <c>Polygon</c> or <c>Box</c>.</param>
/// <param name="Points">Longitude, latitude and perhaps height of each corner, in degrees and metres; or in the units of <paramref name="System"/>.</param>
/// <param name="System">The coordinate system, or <c>null</c> for WGS 84.</param>
public sealed record FeedPlace(string Shape, IReadOnlyList<IReadOnlyList<double>> Points, string? System = null);
