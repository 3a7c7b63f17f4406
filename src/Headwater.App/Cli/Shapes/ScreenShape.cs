using Headwater.Model;

namespace Headwater.App.Cli.Shapes;

/// <summary>What <c>screen</c> prints.</summary>
internal sealed record ScreenShape(IReadOnlyList<ScreenFinding> Findings, IReadOnlyList<ListMatch> ListMatches)
{
    public static ScreenShape Of(Screening screening) => new([.. screening.Findings.Select(ScreenFinding.Of)], screening.ListMatches);
}

/// <summary>One finding: the facts reported match the elements of a rule.</summary>
internal sealed record ScreenFinding(
    string Rule,
    string Title,
    RuleElements Elements,
    IReadOnlyList<CompareSupport> Evidence,
    IReadOnlyList<string> Hedges,
    int IndependentSources,
    IReadOnlyList<string> DisputedBy,
    string? CitedInstead)
{
    public static ScreenFinding Of(Finding f) => new(
        f.Rule, f.Title, f.Elements, [.. f.Evidence.Select(CompareSupport.Of)], f.Hedges, f.IndependentSources, f.DisputedBy, f.CitedInstead);
}
