namespace Headwater.Model;

/// <summary>
/// The facts reported match the elements of a rule. It never says "violation", and the rule is matched from the
/// facts, never from a citation in the report.
/// </summary>
public sealed record Finding
{
    /// <summary>The rule's id: <c>un-2397-7</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The rule's title.</summary>
    public required string Title { get; init; }

    /// <summary>What was matched.</summary>
    public required RuleElements Elements { get; init; }

    /// <summary>The sentences that state the facts.</summary>
    public required IReadOnlyList<Support> Evidence { get; init; }

    /// <summary>The hedges that stand on them.</summary>
    public IReadOnlyList<string> Hedges { get => field ?? []; init; }

    /// <summary>Independent primary sources, copies and relays collapsed; 1 or more.</summary>
    public int IndependentSources { get; init; } = 1;

    /// <summary>Who disputes the facts.</summary>
    public IReadOnlyList<string> DisputedBy { get => field ?? []; init; }

    /// <summary>Another rule that a report cites for these facts, where it does not cite this one.</summary>
    public string? CitedInstead { get; init; }
}

/// <summary>The elements of a rule as the reports fill them; <c>null</c> where none does.</summary>
public sealed record RuleElements(string? Supplier, string? Recipient, string? Goods, string? Act);

/// <summary>A name of a story that stands on a list.</summary>
/// <param name="Name">As the report writes it.</param>
/// <param name="Entry">The list's entry.</param>
/// <param name="List">The list's id.</param>
/// <param name="Score">0 to 1.</param>
public sealed record ListMatch(string Name, string Entry, string List, double Score);

/// <summary>What Screen makes of a story.</summary>
public sealed record Screening(IReadOnlyList<Finding> Findings, IReadOnlyList<ListMatch> ListMatches)
{
    /// <summary>Nothing found.</summary>
    public static Screening Empty { get; } = new([], []);
}
