using System.Text;
using Headwater.Text;

namespace Headwater.Poll;

/// <summary>The sitemaps that a site's robots.txt names: for some sites the only way to their news.</summary>
internal static class RobotsSitemaps
{
    private const int Most = 5, LongestFile = 500 * 1024;

    /// <summary>Their addresses, those that call themselves news first.</summary>
    /// <param name="file">The robots.txt; only its first 500 KiB count.</param>
    /// <param name="url">Its address.</param>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> file, string url)
    {
        List<string> sitemaps = [];
        foreach (ReadOnlySpan<char> line in Encoding.UTF8.GetString(file[..Math.Min(file.Length, LongestFile)]).AsSpan().EnumerateLines())
        {
            int colon = line.IndexOf(':');
            if (colon > 0 && line[..colon].Trim("\uFEFF \t") is var field && field.Equals("sitemap", StringComparison.OrdinalIgnoreCase) && Address.Resolve(url, line[(colon + 1)..].ToString()) is { } sitemap)
            {
                sitemaps.Add(sitemap);
            }
        }

        return [.. sitemaps.Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Contains("news", StringComparison.OrdinalIgnoreCase)).Take(Most)];
    }
}
