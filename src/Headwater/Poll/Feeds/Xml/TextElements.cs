namespace Headwater.Poll.Feeds.Xml;

/// <summary>Titles, summaries and contents.</summary>
internal static class TextElements
{
    public static Dictionary<string, ElementRule> Rules { get; } = new()
    {
        ["title"] = ElementRule.Text(Title),
        ["subtitle"] = ElementRule.Text((s, in e) => s.Node.Subtitle ??= s.Construct(e)),
        ["tagline"] = ElementRule.Text((s, in e) => s.Node.Subtitle ??= s.Construct(e)),
        ["description"] = ElementRule.Text(Description),
        ["abstract"] = ElementRule.Text(Description),
        ["summary"] = ElementRule.Text((s, in e) => s.Summarise(s.Construct(e))),
        ["info"] = ElementRule.Text((s, in e) => s.Node.Info ??= s.Construct(e)),
        ["rights"] = ElementRule.Text((s, in e) => s.Node.Rights ??= s.Construct(e)),
        ["copyright"] = ElementRule.Text((s, in e) => s.Node.Rights ??= s.Construct(e)),
        ["content"] = ElementRule.Text(Content),
        ["fullitem"] = ElementRule.Text((s, in e) => s.Entry?.ContentList.Add(s.Construct(e, "text/html"))),
        ["body"] = ElementRule.Text(Body),
        ["prodlink"] = ElementRule.Text((s, in e) => s.Entry?.ContentList.Add(s.Construct(e, "text/html"))),
    };

    private static void Title(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Image is { } image)
        {
            scribe.Image = image with { Title = element.Text() };
        }
        else if (!scribe.Node.HasOwnTitle)
        {
            scribe.Node.Title = scribe.Construct(element);
            scribe.Node.HasOwnTitle = scribe.Node.Title.Raw.Length > 0;
        }
    }

    public static void Description(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Image is { } image)
        {
            scribe.Image = image with { Description = element.Text() };
            return;
        }

        scribe.Summarise(scribe.Construct(element, scribe.Guesses ? "text/html" : "text/plain"));
    }

    private static void Content(FeedScribe scribe, scoped in Element element)
    {
        FeedText text = scribe.Construct(element);
        string? source = element["src"] is { } src ? element.Resolve(src) : null;
        if (source is not null)
        {
            scribe.Link(new FeedLink(source, "enclosure") { Type = element["type"] });
            text = new FeedText(text.Raw, text.Type) { Language = text.Language, Base = text.Base, Source = source };
        }

        scribe.Entry?.ContentList.Add(text);
    }

    private static void Body(FeedScribe scribe, scoped in Element element) =>
        scribe.Entry?.ContentList.Add(scribe.Construct(element, "application/xhtml+xml"));
}
