using Headwater.Model;

namespace Headwater.Trace;

/// <summary>A line of the article or of what stands around it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Offset">Where it begins in the article's text, or -1 where it stands outside.</param>
internal readonly record struct Passage(string Text, int Offset)
{
    /// <summary>A part of the line as evidence, trimmed.</summary>
    public Evidence Evidence(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return Offset < 0 ? new Evidence(Text[start..end]) : new Evidence(Text[start..end], Offset + start, Offset + end);
    }

    /// <summary>The whole line as evidence, cut where it is very long.</summary>
    public Evidence Whole() => Evidence(0, Math.Min(Text.Length, 300));
}
