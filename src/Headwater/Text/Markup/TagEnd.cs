using System.Buffers;

namespace Headwater.Text.Markup;

/// <summary>
/// Where a start tag ends. A quote counts only after "=", as in HTML; a "&lt;" outside quotes ends the tag, since its
/// "&gt;" was lost. A quote that is never closed is remembered, not looked for again and again.
/// </summary>
internal struct TagEnd
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("<>\"'");

    private int quotesGone;

    /// <summary>Offset of what ends the tag, or -1 where the markup ends first.</summary>
    /// <param name="source">The markup.</param>
    /// <param name="from">Offset in the tag, behind its name.</param>
    public int From(ReadOnlySpan<char> source, int from)
    {
        for (int at = from; at < source.Length; at++)
        {
            int step = source[at..].IndexOfAny(Stops);
            if (step < 0)
            {
                return -1;
            }

            at += step;
            if (source[at] is '>' or '<')
            {
                return at;
            }

            if (source[from..at].TrimEnd() is [.., '='])
            {
                at = Math.Max(at, ClosingQuote(source, at));
            }
        }

        return -1;
    }

    private int ClosingQuote(ReadOnlySpan<char> source, int at)
    {
        int flag = source[at] == '"' ? 1 : 2;
        if ((quotesGone & flag) != 0)
        {
            return -1;
        }

        int length = source[(at + 1)..].IndexOf(source[at]);
        quotesGone |= length < 0 ? flag : 0;
        return length < 0 ? -1 : at + 1 + length;
    }
}
