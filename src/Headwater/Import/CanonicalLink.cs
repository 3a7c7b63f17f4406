using System.Net;
using System.Text;

namespace Headwater.Import;

/// <summary>The address that a page names as its own: the canonical link, or else og:url.</summary>
internal static class CanonicalLink
{
    // Both stand in the head; one that comes later is nobody's.
    private const int Head = 256 * 1024;

    /// <summary>An absolute http or https address, or <c>null</c>.</summary>
    public static string? Find(ReadOnlySpan<byte> page)
    {
        string html = Encoding.UTF8.GetString(page[..Math.Min(page.Length, Head)]);
        return Find(html, "<link", "canonical", "href") ?? Find(html, "<meta", "og:url", "content");
    }

    private static string? Find(string html, string tag, string mark, string attribute)
    {
        for (int at = 0; (at = html.IndexOf(tag, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            int end = html.IndexOf('>', at);
            if (end < 0)
            {
                return null;
            }

            ReadOnlySpan<char> text = html.AsSpan(at, end - at);
            if (text.Contains(mark, StringComparison.OrdinalIgnoreCase) && Value(text, attribute) is { } url && Headwater.Text.Address.Resolve(null, url) is { } absolute)
            {
                return absolute;
            }

            at = end;
        }

        return null;
    }

    private static string? Value(ReadOnlySpan<char> tag, string attribute)
    {
        int at = tag.IndexOf($" {attribute}=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> value = tag[(at + attribute.Length + 2)..];
        ReadOnlySpan<char> inner = value is ['"' or '\'', ..] ? value[1..] : value;
        int end = value is ['"' or '\'', ..] ? inner.IndexOf(value[0]) : inner.IndexOfAny(' ', '\t', '/');
        return WebUtility.HtmlDecode(inner[..(end < 0 ? inner.Length : end)].Trim().ToString());
    }
}
