using System.Buffers;
using Headwater.Text;

namespace Headwater.Extract.Dates;

/// <summary>Finds where a line turns to a report's last change: "Published 3 May 2024, updated 4 May 2024"; words from <c>data/extract/revised.txt</c>.</summary>
internal static class RevisionLabels
{
    private static readonly SearchValues<string> Labels = SearchValues.Create([.. Knowledge.Lines("extract/revised.txt")], StringComparison.OrdinalIgnoreCase);

    /// <summary>The line up to the first such word; the whole line where there is none.</summary>
    public static string Before(string line) => At(line) is >= 0 and var at ? line[..at] : line;

    /// <summary>The line from the first such word on, or <c>null</c> where there is none.</summary>
    public static string? After(string line) => At(line) is >= 0 and var at ? line[at..] : null;

    private static int At(string line) => line.AsSpan().IndexOfAny(Labels);
}
