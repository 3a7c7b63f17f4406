using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Headwater.Text.Attribution;

/// <summary>The words that keep a statement from being an assertion: "reportedly", "suspected of", "could"; from <c>data/hedges/</c>.</summary>
public static class Hedges
{
    private static readonly FrozenSet<string> Languages = Knowledge.Files("hedges", ".txt").Select(Path.GetFileNameWithoutExtension).ToFrozenSet()!;

    private static readonly ConcurrentDictionary<string, (string[] Longest, SearchValues<string> Any)> Phrases = new(StringComparer.Ordinal);

    /// <summary>The hedges in a run of a text, in order, none within another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">The sentence or part of one to look at.</param>
    /// <param name="language">BCP 47 language of the text; <c>null</c>, or one without a list, is read as English.</param>
    public static IReadOnlyList<TextSpan> In(string text, TextSpan run, string? language)
    {
        List<TextSpan> found = [];
        (string[] phrases, SearchValues<string> any) = Of(language);
        if (!text.AsSpan(run.Start, run.Length).ContainsAny(any))
        {
            return found;
        }

        foreach (string phrase in phrases)
        {
            for (int at = text.IndexOf(phrase, run.Start, run.Length, StringComparison.OrdinalIgnoreCase); at >= 0; at = Next(text, phrase, at + phrase.Length, run))
            {
                TextSpan hedge = new(at, at + phrase.Length);
                if (IsWhole(text, hedge) && !IsName(text, hedge, run) && !found.Exists(hedge.Meets))
                {
                    found.Add(hedge);
                }
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static int Next(string text, string phrase, int from, TextSpan run) =>
        from < run.End ? text.IndexOf(phrase, from, run.End - from, StringComparison.OrdinalIgnoreCase) : -1;

    // Chinese, Japanese and Korean hang words together.
    private static bool IsWhole(string text, TextSpan hedge) =>
        text[hedge.Start] >= '\u2E80'
        || ((hedge.Start == 0 || !char.IsLetter(text[hedge.Start - 1])) && (hedge.End >= text.Length || !char.IsLetter(text[hedge.End])));

    // "May 5", "Theresa May".
    private static bool IsName(string text, TextSpan hedge, TextSpan run) => hedge.Length <= 3 && hedge.Start > run.Start && char.IsUpper(text[hedge.Start]);

    // The longest first, so that "suspected of" is taken whole.
    private static (string[] Longest, SearchValues<string> Any) Of(string? language)
    {
        string primary = language?.Split('-', '_')[0].ToLowerInvariant() ?? "en";
        return Phrases.GetOrAdd(Languages.Contains(primary) ? primary : "en", Read);
    }

    private static (string[] Longest, SearchValues<string> Any) Read(string language)
    {
        string[] phrases = [.. Knowledge.Lines($"hedges/{language}.txt").OrderByDescending(p => p.Length)];
        return (phrases, SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase));
    }
}
