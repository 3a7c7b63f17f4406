using System.Collections.Frozen;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Extract;

/// <summary>The kinds that a page's address and headline let one expect, in the words of <c>data/extract/kinds.txt</c>.</summary>
internal static class KindWords
{
    private const int MostWords = 3, LongestPath = 500;

    private static readonly (ArticleKind Kind, string Place, string Words)[] All = [.. Knowledge.Lines("extract/kinds.txt").Select(l => l.Split(' ', 3)).Select(p => (Enum.Parse<ArticleKind>(p[0], ignoreCase: true), p[1], p[2]))];
    private static readonly FrozenDictionary<string, ArticleKind> Paths = All.Where(w => w.Place == "path").ToFrozenDictionary(w => w.Words, w => w.Kind, StringComparer.Ordinal);
    private static readonly (ArticleKind Kind, string Place, string Words)[] Headlines = [.. All.Where(w => w.Place == "headline")];

    /// <summary>Whether the address or the headline speaks of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="url">The page's address, or <c>null</c>.</param>
    /// <param name="headline">Its headline.</param>
    public static bool Expect(ArticleKind kind, string? url, string headline) =>
        Headlines.Any(w => w.Kind == kind && headline.Contains(w.Words, StringComparison.OrdinalIgnoreCase)) || Parts(url).Any(p => Paths.TryGetValue(p, out ArticleKind said) && said == kind);

    // The parts of the path, and the runs of words at the beginning and the end of the last.
    private static IEnumerable<string> Parts(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.AbsolutePath.Length > LongestPath)
        {
            yield break;
        }

        string[] parts = address.AbsolutePath.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (string part in parts)
        {
            yield return part;
        }

        string[] words = parts.Length == 0 ? [] : parts[^1].Split('-', '.', '_');
        for (int count = 2; count <= Math.Min(MostWords, words.Length); count++)
        {
            yield return string.Join('-', words[..count]);
            yield return string.Join('-', words[^count..]);
        }
    }
}
