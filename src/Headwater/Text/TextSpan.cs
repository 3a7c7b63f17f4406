namespace Headwater.Text;

/// <summary>A run of a text.</summary>
/// <param name="Start">Offset of its first UTF-16 unit; 0 or more.</param>
/// <param name="End">Offset after its last unit; not before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>UTF-16 units in it.</summary>
    public int Length => End - Start;

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>The run itself.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether all of another run lies within this one.</summary>
    public bool Holds(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Meets(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The run without white space at its ends.</summary>
    public TextSpan Trim(string text)
    {
        int start = Start, end = End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
