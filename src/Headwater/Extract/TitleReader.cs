using Headwater.Text;

namespace Headwater.Extract;

/// <summary>Reads the headline: the one that most places on the page agree on, the visible one first, without the site's name.</summary>
internal static class TitleReader
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " • ", " / ", "｜", " ‹ ", " _ ", "_"];

    /// <summary>The title; empty where there is none.</summary>
    public static string Read(Reading page, string? site)
    {
        string? heading = page.Headline < 0 ? null : page.Outline.Blocks[page.Headline].Text;
        string?[] stated = [page.Linked?.Headline, page.Facts.Meta("og:title", "twitter:title", "dc.title"), page.Facts.Title];
        string[] candidates = [.. stated.Prepend(heading).Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => WithoutSite(Fold(c!), site, page.Url)).Where(c => !IsSite(c, site, host: null))];
        string[] keys = [.. candidates.Select(Bare)];
        int best = -1, most = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            int votes = keys.Count(k => k == keys[i]);
            bool alone = i == 0 && heading is not null && keys.Length > 1 && !candidates.Skip(1).Any(c => SharesWords(c, candidates[0]));
            (best, most) = votes > most && !alone ? (i, votes) : (best, most);
        }

        return best >= 0 ? candidates[best] : page.Announced?.Title ?? "";
    }

    private static bool SharesWords(string stated, string heading) =>
        stated.Split(' ').Intersect(heading.Split(' '), StringComparer.OrdinalIgnoreCase).Any(w => TextWeight.Of(w) > 3);

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
