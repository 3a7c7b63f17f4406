using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Extract;

/// <summary>
/// The names of meta elements by what they state; from <c>data/extract/metas.txt</c>, a line a fact and name, the most
/// trusted first.
/// </summary>
internal static class MetaNames
{
    private static readonly FrozenDictionary<string, string[]> Names = Knowledge.Lines("extract/metas.txt")
        .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
        .GroupBy(parts => parts[0], parts => parts[1], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>Who wrote the report.</summary>
    public static string[] Author => Names["author"];

    /// <summary>The report's picture.</summary>
    public static string[] Image => Names["image"];

    /// <summary>The report's language.</summary>
    public static string[] Language => Names["language"];

    /// <summary>When the report was last changed.</summary>
    public static string[] Modified => Names["modified"];

    /// <summary>When the report was published.</summary>
    public static string[] Published => Names["published"];

    /// <summary>The site's name.</summary>
    public static string[] Site => Names["site"];

    /// <summary>The report's title.</summary>
    public static string[] Title => Names["title"];
}
