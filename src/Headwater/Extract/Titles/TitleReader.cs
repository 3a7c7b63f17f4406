using Headwater.Text.Markup;

namespace Headwater.Extract.Titles;

/// <summary>Reads the headline: of those that the page states, without site, section and kicker, the one that a learned judgement prefers.</summary>
internal static class TitleReader
{
    /// <summary>The title; empty where there is none.</summary>
    public static string Read(Reading page, string? site)
    {
        SiteName name = new(site, page.Url);
        string? announced = page.Announced?.Title is { } told ? PlainText.Fold(told) : null;
        IReadOnlyList<TitleCandidate> candidates = TitleCandidates.Read(page, name, announced);
        return candidates.Count == 0 ? announced ?? "" : TitleJudge.Default.Choose(candidates, IsNews(page)).Text;
    }

    /// <summary>Whether JSON-LD says that the page is a report of news: there its headline is the outlet's own, elsewhere mostly one for search engines.</summary>
    public static bool IsNews(Reading page) => page.Linked?.Types.Any(t => t.EndsWith("NewsArticle", StringComparison.OrdinalIgnoreCase) || t.Equals("LiveBlogPosting", StringComparison.OrdinalIgnoreCase)) == true;
}
