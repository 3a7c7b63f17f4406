namespace Headwater.Text.Names;

/// <summary>How many letters to add, drop, change or swap with a neighbour to make one word of another (optimal string alignment).</summary>
internal static class EditDistance
{
    // A longer word is not compared letter by letter.
    private const int Longest = 64;

    /// <summary>The distance; words of more than 64 letters are as far apart as the longer is long, unless equal.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
        {
            return 0;
        }

        if (a.Length > Longest || b.Length > Longest)
        {
            return Math.Max(a.Length, b.Length);
        }

        Span<int> before = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int same = a[i - 1] == b[j - 1] ? 0 : 1;
                int least = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + same);
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                row[j] = swapped ? Math.Min(least, before[j - 2] + 1) : least;
            }

            Span<int> free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}
