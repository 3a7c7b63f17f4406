using Headwater.Text;

namespace Headwater.Extract;

/// <summary>Reads the headline: the one that two places on the page agree on, without the site's name.</summary>
internal static class TitleReader
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " • ", " / ", "｜", " ‹ ", " _ ", "_"];

    /// <summary>The title; empty where there is none.</summary>
    public static string Read(Reading page, string? site)
    {
        string? heading = page.Headline < 0 ? null : Fold(page.Outline.Blocks[page.Headline].Text);
        string?[] stated = [page.Linked?.Headline, page.Facts.Meta("og:title", "twitter:title", "dc.title", "title"), page.Facts.Title];
        string[] candidates = [.. stated.Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => Fold(s!))];
        if (heading is { Length: > 0 } && candidates.Any(c => Agree(c, heading)))
        {
            return heading;
        }

        string? title = candidates.FirstOrDefault() ?? heading ?? page.Announced?.Title;
        return title is null ? "" : WithoutSite(title, site, page.Url);
    }

    // The heading is part of what the head states, or nearly: both begin alike.
    private static bool Agree(string stated, string heading) =>
        heading.Length >= 8 && (stated.Contains(heading, StringComparison.OrdinalIgnoreCase) || Words(heading).Intersect(Words(stated), StringComparer.OrdinalIgnoreCase).Count() * 2 > Words(heading).Length);

    private static string[] Words(string text) => text.Split(' ');

    private static string WithoutSite(string title, string? site, string? url)
    {
        string? host = Address.Host(url);
        foreach (string separator in Separators)
        {
            int at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && IsSite(title[(at + separator.Length)..], site, host))
            {
                return WithoutSite(title[..at].TrimEnd(), site, url);
            }

            int first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && IsSite(title[..first], site, host))
            {
                return title[(first + separator.Length)..].Trim();
            }
        }

        return title;
    }

    private static bool IsSite(string part, string? site, string? host)
    {
        string bare = Bare(part);
        return bare.Length > 1 && ((site is not null && (bare == Bare(site) || Bare(site).Contains(bare, StringComparison.Ordinal)))
            || (host is not null && bare.Length > 2 && Bare(host).Contains(bare, StringComparison.Ordinal))
            || (site is not null && Bare(site).Length > 3 && bare.Contains(Bare(site), StringComparison.Ordinal) && bare.Length < 40));
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
