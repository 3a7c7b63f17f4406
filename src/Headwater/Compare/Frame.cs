namespace Headwater.Compare;

/// <summary>Two sentences that differ in one place.</summary>
internal static class Frame
{
    private const int FewestShared = 4, LongestSwap = 4;

    /// <summary>What stands in the one place where two sentences differ, where both hold a name there; else <c>null</c>.</summary>
    public static (string One, string Two)? Swap(string one, string two)
    {
        string[] a = one.Split(' ', StringSplitOptions.RemoveEmptyEntries), b = two.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int start = 0, end = 0, least = Math.Min(a.Length, b.Length);
        while (start < least && a[start] == b[start])
        {
            start++;
        }

        while (end < least - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        if (start + end < FewestShared)
        {
            return null;
        }

        (start, end) = Whole(a, b, start, end);
        string[] left = a[start..(a.Length - end)], right = b[start..(b.Length - end)];
        return IsName(left) && IsName(right) ? (Plain(left), Plain(right)) : null;
    }

    // A name is swapped whole: "Han Un Sil", where only the last word differs.
    private static (int Start, int End) Whole(string[] a, string[] b, int start, int end)
    {
        while (start > 1 && IsInside(a[start - 1]))
        {
            start--;
        }

        while (end > 0 && a.Length > end && b.Length > end && IsInside(a[^(end + 1)]) && IsInside(b[^(end + 1)]) && char.IsUpper(a[^end][0]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsInside(string word) => char.IsUpper(word[0]) && char.IsLetter(word[^1]);

    private static bool IsName(string[] words) => words.Length is > 0 and <= LongestSwap && words.All(w => char.IsUpper(w[0]));

    private static string Plain(string[] words) => string.Join(' ', words).Trim(',', '.', ';', ':');
}
