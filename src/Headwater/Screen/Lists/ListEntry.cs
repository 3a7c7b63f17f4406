namespace Headwater.Screen.Lists;

/// <summary>Someone or something on a list.</summary>
public sealed record ListEntry
{
    /// <summary>The list's own number for it, such as <c>KPi.033</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The list's id: <c>un-sc</c>.</summary>
    public required string List { get; init; }

    /// <summary><c>person</c> or <c>organisation</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The name it is listed under.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that identify it, and its name in its own script.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names that the list itself calls of low quality; they alone identify nobody.</summary>
    public IReadOnlyList<string> WeakAliases { get; init; } = [];

    /// <summary>Dates of birth, each as precise as the list has it: <c>1964</c> or <c>1964-03-22</c>.</summary>
    public IReadOnlyList<string> Born { get; init; } = [];

    /// <summary>Nationalities, as the list writes them.</summary>
    public IReadOnlyList<string> Nationalities { get; init; } = [];

    /// <summary>The day it was listed, or <c>null</c>.</summary>
    public string? Listed { get; init; }

    /// <summary>The sanctions regime, such as <c>DPRK</c>; <c>null</c> where the list has none.</summary>
    public string? Regime { get; init; }
}
