using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Headwater.Eval;

/// <summary>
/// The figures that must not fall, in <c>floors.json</c>. Raising one is free; lowering one needs a reason, which is kept
/// beside it.
/// </summary>
internal sealed class Floors(string file)
{
    /// <summary>A figure may fall this far below its floor before it counts as fallen: ties broken by hardware.</summary>
    public const double Tolerance = 0.0005;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly JsonObject floors = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsObject() : [];

    /// <summary>The floor of a figure, or <c>null</c> where it has none yet.</summary>
    public double? Of(string key) => floors[key]?["floor"]?.GetValue<double>();

    /// <summary>Raises a floor to a measured value, cut to three places; leaves a higher one alone.</summary>
    public bool Raise(string key, double value)
    {
        double cut = Math.Floor(value * 1000) / 1000;
        if (Of(key) >= cut)
        {
            return false;
        }

        floors[key] = new JsonObject { ["floor"] = cut };
        return true;
    }

    /// <summary>Lowers a floor, with the reason.</summary>
    public void Lower(string key, double value, string reason) =>
        floors[key] = new JsonObject { ["floor"] = Math.Floor(value * 1000) / 1000, ["lowered"] = reason };

    /// <summary>Writes the file, keys in order.</summary>
    public void Save()
    {
        JsonObject ordered = new(floors.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        File.WriteAllText(file, ordered.ToJsonString(Indented) + "\n");
    }

    /// <summary>A figure as it is printed.</summary>
    public static string Show(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
