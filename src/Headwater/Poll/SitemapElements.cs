namespace Headwater.Poll;

/// <summary>Sitemaps, and what they say of news.</summary>
internal static class SitemapElements
{
    public static ElementRules Rules { get; } = new(new()
    {
        ["urlset"] = ElementRule.Holding((s, in _) => CoreElements.Root(s, FeedFormat.Sitemap, null)),
        ["sitemapindex"] = ElementRule.Holding((s, in _) => CoreElements.Root(s, FeedFormat.SitemapIndex, null)),
        ["url"] = ElementRule.Holding(Open, (s, in _) => s.Leave()),
        ["sitemap"] = ElementRule.Holding(Open, (s, in _) => s.Leave()),
        ["loc"] = ElementRule.Text(Location),
        ["lastmod"] = ElementRule.Text((s, in e) => s.Node.Updated ??= CoreElements.Date(s, e)),
    });

    public static ElementRules News { get; } = new(new()
    {
        ["news"] = ElementRule.Wrapper,
        ["publication"] = ElementRule.Wrapper,
        ["name"] = ElementRule.Text((s, in e) => { if (CoreElements.Filled(e) is { } name) { s.Node.Publisher ??= new FeedPerson { Name = name }; } }),
        ["language"] = ElementRule.Text((s, in e) => s.Node.Language = CoreElements.Filled(e) ?? s.Node.Language),
        ["publication_date"] = ElementRule.Text((s, in e) => s.Node.Published ??= CoreElements.Date(s, e)),
        ["title"] = ElementRule.Text((s, in e) => s.Node.Title ??= s.Construct(e)),
        ["keywords"] = ElementRule.Text((s, in e) => CoreElements.Keywords(s, e.Text(), ",")),
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
