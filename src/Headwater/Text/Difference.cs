using System.Text;

namespace Headwater.Text;

/// <summary>What became of a run of words between two states of a text.</summary>
public enum RunKind
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It stood in the earlier alone.</summary>
    Removed,

    /// <summary>It stands in the later alone.</summary>
    Added,
}

/// <summary>A run of words.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The words, with the space and the paragraph's end after them.</param>
public sealed record TextRun(RunKind Kind, string Text);

/// <summary>
/// What differs between two states of a text, word by word: the paragraphs that stand in both are left out, those between
/// them are given as passages of runs. In scripts without spaces each character counts as a word.
/// </summary>
public static class Difference
{
    // The table of a longest common subsequence has a cell for each pair; passages beyond that are given as replaced whole.
    private const long MostPairs = 1_000_000;

    /// <summary>The passages that differ, in order; empty for equal texts.</summary>
    /// <param name="before">The earlier state, its paragraphs separated by a blank line.</param>
    /// <param name="after">The later.</param>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Of(string before, string after)
    {
        List<IReadOnlyList<TextRun>> passages = [];
        List<string> removed = [], added = [];
        foreach ((RunKind kind, string paragraph) in Aligned(Paragraphs(before), Paragraphs(after)))
        {
            if (kind == RunKind.Same)
            {
                Passage(removed, added, passages);
            }
            else
            {
                (kind == RunKind.Removed ? removed : added).Add(paragraph);
            }
        }

        Passage(removed, added, passages);
        return passages;
    }

    private static void Passage(List<string> removed, List<string> added, List<IReadOnlyList<TextRun>> passages)
    {
        if (removed.Count + added.Count > 0)
        {
            passages.Add(Runs(Words(string.Join("\n\n", removed)), Words(string.Join("\n\n", added))));
        }

        removed.Clear();
        added.Clear();
    }

    private static List<TextRun> Runs(string[] before, string[] after)
    {
        List<TextRun> runs = [];
        StringBuilder words = new();
        RunKind current = RunKind.Same;
        foreach ((RunKind kind, string word) in Aligned(before, after))
        {
            if (kind != current && words.Length > 0)
            {
                runs.Add(new TextRun(current, words.ToString()));
                words.Clear();
            }

            current = kind;
            words.Append(word);
        }

        if (words.Length > 0)
        {
            runs.Add(new TextRun(current, words.ToString()));
        }

        return runs;
    }

    // What both begin and end with needs no table.
    private static IEnumerable<(RunKind Kind, string Part)> Aligned(string[] before, string[] after)
    {
        int head = before.AsSpan().CommonPrefixLength(after);
        int tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        return [
            .. before.Take(head).Select(part => (RunKind.Same, part)),
            .. Middle(before.AsSpan()[head..^tail], after.AsSpan()[head..^tail]),
            .. before.TakeLast(tail).Select(part => (RunKind.Same, part)),
        ];
    }

    private static List<(RunKind Kind, string Part)> Middle(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        List<(RunKind, string)> parts = [];
        int[,]? common = (long)before.Length * after.Length <= MostPairs ? Common(before, after) : null;
        (int b, int a) = (0, 0);
        while (common is not null && b < before.Length && a < after.Length)
        {
            parts.Add(before[b] == after[a] ? (RunKind.Same, after[a++]) : common[b + 1, a] >= common[b, a + 1] ? (RunKind.Removed, before[b]) : (RunKind.Added, after[a++]));
            b += parts[^1].Item1 == RunKind.Added ? 0 : 1;
        }

        foreach (string left in before[b..])
        {
            parts.Add((RunKind.Removed, left));
        }

        foreach (string left in after[a..])
        {
            parts.Add((RunKind.Added, left));
        }

        return parts;
    }

    // The length of the longest common subsequence of what follows each pair of places.
    private static int[,] Common(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int b = before.Length - 1; b >= 0; b--)
        {
            for (int a = after.Length - 1; a >= 0; a--)
            {
                common[b, a] = before[b] == after[a] ? common[b + 1, a + 1] + 1 : Math.Max(common[b + 1, a], common[b, a + 1]);
            }
        }

        return common;
    }

    private static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    // A word takes the space after it along, so that runs read as text.
    private static string[] Words(string text)
    {
        List<string> words = [];
        for (int from = 0, until; from < text.Length; from = until)
        {
            until = from + 1;
            while (until < text.Length && (IsOneWord(text[until - 1], text[until]) || char.IsWhiteSpace(text[until])))
            {
                until++;
            }

            words.Add(text[from..until]);
        }

        return [.. words];
    }

    private static bool IsOneWord(char left, char right) =>
        char.IsHighSurrogate(left) || (IsLetter(left) && IsLetter(right)) || char.GetUnicodeCategory(right) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // Ideographs, kana and the scripts of South-East Asia are written without spaces.
    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) && c is not (>= '\u0E00' and <= '\u0EFF') and not (>= '\u1000' and <= '\u109F') and not (>= '\u1780' and <= '\u17FF') and not (>= '\u2E80' and <= '\u9FFF');
}
