using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Screen.Rules;

/// <summary>
/// Whether a phrase found in a script that joins words is a word there, and not a piece of a name or of a longer word.
/// </summary>
internal static class Affixes
{
    private const int ShortestInside = 3, LongestAffix = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Arabic = Knowledge.Lines("rules/affixes.txt").Select(l => l.Split('\t'))
        .ToFrozenDictionary(p => p[0], p => p[1].Split(' ').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether the run may be read as a word.</summary>
    public static bool Admit(string text, TextSpan run) => text[run.Start] switch
    {
        >= '\u0600' and <= '\u06FF' => Is("before", Back(text, run.Start)) && Is("after", On(text, run.End)),
        >= '\uAC00' and <= '\uD7A3' => run.Length >= ShortestInside || run.Start == 0 || !IsHangul(text[run.Start - 1]),
        >= '\u30A0' and <= '\u30FF' => (run.Start == 0 || !IsKatakana(text[run.Start - 1])) && (run.End >= text.Length || !IsKatakana(text[run.End])),
        _ => true,
    };

    private static bool Is(string side, ReadOnlySpan<char> affix) => affix.IsEmpty || (affix.Length <= LongestAffix && Arabic[side].Contains(affix.ToString()));

    private static ReadOnlySpan<char> Back(string text, int end)
    {
        int start = end;
        while (start > 0 && end - start <= LongestAffix && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> On(string text, int start)
    {
        int end = start;
        while (end < text.Length && end - start <= LongestAffix && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    private static bool IsKatakana(char c) => c is >= '\u30A1' and <= '\u30FA' or 'ー';
}
