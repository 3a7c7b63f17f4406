namespace Headwater.Poll.Feeds.Xml;

/// <summary>Sitemaps, and what they say of news.</summary>
internal static class SitemapElements
{
    public static ElementRules Rules { get; } = new(new()
    {
        ["urlset"] = ElementRule.Part((s, in _) => s.Begin(FeedFormat.Sitemap, null)),
        ["sitemapindex"] = ElementRule.Part((s, in _) => s.Begin(FeedFormat.SitemapIndex, null)),
        ["url"] = ElementRule.Entry(Open, (s, in _) => s.Leave()),
        ["sitemap"] = ElementRule.Entry(Open, (s, in _) => s.Leave()),
        ["loc"] = ElementRule.Value(Location),
        ["lastmod"] = ElementRule.Value((s, in e) => s.Node.Updated ??= s.Date(e)),
    });

    public static ElementRules News { get; } = new(new()
    {
        ["news"] = ElementRule.Wrapper,
        ["publication"] = ElementRule.Wrapper,
        ["name"] = ElementRule.Text((s, in e) => { if (e.Filled() is { } name) { s.Node.Publisher ??= new FeedPerson { Name = name }; } }),
        ["language"] = ElementRule.Value((s, in e) => s.Node.Language = e.Filled() ?? s.Node.Language),
        ["publication_date"] = ElementRule.Value((s, in e) => s.Node.Published ??= s.Date(e)),
        ["title"] = ElementRule.Text((s, in e) => s.Node.Title ??= s.Construct(e)),
        ["keywords"] = ElementRule.Text((s, in e) => s.AddKeywords(e.Text(), ",")),
    });

    private static void Open(FeedScribe scribe, scoped in Element element)
    {
        FeedEntry entry = new() { Language = element.Language };
        scribe.Document.EntryList.Add(entry);
        scribe.Enter(entry);
    }

    private static void Location(FeedScribe scribe, scoped in Element element)
    {
        string url = element.Resolve(element.Text());
        scribe.Node.Id ??= url;
        scribe.Link(new FeedLink(url, "alternate"));
    }
}
