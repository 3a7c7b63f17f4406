using System.Buffers;
using System.Text;

namespace Headwater.Extract.Html;

/// <summary>Finds where the text of an element ends that holds nothing but text.</summary>
internal static class RawText
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Offset of the end tag, or -1 where the page ends before it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="name">The element's name in lower case.</param>
    public static int End(ReadOnlySpan<char> html, int start, ReadOnlySpan<char> name)
    {
        bool script = name is "script", escaped = false, twice = false;
        for (int at = start; at < html.Length; at++)
        {
            int found = script && escaped ? html[at..].IndexOfAny('<', '-') : html[at..].IndexOf('<');
            if (found < 0)
            {
                return -1;
            }

            at += found;
            ReadOnlySpan<char> here = html[at..];
            if (here.StartsWith("</") && IsTag(here[2..], name))
            {
                if (!twice)
                {
                    return at;
                }

                twice = false;
            }
            else if (script)
            {
                Escape(here, ref escaped, ref twice);
            }
        }

        return -1;
    }

    // What stands in a script between <!-- and --> may hold a whole script element, whose end is not this one's.
    private static void Escape(ReadOnlySpan<char> here, ref bool escaped, ref bool twice)
    {
        if (here.StartsWith("-->"))
        {
            escaped = twice = false;
        }
        else if (here.StartsWith("<!--"))
        {
            escaped = !here[4..].StartsWith(">") && !here[4..].StartsWith("->");
        }
        else if (escaped && here[0] == '<' && IsTag(here[1..], "script"))
        {
            twice = true;
        }
    }

    private static bool IsTag(ReadOnlySpan<char> rest, ReadOnlySpan<char> name) =>
        rest.Length > name.Length && NameEnd.Contains(rest[name.Length]) && Ascii.EqualsIgnoreCase(rest[..name.Length], name);
}
