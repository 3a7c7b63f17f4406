using System.Globalization;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Places: GeoRSS, GML and W3C Basic Geo.</summary>
internal static class GeoElements
{
    // Systems of latitude and longitude, in that order: WGS 84 and, on the ground nearly the same, ETRS89, NAD83, GDA94.
    private static readonly string[] Geographic = ["4326", "4979", "4258", "4937", "4269", "4283", "4939"];

    public static ElementRules Rules { get; } = new(new()
    {
        ["where"] = ElementRule.Wrapper,
        ["polygon"] = ElementRule.Holding(System, (s, in e) => Simple(s, e, "Polygon")),
        ["point"] = ElementRule.Holding(System, (s, in e) => Simple(s, e, "Point")),
        ["line"] = ElementRule.Holding(System, (s, in e) => Simple(s, e, "LineString")),
        ["linestring"] = ElementRule.Holding(System, (s, in e) => Simple(s, e, "LineString")),
        ["box"] = ElementRule.Holding(System, (s, in e) => Simple(s, e, "Box")),
        ["exterior"] = ElementRule.Wrapper,
        ["linearring"] = ElementRule.Holding(null, (s, in e) => { if (s.Node.Place is { Shape: "LineString" } line) { s.Node.Place = line with { Shape = "Polygon" }; } }),
        ["pos"] = ElementRule.Text((s, in e) => Place(s, e, "Point")),
        ["poslist"] = ElementRule.Text((s, in e) => Place(s, e, "LineString")),
        ["lat"] = ElementRule.Text((s, in e) => Coordinate(s, e)),
        ["long"] = ElementRule.Text((s, in e) => Coordinate(s, e)),
    });

    private static void System(FeedScribe scribe, scoped in Element element) => scribe.CoordinateSystem = element["srsName"];

    private static void Simple(FeedScribe scribe, in Element element, string shape)
    {
        if (!element.HasChildren)
        {
            Place(scribe, element, shape);
        }
    }

    private static void Place(FeedScribe scribe, in Element element, string shape)
    {
        string? system = element["srsName"] ?? scribe.CoordinateSystem;
        bool isProjected = system is not null && !Geographic.Any(code => system.EndsWith(code, StringComparison.Ordinal)) && !system.Contains("WGS84", StringComparison.OrdinalIgnoreCase);
        int dimensions = element["srsDimension"] is "3" || (shape == "Point" && Numbers(element).Count == 3) ? 3 : 2;
        List<IReadOnlyList<double>> points = Points(Numbers(element), dimensions, swap: !isProjected);
        if (points.Count >= Least(shape))
        {
            scribe.Node.Place ??= new FeedPlace(shape, points, isProjected ? system : null);
        }
    }

    private static int Least(string shape) => shape switch { "Point" => 1, "Polygon" => 4, _ => 2 };

    // Written latitude first; kept longitude first.
    private static List<IReadOnlyList<double>> Points(List<double> numbers, int dimensions, bool swap)
    {
        List<IReadOnlyList<double>> points = [];
        for (int i = 0; i + dimensions <= numbers.Count; i += dimensions)
        {
            (double first, double second) = swap ? (numbers[i + 1], numbers[i]) : (numbers[i], numbers[i + 1]);
            points.Add(dimensions == 3 ? [first, second, numbers[i + 2]] : [first, second]);
        }

        return points;
    }

    private static List<double> Numbers(in Element element)
    {
        List<double> numbers = [];
        foreach (string part in element.Text().Replace(',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            {
                return [];
            }

            numbers.Add(number);
        }

        return numbers;
    }

    private static void Coordinate(FeedScribe scribe, in Element element)
    {
        string key = $"geo_{element.Name.ToString().ToLowerInvariant()}";
        scribe.Node.ExtensionTable.TryAdd(key, element.Text());
        if (scribe.Node.Place is null && Part(scribe.Node, "geo_long") is { } east && Part(scribe.Node, "geo_lat") is { } north)
        {
            scribe.Node.Place = new FeedPlace("Point", [[east, north]]);
        }
    }

    private static double? Part(FeedNode node, string key) =>
        node.Extensions.TryGetValue(key, out string? text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
