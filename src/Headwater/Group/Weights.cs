using System.Text.Json;
using Headwater.Text;

namespace Headwater.Group;

/// <summary>What the grouper has learned: <c>data/group/weights.json</c>, which says what it was trained on.</summary>
internal sealed record Weights
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private static readonly Lazy<Weights> Shipped = new(() => Load(Knowledge.Open("group/weights.json")));

    /// <summary>What the figures were learned from.</summary>
    public string TrainedOn { get; init; } = "";

    /// <summary>A weight for each of <see cref="Likeness.Names"/>; one that is absent is 0.</summary>
    public required IReadOnlyDictionary<string, double> Features { get; init; }

    /// <summary>Added to every score.</summary>
    public double Bias { get; init; }

    /// <summary>Least probability for an article to join a story.</summary>
    public double Join { get; init; } = 0.5;

    /// <summary>Least probability for two stories to be merged.</summary>
    public double Merge { get; init; } = 0.5;

    /// <summary>The weights shipped with the program.</summary>
    public static Weights Default => Shipped.Value;

    /// <summary>Reads a file of weights.</summary>
    public static Weights Load(Stream file)
    {
        using (file)
        {
            return JsonSerializer.Deserialize<Weights>(file, Format) ?? throw new JsonException("The weights are null.");
        }
    }

    /// <summary>Writes a file of weights.</summary>
    public void Save(Stream file) => JsonSerializer.Serialize(file, this, Format);

    /// <summary>The weights in order of <see cref="Likeness.Names"/>.</summary>
    public float[] InOrder() => [.. Likeness.Names.Select(n => (float)Features.GetValueOrDefault(n))];
}
