using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Compare;

/// <summary>The words that tell what a name names, from <c>data/compare/names.txt</c>.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = Knowledge.Lines("compare/names.txt").Select(l => l.Split('\t'))
        .ToFrozenDictionary(p => p[0], p => p[1].Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a word belongs to a class: <c>title</c>, <c>organisation</c>, <c>place</c>, <c>before-place</c>, <c>goods</c>, <c>joiner</c>, <c>never</c>.</summary>
    public static bool Is(string kind, string word) => Classes[kind].Contains(word.TrimEnd('.'));
}
