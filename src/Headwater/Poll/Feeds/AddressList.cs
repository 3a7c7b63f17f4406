using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds;

/// <summary>Reads sitemaps of plain text: an address a line.</summary>
internal static class AddressList
{
    /// <summary>Whether a text is one: its first line is an address, and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> first = text.TrimStart().TrimStart('\uFEFF');
        int end = first.IndexOfAny('\r', '\n');
        return Address(end < 0 ? first : first[..end]) is not null;
    }

    /// <summary>Reads one; lines that are no addresses are passed over.</summary>
    public static void Read(ReadOnlySpan<char> text, FeedDocument document)
    {
        document.Format = FeedFormat.Sitemap;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            if (Address(line.Trim('\uFEFF')) is { } url)
            {
                document.EntryList.Add(new FeedEntry { Id = url, Link = url, LinkList = { new FeedLink(url, "alternate") } });
            }
        }
    }

    private static string? Address(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && line.Contains("://", StringComparison.Ordinal) && line.IndexOfAny(" <>\"\t") < 0
            ? SafeAddress.Of(line.ToString(), null, isLink: true)
            : null;
    }
}
