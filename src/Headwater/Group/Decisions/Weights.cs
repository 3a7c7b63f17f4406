using System.Text.Json;
using Headwater.Text;

namespace Headwater.Group.Decisions;

/// <summary>What the grouper has learned: <c>data/group/weights.json</c>, which says what it was trained on.</summary>
internal sealed record Weights
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private static readonly Lazy<Weights> Shipped = new(() => Load(Knowledge.Open("group/weights.json")));

    /// <summary>What the figures were learned from, and how.</summary>
    public required string TrainedOn { get; init; }

    /// <summary>How likely it is that an article belongs to a story, for putting several in order.</summary>
    public required Decision Rank { get; init; }

    /// <summary>Whether an article belongs to the story that it is likeliest to belong to.</summary>
    public required Decision Join { get; init; }

    /// <summary>Whether an article belongs to a story that has none in its language.</summary>
    public required Decision Across { get; init; }

    /// <summary>Whether two stories are one.</summary>
    public required Decision Merge { get; init; }

    /// <summary>Whether the two sides into which a story falls most readily are one story.</summary>
    public required Decision Part { get; init; }

    /// <summary>The same of a story in several languages.</summary>
    public required Decision PartAcross { get; init; }

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
}
