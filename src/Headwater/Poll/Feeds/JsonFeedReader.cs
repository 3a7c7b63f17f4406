using System.Text.Json;
using Headwater.Text;

namespace Headwater.Poll.Feeds;

/// <summary>
/// Reads JSON Feed 1.0 and 1.1, and what is near enough: lists of objects with an address, under the names that RSS and Atom in JSON,
/// ActivityStreams and the interfaces of publishing programs have for it.
/// </summary>
internal sealed class JsonFeedReader(FeedDocument document, string? baseUrl)
{
    private const int DeepestList = 4;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly string[] Lists = ["items", "item", "orderedItems", "entries", "entry", "articles", "posts", "stories"], Containers = ["rss", "channel", "feed", "data", "first"];

    private bool isJsonFeed;

    /// <summary>Reads what is whole of a text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        string mended = JsonText.Mended(text.ToString());
        try
        {
            Parse(mended);
        }
        catch (JsonException broken)
        {
            document.Report("json", "the JSON is broken", (int?)broken.LineNumber + 1);
            ReadBroken(new BrokenJson(JsonText.Unbroken(mended)));
        }
    }

    // After the break nothing tells an item from an attachment but what it holds.
    private void ReadBroken(BrokenJson json)
    {
        if (json.Before.Length > 0)
        {
            Parse(json.Before);
        }

        foreach (string item in json.After())
        {
            using JsonDocument parsed = JsonDocument.Parse(item, Lenient);
            if (JsonFields.Field(parsed.RootElement, "id") is not null && Entry(parsed.RootElement) is { Link: not null } entry)
            {
                document.Format = FeedFormat.Json;
                document.EntryList.Add(entry);
            }
        }
    }

    private void Parse(string text)
    {
        using JsonDocument json = JsonDocument.Parse(text.AsMemory(), Lenient);
        (JsonElement head, JsonElement? list) = Found(json.RootElement, DeepestList);
        string? version = JsonFields.Text(head, "version");
        isJsonFeed = version?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) ?? false;
        FeedEntry[] entries = [.. Elements(list).Where(i => i.ValueKind == JsonValueKind.Object).Select(Entry)];
        if (isJsonFeed || Array.Exists(entries, e => e.Links.Count > 0 || e.Link is not null))
        {
            document.Format = FeedFormat.Json;
            document.Version = version?[(version.LastIndexOf('/') + 1)..];
            document.EntryList.AddRange(entries);
            Head(head, document.Head);
        }
    }

    // The object that holds the list, and the list.
    private static (JsonElement Head, JsonElement? List) Found(JsonElement root, int deepest)
    {
        if (root.ValueKind == JsonValueKind.Array || deepest == 0)
        {
            return (root, deepest == 0 ? null : root);
        }

        foreach (string name in Lists)
        {
            if (JsonFields.Field(root, name) is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } list)
            {
                return (root, list);
            }
        }

        return Containers.Select(name => JsonFields.Field(root, name)).OfType<JsonElement>().Select(inner => Found(inner, deepest - 1))
            .Where(found => found.List is not null).DefaultIfEmpty((root, null)).First();
    }

    private static IEnumerable<JsonElement> Elements(JsonElement? list) => list switch
    {
        { ValueKind: JsonValueKind.Array } many => many.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => [],
    };

    private void Head(JsonElement root, FeedHead head)
    {
        head.Title = Plain(root, "title", "name");
        head.Summary = Plain(root, "description", "summary");
        head.Language = JsonFields.Text(root, "language");
        head.Icon = JsonFields.Url(root, baseUrl, "icon");
        Link(head, JsonFields.Url(root, baseUrl, "home_page_url", "link"), "alternate");
        Link(head, JsonFields.Url(root, baseUrl, "feed_url"), "self");
        Link(head, JsonFields.Url(root, baseUrl, "next_url", "next"), "next");
        People(root, head);
        foreach (JsonElement hub in JsonFields.List(root, "hubs"))
        {
            head.Hub ??= JsonFields.Text(hub, "type") is "WebSub" ? JsonFields.Url(hub, baseUrl, "url") : null;
        }
    }

    private FeedEntry Entry(JsonElement written)
    {
        // An activity tells of its object.
        JsonElement item = JsonFields.Field(written, "object") is { ValueKind: JsonValueKind.Object } told ? told : written;
        FeedEntry entry = new() { Id = JsonFields.Text(item, "id", "guid"), Title = Text(item, "title", "name", "headline"), Summary = Text(item, "summary", "excerpt", "description"), Language = JsonFields.Text(item, "language") };
        Link(entry, JsonFields.Url(item, baseUrl, "url", "link", "permalink", "href"), "alternate");
        Link(entry, JsonFields.Url(item, baseUrl, "external_url"), "related");
        entry.Link ??= JsonFields.Url(item, baseUrl, "external_url") ?? (entry.Id is { } id ? Address.Resolve(null, id) : null);
        entry.Published = Date(item, entry.Language, "date_published", "published", "pubDate", "date_gmt", "published_at", "publishedAt", "date");
        entry.Updated = Date(item, entry.Language, "date_modified", "updated", "modified_gmt", "updated_at", "modified");
        Content(item, entry);
        People(item, entry);
        Attachments(item, entry);
        foreach (string tag in JsonFields.List(item, "tags").Where(t => t.ValueKind == JsonValueKind.String).Select(JsonFields.Scalar).OfType<string>())
        {
            entry.AddCategory(new FeedCategory(tag));
        }

        return entry;
    }

    private void Content(JsonElement item, FeedEntry entry)
    {
        if (JsonFields.Text(item, "content_html", "content", "body") is { } html)
        {
            entry.ContentList.Add(new FeedText(html, "text/html") { Base = baseUrl, Language = entry.Language });
        }

        if (JsonFields.Text(item, "content_text") is { } text)
        {
            entry.ContentList.Add(new FeedText(text, "text/plain") { Language = entry.Language });
        }

        if (JsonFields.Url(item, baseUrl, "image", "banner_image") is { } image)
        {
            entry.Image = new FeedImage { Url = image };
        }
    }

    private void Attachments(JsonElement item, FeedEntry entry)
    {
        foreach (JsonElement file in JsonFields.List(item, "attachments"))
        {
            if (JsonFields.Url(file, baseUrl, "url") is { } url)
            {
                entry.LinkList.Add(new FeedLink(url, "enclosure") { Type = JsonFields.Text(file, "mime_type"), Title = JsonFields.Text(file, "title"), Length = JsonFields.Text(file, "size_in_bytes") });
            }
        }
    }

    private static void People(JsonElement owner, FeedNode node)
    {
        foreach (JsonElement author in JsonFields.List(owner, "authors").Concat(JsonFields.List(owner, "author")))
        {
            FeedPerson person = new() { Name = JsonFields.Text(author, "name"), Url = JsonFields.Text(author, "url") };
            if ((person.Name ?? person.Url) is not null && !node.Authors.Contains(person))
            {
                node.AuthorList.Add(person);
            }
        }
    }

    private static void Link(FeedNode node, string? url, string relation)
    {
        if (url is not null)
        {
            node.LinkList.Add(new FeedLink(url, relation));
            node.Link ??= relation == "alternate" ? url : null;
        }
    }

    private static FeedText? Plain(JsonElement owner, params ReadOnlySpan<string> names) => JsonFields.Text(owner, names) is { } text ? new FeedText(text, "text/plain") : null;

    // JSON Feed's texts are plain, others' are what the program had.
    private FeedText? Text(JsonElement item, params ReadOnlySpan<string> names) =>
        JsonFields.Text(item, names) is { } text
            ? new FeedText(text, !isJsonFeed && MarkupGuess.IsMarkup(text) ? "text/html" : "text/plain")
            : null;

    private static FeedDate? Date(JsonElement owner, string? language, params ReadOnlySpan<string> names) =>
        JsonFields.Text(owner, names) is { Length: > 0 } text ? FeedDate.Of(text, language) : null;
}
