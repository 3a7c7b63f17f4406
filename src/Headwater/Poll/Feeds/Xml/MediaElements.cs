namespace Headwater.Poll.Feeds.Xml;

/// <summary>Media RSS.</summary>
internal static class MediaElements
{
    public static ElementRules Rules { get; } = new(new()
    {
        ["group"] = ElementRule.Wrapper,
        ["content"] = ElementRule.Holding((s, in e) => s.Entry?.Media.Files.Add(e.AllAttributes())),
        ["thumbnail"] = ElementRule.Text((s, in e) => s.Entry?.Media.Thumbnails.Add(e.AllAttributes())),
        ["title"] = ElementRule.Text((s, in e) => s.Node.Title ??= s.Construct(e)),
        ["description"] = ElementRule.Text(Description),
        ["category"] = ElementRule.Text(Category),
        ["keywords"] = ElementRule.Text((s, in e) => s.AddKeywords(e.Text(), ",")),
        ["credit"] = ElementRule.Text((s, in e) => s.Entry?.Media.Credits.Add(Facts(e))),
        ["rating"] = ElementRule.Text(Fact),
        ["restriction"] = ElementRule.Text(Fact),
        ["license"] = ElementRule.Text(Fact),
        ["player"] = ElementRule.Text(Fact),
    });

    private static void Description(FeedScribe scribe, scoped in Element element) => scribe.Node.Summary ??= scribe.Construct(element);

    private static void Category(FeedScribe scribe, scoped in Element element)
    {
        if (element.Filled() is { } term)
        {
            scribe.Node.AddCategory(new FeedCategory(term, element["scheme"] ?? "http://search.yahoo.com/mrss/category_schema", element["label"]));
        }
    }

    private static void Fact(FeedScribe scribe, scoped in Element element) =>
        scribe.Entry?.Media.Facts.TryAdd(element.Name.ToString().ToLowerInvariant(), Facts(element));

    private static Dictionary<string, string> Facts(in Element element)
    {
        Dictionary<string, string> facts = element.AllAttributes();
        if (element.Filled() is { } content)
        {
            facts.TryAdd("content", content);
        }

        return facts;
    }
}
