using System.Text;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Extract;

/// <summary>Step 3: reads an article from a page. Pure: no clock, no I/O; safe for many callers at once.</summary>
public sealed class Extractor
{
    /// <summary>Reads an HTML page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="announced">What the feed said of it, for what the page itself does not say; or <c>null</c>.</param>
    public ExtractOutcome Extract(Page page, Announcement? announced = null)
    {
        string html = Encoding.UTF8.GetString(page.Body.Span);
        if (html.Length > Markup.LongestPage || Markup.Parse(html) is not { } document)
        {
            return Unreadable("too-large", "The page is larger than any report.");
        }

        Outline outline = OutlineReader.Read(document);
        ProseMap prose = new(outline);
        string title = outline.Facts.Meta("og:title") ?? outline.Facts.Title?.Trim() ?? announced?.Title ?? "";
        Body body = new BodyReader(outline, prose, title, reference => Address.Resolve(page.Url, reference)).Read(BodyFinder.Find(outline, prose));
        return body.Paragraphs.Count == 0
            ? Unreadable("empty", "The page has no text.")
            : new ExtractOutcome.Read(new Article
            {
                Url = page.Url,
                Canonical = outline.Facts.Canonical is { } canonical ? Address.Resolve(page.Url, canonical) : null,
                Title = title,
                Text = body.Text,
                Captions = body.Captions,
                Boilerplate = body.Boilerplate,
                Links = body.Links,
                Site = outline.Facts.Meta("og:site_name"),
                Image = outline.Facts.Meta("og:image"),
            });
    }

    private static ExtractOutcome.Unreadable Unreadable(string code, string message) => new(new Cause(code, message));
}
