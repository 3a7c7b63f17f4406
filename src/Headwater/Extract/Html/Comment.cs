namespace Headwater.Extract.Html;

/// <summary>Finds where comments end, of which there are well made and broken ones.</summary>
internal static class Comment
{
    /// <summary>Offset after a comment.</summary>
    /// <param name="html">The page.</param>
    /// <param name="start">Offset after <c>&lt;!--</c>.</param>
    public static int End(ReadOnlySpan<char> html, int start)
    {
        ReadOnlySpan<char> rest = html[start..];
        if (rest.StartsWith(">") || rest.StartsWith("->"))
        {
            return start + (rest[0] == '>' ? 1 : 2);
        }

        for (int at = start; at < html.Length; at += 2)
        {
            int found = html[at..].IndexOf("--");
            if (found < 0)
            {
                break;
            }

            at += found;
            int dashes = html[at..].IndexOfAnyExcept('-');
            if (dashes < 0)
            {
                break;
            }

            at += dashes;
            if (html[at] == '>' || html[at..].StartsWith("!>"))
            {
                return at + (html[at] == '>' ? 1 : 2);
            }

            at -= 2;
        }

        return html.Length;
    }
}
