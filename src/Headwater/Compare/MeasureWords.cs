using Headwater.Text;

namespace Headwater.Compare;

/// <summary>The words of <c>data/compare/measures.txt</c>: what numbers count, in which unit, by which scale.</summary>
internal static class MeasureWords
{
    private static readonly ILookup<string, string[]> Lines = KeyedLines.Read("compare/measures.txt").ToLookup(f => f[0]);

    /// <summary>Words that tell what is counted: "dead people", "turnout percent"; the measure and the unit it is counted in.</summary>
    public static WordTable Measures { get; } = Of("measure");

    /// <summary>Words that make a number another thing than a count of people.</summary>
    public static WordTable Units { get; } = Of("unit");

    /// <summary>Words for whoever is counted as one of the people.</summary>
    public static WordTable Persons { get; } = Of("person");

    /// <summary>Words that multiply the number before them, with the factor.</summary>
    public static WordTable Scales { get; } = Of("scale");

    /// <summary>Words between tens and ones.</summary>
    public static WordTable Links { get; } = Of("link");

    /// <summary>Words for one that are articles too: a number only after tens.</summary>
    public static WordTable Ones { get; } = Of("one");

    /// <summary>Words before a number that counts a part of another.</summary>
    public static WordTable Subsets { get; } = Of("subset");

    /// <summary>Words between a number and what it counts a part of.</summary>
    public static WordTable Partitives { get; } = Of("partitive");

    /// <summary>Words beside a number that counts what came on top.</summary>
    public static WordTable Further { get; } = Of("further");

    /// <summary>Words before a number that is a bound or an estimate.</summary>
    public static WordTable Bounds { get; } = Of("bound");

    private static WordTable Of(string kind) => new(Lines[kind].SelectMany(f => f[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (w, f[1]))));
}
