using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Poll;

/// <summary>
/// Says which of a site's feeds is its news: not what readers write; rather in the language of the page than in another, rather of
/// the whole than of a part, rather the site's own than another's. What feeds are called is in <c>data/fetch/feeds.txt</c>.
/// </summary>
internal static class FeedChoice
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Words = new(() =>
        Knowledge.Lines("fetch/feeds.txt").Select(line => line.Split(' ')).ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal));

    /// <summary>The best first, those of readers' comments left out; in their order where nothing tells them apart.</summary>
    /// <param name="links">Links to feeds.</param>
    /// <param name="page">The page that they stand on.</param>
    /// <param name="language">BCP 47 language of the page, or <c>null</c>.</param>
    public static IReadOnlyList<FeedLinkage> Order(IReadOnlyCollection<FeedLinkage> links, string page, string? language)
    {
        string? own = Primary(language);
        bool byPath = own is not null && links.Any(l => PathLanguage(l.Url) == own);
        return [.. links.Where(l => !IsComments(l, page)).OrderBy(l => IsForeign(l, own, byPath) ? 1 : 0).ThenBy(l => Breadth(l)).ThenBy(l => Address.Host(l.Url) == Address.Host(page) ? 0 : 1)];
    }

    // WordPress has a feed of comments below each post, named like its main one.
    private static bool IsComments(FeedLinkage link, string page) =>
        IsCalled(link, "comments")
        || (new Uri(page).AbsolutePath.TrimEnd('/') is { Length: > 1 } path && link.Url.TrimEnd('/').EndsWith($"{path}/feed", StringComparison.OrdinalIgnoreCase) && path.Count('/') > 1);

    private static int Breadth(FeedLinkage link) => IsCalled(link, "parts") ? 2 : IsCalled(link, "general") ? 0 : 1;

    private static bool IsForeign(FeedLinkage link, string? own, bool byPath) =>
        own is not null && (Primary(link.Language) ?? (byPath ? PathLanguage(link.Url) : null)) is { } language && language != own;

    private static bool IsCalled(FeedLinkage link, string kind)
    {
        string[] called = Words.Value[kind];
        return Parts($"{new Uri(link.Url).PathAndQuery} {link.Title}").Any(part => called.Any(word => Matches(part, word)));
    }

    private static bool Matches(string part, string word) =>
        word[^1] == '*' ? part.StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal)
        : part == word || (word[0] > '\u2E80' && part.Contains(word, StringComparison.Ordinal));

    private static IEnumerable<string> Parts(string text)
    {
        string lower = Uri.UnescapeDataString(text).ToLowerInvariant();
        return string.Concat(lower.Select(c => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? PathLanguage(string url) =>
        new Uri(url).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, _, ..] && (first.Length == 2 || (first.Length == 5 && first[2] is '-' or '_')) ? Primary(first) : null;

    private static string? Primary(string? language) => language is { Length: >= 2 } ? language.Split('-', '_')[0].ToLowerInvariant() : null;
}

/// <summary>A link from a page to what is, or may be, a feed.</summary>
/// <param name="Url">Where to, absolute.</param>
/// <param name="Title">What the page calls it, or <c>null</c>.</param>
/// <param name="Format">What the page says that it is.</param>
/// <param name="Language">BCP 47 language that the page says it is in, or <c>null</c>.</param>
internal sealed record FeedLinkage(string Url, string? Title, Feeds.FeedFormat Format, string? Language = null)
{
    /// <summary>The link as a feed that was not asked yet.</summary>
    public DiscoveredFeed Feed => new(Url, Title, Format);
}
