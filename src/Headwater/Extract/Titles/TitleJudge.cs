using System.Text.Json;
using Headwater.Text;

namespace Headwater.Extract.Titles;

/// <summary>What was learned of which of a page's headlines is its report's: <c>data/extract/headlines.json</c>, which says what it was learned from.</summary>
internal sealed record TitleJudge
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private static readonly Lazy<TitleJudge> Shipped = new(() => Load(Knowledge.Open("extract/headlines.json")));

    /// <summary>What it was learned from, and how.</summary>
    public required string TrainedOn { get; init; }

    /// <summary>By name of a figure, what it adds to a candidate.</summary>
    public required IReadOnlyDictionary<string, double> Features { get; init; }

    /// <summary>What is shipped with the program.</summary>
    public static TitleJudge Default => Shipped.Value;

    /// <summary>The candidate that the figures speak for most; among equals the first.</summary>
    /// <param name="candidates">A page's candidates, at least one.</param>
    /// <param name="news">Whether JSON-LD says that the page is a report of news.</param>
    public TitleCandidate Choose(IReadOnlyList<TitleCandidate> candidates, bool news) =>
        candidates.Count == 1 ? candidates[0] : candidates.MaxBy(c => Sum(TitleFeatures.Of(c, candidates, news)))!;

    /// <summary>What a candidate's figures add up to.</summary>
    public double Sum(double[] figures) => TitleFeatures.Names.Select((name, i) => figures[i] * Features.GetValueOrDefault(name)).Sum();

    /// <summary>Reads a file of what was learned.</summary>
    public static TitleJudge Load(Stream file)
    {
        using (file)
        {
            return JsonSerializer.Deserialize<TitleJudge>(file, Format) ?? throw new JsonException("What was learned of headlines is null.");
        }
    }

    /// <summary>Writes a file of what was learned.</summary>
    public void Save(Stream file) => JsonSerializer.Serialize(file, this, Format);
}
