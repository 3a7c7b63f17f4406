namespace Headwater.Poll.Feeds.Xml;

/// <summary>What a feed is made of: its root, its channel, its entries and where they come from.</summary>
internal static class DocumentElements
{
    public static Dictionary<string, ElementRule> Rules { get; } = new()
    {
        ["rdf"] = ElementRule.Part((s, in _) => s.Begin(FeedFormat.Rdf, null)),
        ["rss"] = ElementRule.Part((s, in e) => s.Begin(FeedFormat.Rss, e["version"])),
        ["feed"] = ElementRule.Part(OpenFeed),
        ["channel"] = ElementRule.Part(OpenChannel),
        ["item"] = ElementRule.Entry(OpenEntry, CloseEntry),
        ["entry"] = ElementRule.Entry(OpenEntry, CloseEntry),
        ["source"] = ElementRule.Holding(OpenSource, CloseSource),
        ["redirect"] = ElementRule.Wrapper,
        ["product"] = ElementRule.Wrapper,
        ["urlset"] = ElementRule.Part((s, in _) => s.Begin(FeedFormat.Sitemap, null)),
        ["sitemapindex"] = ElementRule.Part((s, in _) => s.Begin(FeedFormat.SitemapIndex, null)),
    };

    private static void OpenFeed(FeedScribe scribe, scoped in Element element)
    {
        scribe.Begin(FeedFormat.Atom, element["version"]);
        scribe.Document.Head.Language ??= element.Language;
    }

    private static void OpenChannel(FeedScribe scribe, scoped in Element element)
    {
        scribe.Begin(element["href"] is null && element["base"] is null ? FeedFormat.Rss : FeedFormat.Cdf, null);
        scribe.Document.Head.Language ??= element.Language;
        scribe.Document.Head.Id ??= element["rdf:about"];
        Facts(scribe, element);
    }

    private static void OpenEntry(FeedScribe scribe, scoped in Element element)
    {
        FeedEntry entry = new() { Id = element["rdf:about"], Language = element.Language };
        scribe.Document.EntryList.Add(entry);
        scribe.Enter(entry);
        Facts(scribe, element);
    }

    private static void CloseEntry(FeedScribe scribe, scoped in Element element) => scribe.Leave();

    // CDF keeps address and date in attributes.
    private static void Facts(FeedScribe scribe, in Element element)
    {
        LinkElements.Href(scribe, element);
        if (element["lastmod"] is { } changed)
        {
            scribe.Node.Updated ??= FeedDate.Of(changed, element.Language);
        }
    }

    private static void OpenSource(FeedScribe scribe, scoped in Element element)
    {
        FeedSource source = new();
        if (element["url"] is { } url)
        {
            source.Link = element.Resolve(url);
        }

        if (scribe.Entry is { } entry)
        {
            entry.Source ??= source;
        }

        scribe.Enter(source);
    }

    private static void CloseSource(FeedScribe scribe, scoped in Element element)
    {
        if (!element.HasChildren && element.Filled() is { } title)
        {
            scribe.Node.Title ??= new FeedText(title, "text/plain") { Language = element.Language, Base = element.Base };
        }

        scribe.Leave();
    }
}
