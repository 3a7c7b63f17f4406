using Headwater.Extract.Html;

namespace Headwater.Extract;

/// <summary>What a page's markup states outside its visible text: meta, link, title, JSON-LD, microdata.</summary>
internal sealed class PageFacts
{
    private readonly List<(string Name, string Content)> metas = [];
    private readonly List<(string Name, HtmlElement Element, int Node, int Block)> properties = [];

    /// <summary>The language attribute of the page, or <c>null</c>.</summary>
    public string? Language { get; set; }

    /// <summary>The title element's text.</summary>
    public string? Title { get; private set; }

    /// <summary>The canonical link as it stands.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The base element's address as it stands.</summary>
    public string? Base { get; private set; }

    /// <summary>The JSON-LD scripts, verbatim.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>The other scripts that stand on the page itself, in order.</summary>
    public List<HtmlElement> Islands { get; } = [];

    /// <summary>The time elements, in order of the page.</summary>
    public List<(HtmlElement Element, int Node, int Block)> Times { get; } = [];

    /// <summary>The meta elements, names in lower case, in order of the page.</summary>
    public IReadOnlyList<(string Name, string Content)> Metas => metas;

    /// <summary>The elements with <c>itemprop</c> or <c>property</c>, in order of the page.</summary>
    public IReadOnlyList<(string Name, HtmlElement Element, int Node, int Block)> Properties => properties;

    /// <summary>The content of the first meta element with one of these names, the first name first; or <c>null</c>.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            foreach ((string held, string content) in metas)
            {
                if (held == name)
                {
                    return content;
                }
            }
        }

        return null;
    }

    /// <summary>Takes an element of the page's head, wherever on the page it stands.</summary>
    public void Add(HtmlElement element)
    {
        switch (element.Name)
        {
            case "meta":
                AddMeta(element);
                break;
            case "link":
                AddLink(element);
                break;
            case "base":
                Base ??= element.Attribute("href");
                break;
            case "title":
                Title ??= element.TextContent;
                break;
            case "script" when element.Attribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                Scripts.Add(element.TextContent);
                break;
            case "script" when !element.Has("src"):
                Islands.Add(element);
                break;
        }
    }

    /// <summary>Takes an element with <c>itemprop</c> or RDFa's <c>property</c>.</summary>
    public void AddProperty(string names, HtmlElement element, int node, int block)
    {
        foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            properties.Add((name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..], element, node, block));
        }
    }

    private void AddMeta(HtmlElement element)
    {
        string? content = element.Attribute("content");
        if (string.IsNullOrWhiteSpace(content))
        {
            return;
        }

        foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (element.Attribute(attribute) is { Length: > 0 } names)
            {
                metas.Add((names.Trim().ToLowerInvariant(), content.Trim()));
            }
        }
    }

    private void AddLink(HtmlElement element)
    {
        string rel = element.Attribute("rel") ?? "";
        if (rel.Equals("canonical", StringComparison.OrdinalIgnoreCase) && element.Attribute("href") is { Length: > 0 } reference)
        {
            Canonical ??= reference.Trim();
        }
    }
}
