using Headwater.Extract.Prose;
using Headwater.Model;

namespace Headwater.Extract;

/// <summary>Tells what kind of page a report was read from.</summary>
internal static class KindReader
{
    private const int FewestPictures = 5;

    /// <summary>The kind.</summary>
    public static ArticleKind Read(Reading page, Body body)
    {
        IReadOnlyList<string> types = page.Linked?.Types ?? [];
        int text = TextWeight.Of(body.Text);
        if (types.Contains("LiveBlogPosting"))
        {
            return ArticleKind.Live;
        }

        if (types.Contains("ImageGallery") || types.Contains("MediaGallery") || (body.Captions.Count >= FewestPictures && body.Captions.Sum(c => TextWeight.Of(c)) > text))
        {
            return ArticleKind.Gallery;
        }

        bool video = types.Contains("VideoObject") || page.Facts.Meta("og:type")?.StartsWith("video", StringComparison.OrdinalIgnoreCase) == true;
        return video && text < 1500 ? ArticleKind.Video : ArticleKind.Report;
    }
}
