using System.Buffers;
using Headwater.Text;

namespace Headwater.Extract;

/// <summary>What outlets of the world add to their reports, in their own words; from <c>data/extract/phrases.txt</c>.</summary>
internal static class Phrases
{
    private const int LongestAddition = 220;
    private const int LongestFooter = 500;
    private const int LongestBar = 100;

    private static readonly char[] Counts = [.. "0123456789() :"];
    private static readonly char[] Between = [' ', '|', '·', '•', ',', '/', '\n'];
    private static readonly char[] Ornaments = [' ', ':', '.', '…', '!', '»', '«', '>', '<', '*', '-', '–', '—', '|', '[', ']', '(', ')', '•', '▶', '►', '→', '：'];
    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Footers;
    private static readonly Dictionary<string, List<string>> Starts = new(StringComparer.OrdinalIgnoreCase);

    static Phrases()
    {
        List<string> footers = [];
        foreach (string line in Knowledge.Lines("extract/phrases.txt"))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            string phrase = line[(space + 1)..];
            if (line.StartsWith("is ", StringComparison.Ordinal))
            {
                Whole.Add(phrase);
            }
            else if (line.StartsWith("footer ", StringComparison.Ordinal))
            {
                footers.Add(phrase);
            }
            else
            {
                string key = phrase[..Math.Min(3, phrase.Length)];
                (Starts.TryGetValue(key, out List<string>? held) ? held : Starts[key] = []).Add(phrase);
            }
        }

        Footers = SearchValues.Create([.. footers], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a block is an addition: an invitation to share, subscribe, read on, comment.</summary>
    /// <param name="text">The block's text.</param>
    public static bool IsAddition(string text)
    {
        if (text.Length > LongestAddition)
        {
            return false;
        }

        string bare = text.Trim(Ornaments);
        return Whole.Contains(bare) || Whole.Contains(bare.Trim(Counts)) || IsBar(bare) || (bare.Length >= 3 && Starts.TryGetValue(bare[..3], out List<string>? starts)
            && starts.Any(s => bare.StartsWith(s, StringComparison.OrdinalIgnoreCase)));
    }

    // "Facebook | X | WhatsApp": nothing but words of which each alone would be an addition.
    private static bool IsBar(string line)
    {
        string[] words = line.Length <= LongestBar ? line.Split(Between, StringSplitOptions.RemoveEmptyEntries) : [];
        return words.Length > 1 && words.All(Whole.Contains);
    }

    /// <summary>Whether a block near a report's end is a footer: a credit line, rights, an invitation.</summary>
    /// <param name="text">The block's text.</param>
    public static bool IsFooter(string text) =>
        text.Length <= LongestFooter && text.AsSpan().ContainsAny(Footers);
}
