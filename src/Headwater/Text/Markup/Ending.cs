namespace Headwater.Text.Markup;

/// <summary>Where the next mark of an ending stands, remembered: what is not ended is not looked for again and again.</summary>
internal struct Ending
{
    private int searched;
    private int found;

    /// <summary>Offset of the first mark at or after another offset, or -1.</summary>
    public int From(ReadOnlySpan<char> source, string mark, int from)
    {
        if (from > source.Length || (searched > 0 && from >= searched && found < 0))
        {
            return -1;
        }

        if (searched == 0 || from < searched || from > found)
        {
            int length = source[from..].IndexOf(mark, StringComparison.Ordinal);
            (searched, found) = (from, length < 0 ? -1 : from + length);
        }

        return found;
    }
}
