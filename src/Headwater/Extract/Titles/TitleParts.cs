using Headwater.Text;

namespace Headwater.Extract.Titles;

/// <summary>Cuts titles where a headline may end and a site's name, a section or a kicker begin; marks from <c>data/extract/titles.txt</c>.</summary>
internal static class TitleParts
{
    // A title that is longer is no title, and cutting it everywhere would take time for nothing.
    private const int LongestTitle = 1000;

    private static readonly (string Mark, bool Speaks)[] Marks = [.. Knowledge.Lines("extract/titles.txt").Select(line => line.Split(' ', 2)).Select(parts => parts[0] switch
    {
        "spaced" => ($" {parts[1]} ", false),
        "after" => ($"{parts[1]} ", true),
        "speaks" => (parts[1], true),
        _ => (parts[1], false),
    })];

    /// <summary>What stands before and after each mark, the last cut of a mark first; and whether the mark is one that headlines themselves use.</summary>
    public static IEnumerable<(string Before, string After, bool Speaks)> Cuts(string title)
    {
        foreach ((string mark, bool speaks) in Marks)
        {
            for (int at = title.Length <= LongestTitle ? title.Length : 0; at > 0 && (at = title.LastIndexOf(mark, at - 1, StringComparison.Ordinal)) > 0;)
            {
                yield return (title[..at].TrimEnd(), title[(at + mark.Length)..].TrimStart(), speaks);
            }
        }
    }

    /// <summary>Letters and digits alone, in lower case: what two ways of writing one title share.</summary>
    public static string Bare(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
