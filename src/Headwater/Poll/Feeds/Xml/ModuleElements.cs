namespace Headwater.Poll.Feeds.Xml;

/// <summary>The small vocabularies: Dublin Core, content, threads, licences and their like.</summary>
internal static class ModuleElements
{
    public static ElementRules Rdf { get; } = new(new()
    {
        ["rdf"] = ElementRule.Part((s, in _) => s.Begin(FeedFormat.Rdf, null)),
    });

    public static ElementRules DublinCore { get; } = new(new()
    {
        ["title"] = ElementRule.Text((s, in e) => s.Node.Title ??= s.Construct(e)),
        ["description"] = ElementRule.Text(TextElements.Description),
        ["creator"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.AuthorList.Add(p))),
        ["author"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.AuthorList.Add(p))),
        ["publisher"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.Publisher ??= p)),
        ["contributor"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.ContributorList.Add(p))),
        ["date"] = ElementRule.Value((s, in e) => s.Node.Updated ??= s.Date(e)),
        ["language"] = ElementRule.Value((s, in e) => s.Node.Language = e.Filled() ?? s.Node.Language),
        ["rights"] = ElementRule.Text((s, in e) => s.Node.Rights ??= s.Construct(e)),
        ["subject"] = ElementRule.Text((s, in e) => { if (e.Filled() is { } term) { s.Node.AddCategory(new FeedCategory(term)); } }),
    });

    public static ElementRules Terms { get; } = new(new()
    {
        ["created"] = ElementRule.Value((s, in e) => s.Node.Created ??= s.Date(e)),
        ["issued"] = ElementRule.Value((s, in e) => s.Node.Published ??= s.Date(e)),
        ["modified"] = ElementRule.Value((s, in e) => s.Node.Updated ??= s.Date(e)),
        ["valid"] = ElementRule.Value(Valid),
    });

    public static ElementRules Feedburner { get; } = new(new()
    {
        ["browserfriendly"] = ElementRule.Text((s, in e) => s.Node.Info ??= s.Construct(e)),
    });

    public static ElementRules Content { get; } = new(new()
    {
        ["encoded"] = ElementRule.Text((s, in e) => s.Entry?.ContentList.Add(s.Construct(e, "text/html"))),
    });

    public static ElementRules Xhtml { get; } = new(new()
    {
        ["body"] = ElementRule.Text((s, in e) => s.Entry?.ContentList.Add(s.Construct(e, "application/xhtml+xml"))),
    });

    public static ElementRules Threading { get; } = new(new()
    {
        ["in-reply-to"] = ElementRule.Text((s, in e) => s.Node.InReplyTo ??= new FeedReply(e["ref"], e["href"], e["source"], e["type"])),
    });

    public static ElementRules License { get; } = new(new()
    {
        ["license"] = ElementRule.Text((s, in e) => s.Link(new FeedLink(e.Resolve(e["rdf:resource"] ?? e.Text()), "license"))),
    });

    public static ElementRules WellFormedWeb { get; } = new(new()
    {
        ["comment"] = ElementRule.Value((s, in e) => s.Node.ExtensionTable.TryAdd("wfw_comment", e.Resolve(e.Text()))),
        ["commentrss"] = ElementRule.Value((s, in e) => s.Node.ExtensionTable.TryAdd("wfw_commentrss", e.Resolve(e.Text()))),
    });

    // start=…;end=…;scheme=… (DCMI Period).
    private static void Valid(FeedScribe scribe, scoped in Element element)
    {
        foreach (string part in element.Text().Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("start=", StringComparison.OrdinalIgnoreCase))
            {
                scribe.Node.ValidFrom ??= FeedDate.Of(part[6..], element.Language);
            }
            else if (part.StartsWith("end=", StringComparison.OrdinalIgnoreCase))
            {
                scribe.Node.ValidUntil ??= FeedDate.Of(part[4..], element.Language);
            }
        }
    }

    public static ElementRules Admin { get; } = new(new()
    {
        ["generatoragent"] = ElementRule.Text((s, in e) => s.Node.Generator ??= new FeedGenerator(e["rdf:resource"] ?? e.Text(), null, e["rdf:resource"])),
        ["errorreportsto"] = ElementRule.Text((s, in e) => s.Node.ExtensionTable.TryAdd("errorreportsto", e["rdf:resource"] ?? e.Text())),
    });
}
