namespace Headwater.Trace.Copies;

/// <summary>
/// Whether one word is the other with a slip of the hand: two letters that changed places, or one or two letters left
/// out, doubled or struck wrongly inside the word. A changed ending is another form of the word, and a changed digit
/// another number.
/// </summary>
internal static class Slip
{
    private const int Shortest = 5;
    private const int ShortestName = 3;
    private const int LongWord = 9;
    private const int Longest = 40;

    /// <summary>Whether the words differ by a slip.</summary>
    public static bool IsBetween(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        int shorter = Math.Min(word.Length, other.Length);
        bool name = char.IsUpper(word[0]) && char.IsUpper(other[0]);
        if (shorter < (name ? ShortestName : Shortest) || Math.Max(word.Length, other.Length) > Longest || HasDigit(word) || HasDigit(other))
        {
            return false;
        }

        int start = 0, end = 0;
        while (start < shorter && Same(word[start], other[start]))
        {
            start++;
        }

        while (end < shorter - start && Same(word[^(end + 1)], other[^(end + 1)]))
        {
            end++;
        }

        return IsSmall(word[start..^end], other[start..^end], end, shorter);
    }

    // What is left between the same beginning and the same ending.
    private static bool IsSmall(ReadOnlySpan<char> word, ReadOnlySpan<char> other, int end, int shorter)
    {
        bool swapped = word.Length == 2 && other.Length == 2 && Same(word[0], other[1]) && Same(word[1], other[0]);
        int struck = Math.Max(word.Length, other.Length);
        return struck > 0 && (swapped || (end > 0 && (struck == 1 || (struck == 2 && shorter >= LongWord))));
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);

    private static bool HasDigit(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('0', '9') >= 0;
}
