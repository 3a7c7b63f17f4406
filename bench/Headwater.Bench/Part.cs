namespace Headwater.Bench;

/// <summary>Something whose speed is measured.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Summary">What is measured, in a line.</param>
/// <param name="Files">What it needs of the corpora.</param>
/// <param name="Run">Measures; gives each row as soon as it is known.</param>
internal sealed record Part(string Name, string Summary, IReadOnlyList<string> Files, Func<Setting, IEnumerable<Row>> Run);

/// <summary>What every part may use.</summary>
/// <param name="Corpora">The corpora.</param>
/// <param name="CorporaFolder">Where they lie.</param>
/// <param name="Large">Whether the sizes that take many minutes are wanted too.</param>
/// <param name="Size">The one size that is wanted, of what is measured at several; or <c>null</c>.</param>
internal sealed record Setting(Corpora Corpora, string CorporaFolder, bool Large, int? Size)
{
    private const int Largest = 1_000_000;

    /// <summary>The sizes to measure at.</summary>
    /// <param name="usual">Those of a run of a few minutes.</param>
    public int[] Sizes(params int[] usual) => Size is { } size ? [size] : Large ? [.. usual, Largest] : usual;
}
