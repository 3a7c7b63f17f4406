using System.Buffers;
using System.Collections.Frozen;

namespace Headwater.Extract;

/// <summary>
/// Measures how deep a page's elements nest, before it is parsed: the parser asks all open elements for each new one, so
/// depth costs its square.
/// </summary>
internal static class Nesting
{
    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp", "html", "head", "body");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Skips = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Whether more elements than this are ever open at once; an estimate, since end tags may be left out.</summary>
    public static bool Exceeds(ReadOnlySpan<char> html, int most)
    {
        int depth = 0;
        for (int at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = Next(html, at + 1))
        {
            bool closing = html[at + 1] == '/';
            ReadOnlySpan<char> name = Name(html[(at + (closing ? 2 : 1))..]);
            if (name.IsEmpty || Skips.Contains(name))
            {
                continue;
            }

            depth = closing ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > most)
            {
                return true;
            }

            at = closing ? at : AfterRawText(html, at, name);
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> html, int from)
    {
        int next = from < html.Length ? html[from..].IndexOf('<') : -1;
        return next < 0 ? -1 : from + next;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        int end = tag[..Math.Min(tag.Length, 40)].IndexOfAny(NameEnd);
        return end > 0 && char.IsAsciiLetter(tag[0]) ? tag[..end] : [];
    }

    // Scripts and styles hold no elements; their end tag is the next that is counted.
    private static int AfterRawText(ReadOnlySpan<char> html, int at, ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> end = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? "</script" : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "</style" : "";
        int found = end.IsEmpty ? -1 : html[at..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? at : at + found - 1;
    }
}
