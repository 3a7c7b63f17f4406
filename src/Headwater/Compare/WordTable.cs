using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Compare;

/// <summary>Words that each stand for something: whole words, stems ("kill*"), and signs of scripts without spaces, sought where they begin.</summary>
internal sealed class WordTable
{
    private const int ShortestStem = 3, LongestSigns = 6;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> whole, stems, signs;

    /// <param name="entries">Words as in <c>data/</c> with what they stand for; of two the first holds.</param>
    public WordTable(IEnumerable<(string Word, string Meaning)> entries)
    {
        (string Word, string Meaning)[] all = [.. entries];
        signs = Index(all.Where(e => Words.IsPaired(e.Word[0])));
        stems = Index(all.Where(e => e.Word[^1] == '*').Select(e => (Fold(e.Word[..^1]), e.Meaning)));
        whole = Index(all.Where(e => e.Word[^1] != '*' && !Words.IsPaired(e.Word[0])).Select(e => (Fold(e.Word), e.Meaning)));
    }

    /// <summary>Whether a word stands in the table.</summary>
    public bool Has(ReadOnlySpan<char> word) => Find(word, out _) is not null;

    /// <summary>What a word stands for, or <c>null</c>.</summary>
    /// <param name="text">A word; of a script without spaces any text, of which the beginning is looked at.</param>
    /// <param name="length">How much of it was read.</param>
    public string? Find(ReadOnlySpan<char> text, out int length)
    {
        length = text.Length;
        return text.IsEmpty ? null : Words.IsPaired(text[0]) ? FindSigns(text, out length) : FindWord(text);
    }

    private string? FindSigns(ReadOnlySpan<char> text, out int length)
    {
        for (length = Math.Min(LongestSigns, text.Length); length > 0; length--)
        {
            if (signs.TryGetValue(text[..length], out string? meaning))
            {
                return meaning;
            }
        }

        return null;
    }

    private string? FindWord(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Terms.Room];
        ReadOnlySpan<char> folded = Folding.Of(word, room);
        if (whole.TryGetValue(folded, out string? meaning))
        {
            return meaning;
        }

        for (int length = folded.Length; length >= ShortestStem; length--)
        {
            if (stems.TryGetValue(folded[..length], out meaning))
            {
                return meaning;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Index(IEnumerable<(string Word, string Meaning)> entries) =>
        entries.DistinctBy(e => e.Word).ToFrozenDictionary(e => e.Word, e => e.Meaning, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string Fold(string word)
    {
        Span<char> room = stackalloc char[Terms.Room];
        return Folding.Of(word, room).ToString();
    }
}
