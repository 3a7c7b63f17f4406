using Headwater.Text;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Ids and addresses.</summary>
internal static class LinkElements
{
    public static Dictionary<string, ElementRule> Rules { get; } = new()
    {
        ["id"] = ElementRule.Value(Id),
        ["guid"] = ElementRule.Value(Guid),
        ["link"] = ElementRule.Value(Link),
        ["a"] = ElementRule.Holding((s, in e) => Href(s, e)),
        ["url"] = ElementRule.Value(Url),
        ["href"] = ElementRule.Value(Url),
        ["uri"] = ElementRule.Value(Url),
        ["homepage"] = ElementRule.Value(Url),
        ["enclosure"] = ElementRule.Value(Enclosure),
        ["comments"] = ElementRule.Value((s, in e) => { if (s.Entry is { } entry) { entry.Comments ??= e.Resolve(e.Text()); } }),
        ["docs"] = ElementRule.Value((s, in e) => { if (s.Node is FeedHead head) { head.Docs ??= e.Resolve(e.Text()); } }),
        ["newlocation"] = ElementRule.Value((s, in e) => { if (s.Node is FeedHead head) { head.NewLocation = e.Resolve(e.Text()); } }),
    };

    public static void Href(FeedScribe scribe, in Element element)
    {
        if (element["href"] is { } href)
        {
            scribe.Link(new FeedLink(element.Resolve(href), "alternate"));
        }
    }

    // An id that begins with a slash is a relative address.
    private static void Id(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.IsPlain && element.Filled() is { } id)
        {
            scribe.Node.Id = id[0] == '/' ? element.Resolve(id) : id;
        }
    }

    private static void Guid(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Entry is not { } entry || element.Filled() is not { } id)
        {
            scribe.Node.Id ??= element.Filled();
            return;
        }

        entry.Id = id;
        entry.LinkIsId = entry.Link is null && !"false".Equals(element["isPermaLink"]?.Trim(), StringComparison.OrdinalIgnoreCase);
        if (entry.LinkIsId)
        {
            entry.Link = Address.Resolve(null, id) is null ? null : id;
        }
    }

    private static void Link(FeedScribe scribe, scoped in Element element)
    {
        string? href = element["href"] ?? element["rdf:resource"];
        string text = href is null ? WithScheme(element.Text()) : "";
        if (scribe.Image is { } image)
        {
            scribe.Image = image with { Link = element.Resolve(href ?? text) };
            return;
        }

        if (href is null && text.Length == 0)
        {
            return;
        }

        if (href is null && scribe.Entry is { LinkIsId: true } entry)
        {
            (entry.Link, entry.LinkIsId) = (null, false);
        }

        scribe.Link(new FeedLink(element.Resolve(href ?? text), element["rel"] is { Length: > 0 } relation ? relation.Trim() : "alternate")
        {
            Type = element["type"],
            Language = element["hreflang"],
            Title = element["title"],
            Length = element["length"],
        });
    }

    // Taken for a path, it would lead nowhere.
    private static string WithScheme(string address) =>
        address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"http://{address}" : address;

    private static void Url(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Person is { } person)
        {
            scribe.Person = person with { Url = element.Resolve(element.Text()) };
        }
        else if (scribe.Image is { } image)
        {
            scribe.Image = image with { Url = element.Resolve(element.Text()) };
        }
        else if (scribe.Entry is { } entry && element.Filled() is { } url)
        {
            entry.ExtensionTable.TryAdd("url", element.Resolve(url));
        }
    }

    private static void Enclosure(FeedScribe scribe, scoped in Element element)
    {
        if (element["url"] is { } url)
        {
            scribe.Link(new FeedLink(element.Resolve(url), "enclosure") { Type = element["type"], Length = element["length"] });
        }
    }
}
