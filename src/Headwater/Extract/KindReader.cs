using Headwater.Extract.Outlines;
using Headwater.Extract.Prose;
using Headwater.Model;

namespace Headwater.Extract;

/// <summary>Tells what kind of page a report was read from: by what its JSON-LD says, else by its address and headline where its shape agrees.</summary>
internal static class KindReader
{
    private const int FewestPictures = 5, FewestPosts = 3, LongestClock = 20, LittleText = 1500, TextOfAPicture = 400, LittleOfAList = 600;

    /// <summary>The kind.</summary>
    public static ArticleKind Read(Reading page, Body body, string title)
    {
        IReadOnlyList<string> types = page.Linked?.Types ?? [];
        int text = TextWeight.Of(body.Text);
        bool Expected(ArticleKind kind) => KindWords.Expect(kind, page.Url, title);
        if (types.Contains("LiveBlogPosting") || (Expected(ArticleKind.Live) && HasPosts(page)))
        {
            return ArticleKind.Live;
        }

        if (types.Contains("ImageGallery") || types.Contains("MediaGallery") || IsMostlyCaptions(body, text) || (Expected(ArticleKind.Gallery) && HasPictures(page, text)))
        {
            return ArticleKind.Gallery;
        }

        bool video = types.Contains("VideoObject") || page.Facts.Meta("og:type")?.StartsWith("video", StringComparison.OrdinalIgnoreCase) == true
            || (Expected(ArticleKind.Video) && page.Facts.Meta("og:video", "og:video:url", "twitter:player") is not null);
        return video && text < LittleText ? ArticleKind.Video : IsList(page, types, text) ? ArticleKind.List : ArticleKind.Report;
    }

    private static bool IsMostlyCaptions(Body body, int text) => body.Captions.Count >= FewestPictures && body.Captions.Sum(c => TextWeight.Of(c)) > text;

    private static bool HasPictures(Reading page, int text)
    {
        int pictures = page.Outline.Pictures.Count(p => page.Outline.Holds(page.BodyNode, p.Block) && (page.Prose.Around(p.Node) & (Hint.Aside | Hint.Chrome)) == 0);
        return pictures >= FewestPictures && text < pictures * TextOfAPicture;
    }

    // A live page's posts have a time of day each, on a line of its own or in an element for it.
    private static bool HasPosts(Reading page) =>
        page.Outline.Blocks.Count(b => b.Text.Length <= LongestClock && HasClock(b.Text)) >= FewestPosts
        || page.Facts.Times.Count(t => HasClock(t.Element.Attribute("datetime") ?? t.Element.TextContent) && (page.Prose.Around(t.Node) & (Hint.Aside | Hint.Comments)) == 0) > FewestPosts;

    private static bool HasClock(ReadOnlySpan<char> text)
    {
        for (int i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is ':' or '.' or 'h' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]) && char.IsDigit(text[i + 2]) && (i + 3 == text.Length || text[i + 3] is not ('.' or '/') && !char.IsDigit(text[i + 3])))
            {
                return true;
            }
        }

        return false;
    }

    // A page that calls itself a report is none, however many others it leads to.
    private static bool IsList(Reading page, IReadOnlyList<string> types, int text) =>
        types.Contains("CollectionPage")
        || (page.Facts.Meta("og:type") is not "article" && !types.Any(t => t.EndsWith("Article", StringComparison.Ordinal) || t.EndsWith("Posting", StringComparison.Ordinal)) && text < LittleOfAList && ListPages.Is(page));
}
