using Headwater.Extract.Authors;
using Headwater.Extract.Dates;
using Headwater.Extract.Outlines;
using Headwater.Extract.Prose;
using Headwater.Extract.Scripts;
using Headwater.Extract.Titles;
using Headwater.Model;
using Headwater.Text.Charsets;

namespace Headwater.Extract;

/// <summary>Step 3: reads an article from a page. Pure: no clock, no I/O; safe for many callers at once.</summary>
public sealed class Extractor
{
    /// <summary>Reads an HTML page, or one of plain text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="announced">What the feed said of it, for what the page itself does not say; or <c>null</c>.</param>
    public ExtractOutcome Extract(Page page, Announcement? announced = null)
    {
        if (Format.Refuse(page) is { } cause)
        {
            return new ExtractOutcome.Unreadable(cause);
        }

        string html = Charset.Decode(page.Body.Span, page.ContentType);
        if (Format.IsPlain(page.ContentType, html))
        {
            return ExtractText(html, page.Url);
        }

        if (Markup.Parse(html) is not { } root)
        {
            return new ExtractOutcome.Unreadable(Format.TooLarge(page));
        }

        Outline outline = OutlineReader.Read(root);
        if (ScriptText.Find(outline) is { } scripted && Markup.Parse(html + scripted) is { } shown)
        {
            outline = OutlineReader.Read(shown);
        }

        return outline.Blocks.Count == 0
            ? new ExtractOutcome.Unreadable(new Cause("empty", "The page has no text."))
            : Read(new Reading(outline, page.Url, page.Fetched, announced), page.Status);
    }

    /// <summary>Reads text that was copied from a page: its first line is the headline.</summary>
    /// <param name="text">The text; lines or blank lines part its paragraphs.</param>
    /// <param name="url">The address of the page it was copied from, or <c>null</c>.</param>
    public ExtractOutcome ExtractText(string text, string? url = null) =>
        text.Length > Markup.LongestPage ? new ExtractOutcome.Unreadable(new Cause("too-large", $"The text is longer than any report ({text.Length:N0} characters)."))
        : PastedText.Read(text, url) is { } article ? new ExtractOutcome.Read(article)
        : new ExtractOutcome.Unreadable(new Cause("empty", "There is no text."));

    private static ExtractOutcome Read(Reading page, int status)
    {
        string? site = SiteReader.Read(page);
        string title = TitleReader.Read(page, site);
        Body body = LinkedText.Complete(page, new BodyReader(page, title).Read());
        if (Refusals.Of(status, page, body.Text) is { } refusal)
        {
            return new ExtractOutcome.Unreadable(refusal);
        }

        if (body.Text.Length == 0)
        {
            return new ExtractOutcome.Unreadable(Refusals.Named(Paywalls.Closes(page, body.Text) ? "paywall" : ListPages.Is(page) ? "list" : "empty", page));
        }

        DateReader dates = new(page);
        AuthorReader authors = new(page, site);
        (ClaimedDate? published, ClaimedDate? modified) = (dates.Published(), dates.Modified());
        return new ExtractOutcome.Read(new Article
        {
            Url = page.Url,
            Canonical = page.Resolve(page.Facts.Canonical) ?? page.Resolve(page.Facts.Meta("og:url")),
            Kind = KindReader.Read(page, body, title),
            Title = title,
            Text = body.Text,
            Byline = authors.Byline(),
            Authors = authors.Authors(),
            Published = published?.Time,
            PublishedBy = published?.Method,
            Modified = modified?.Time,
            ModifiedBy = modified?.Method,
            Language = LanguageReader.Read(page, body.Text),
            Site = site,
            Image = page.Resolve(page.Facts.Meta(MetaNames.Image) ?? page.Linked?.Image),
            Captions = body.Captions,
            Boilerplate = body.Boilerplate,
            Links = body.Links,
            Credits = CreditReader.Read(page),
            Paywalled = Paywalls.Closes(page, body.Text),
        });
    }
}
