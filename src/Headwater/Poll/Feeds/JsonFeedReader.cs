using System.Globalization;
using System.Text.Json;
using Headwater.Text;

namespace Headwater.Poll.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static void Read(ReadOnlySpan<char> text, FeedDocument document, string? baseUrl)
    {
        string mended = JsonText.Mended(text.ToString());
        try
        {
            Read(mended, document, baseUrl);
        }
        catch (JsonException broken)
        {
            document.Report("json", "the JSON is broken", (int?)broken.LineNumber + 1);
            if (JsonText.Whole(mended) is { Length: > 0 } whole)
            {
                Read(whole, document, baseUrl);
            }
        }
    }

    private static void Read(string text, FeedDocument document, string? baseUrl)
    {
        using JsonDocument json = JsonDocument.Parse(text.AsMemory(), Lenient);
        Root(json.RootElement, document, baseUrl);
    }

    private static void Root(JsonElement root, FeedDocument document, string? baseUrl)
    {
        string? version = String(root, "version");
        bool hasItems = root.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array;
        if (version?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) != true && !hasItems)
        {
            return;
        }

        document.Format = FeedFormat.Json;
        document.Version = version?[(version.LastIndexOf('/') + 1)..];
        Head(root, document.Head, baseUrl);
        if (hasItems)
        {
            foreach (JsonElement item in items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object))
            {
                document.EntryList.Add(Entry(item, baseUrl));
            }
        }
    }

    private static void Head(JsonElement root, FeedHead head, string? baseUrl)
    {
        head.Title = Plain(root, "title");
        head.Summary = Plain(root, "description");
        head.Language = String(root, "language");
        head.Icon = Url(root, "icon", baseUrl);
        Link(head, Url(root, "home_page_url", baseUrl), "alternate");
        Link(head, Url(root, "feed_url", baseUrl), "self");
        Link(head, Url(root, "next_url", baseUrl), "next");
        People(root, head);
        foreach (JsonElement hub in Array(root, "hubs"))
        {
            head.Hub ??= String(hub, "type") is "WebSub" ? Url(hub, "url", baseUrl) : null;
        }
    }

    private static FeedEntry Entry(JsonElement item, string? baseUrl)
    {
        FeedEntry entry = new() { Id = String(item, "id"), Title = Plain(item, "title"), Summary = Plain(item, "summary"), Language = String(item, "language") };
        Link(entry, Url(item, "url", baseUrl), "alternate");
        Link(entry, Url(item, "external_url", baseUrl), "related");
        entry.Link ??= Url(item, "external_url", baseUrl) ?? (entry.Id is { } id ? Address.Resolve(null, id) : null);
        entry.Published = Date(item, "date_published", entry.Language);
        entry.Updated = Date(item, "date_modified", entry.Language);
        Content(item, entry, baseUrl);
        People(item, entry);
        Attachments(item, entry, baseUrl);
        foreach (JsonElement tag in Array(item, "tags").Where(t => t.ValueKind == JsonValueKind.String))
        {
            entry.AddCategory(new FeedCategory(Characters(tag)));
        }

        return entry;
    }

    private static void Content(JsonElement item, FeedEntry entry, string? baseUrl)
    {
        if (String(item, "content_html") is { } html)
        {
            entry.ContentList.Add(new FeedText(html, "text/html") { Base = baseUrl, Language = entry.Language });
        }

        if (String(item, "content_text") is { } text)
        {
            entry.ContentList.Add(new FeedText(text, "text/plain") { Language = entry.Language });
        }

        if ((Url(item, "image", baseUrl) ?? Url(item, "banner_image", baseUrl)) is { } image)
        {
            entry.Image = new FeedImage { Url = image };
        }
    }

    private static void Attachments(JsonElement item, FeedEntry entry, string? baseUrl)
    {
        foreach (JsonElement file in Array(item, "attachments"))
        {
            if (Url(file, "url", baseUrl) is { } url)
            {
                entry.LinkList.Add(new FeedLink(url, "enclosure") { Type = String(file, "mime_type"), Title = String(file, "title"), Length = String(file, "size_in_bytes") });
            }
        }
    }

    private static void People(JsonElement owner, FeedNode node)
    {
        IEnumerable<JsonElement> authors = owner.TryGetProperty("author", out JsonElement one) ? [.. Array(owner, "authors"), one] : Array(owner, "authors");
        foreach (JsonElement author in authors)
        {
            FeedPerson person = new() { Name = String(author, "name"), Url = String(author, "url") };
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

    private static IEnumerable<JsonElement> Array(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    private static string? Url(JsonElement owner, string name, string? baseUrl) =>
        String(owner, name) is { Length: > 0 } url && SafeAddress.Of(url, baseUrl, isLink: true) is { Length: > 0 } safe ? safe : null;

    private static FeedText? Plain(JsonElement owner, string name) => String(owner, name) is { } text ? new FeedText(text, "text/plain") : null;

    private static FeedDate? Date(JsonElement owner, string name, string? language) => String(owner, name) is { Length: > 0 } text ? FeedDate.Of(text, language) : null;

    // Half a surrogate pair is legal JSON and no text.
    private static string? Characters(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // Numbers where text should be are common: ids above all.
    private static string? String(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Characters(value),
            JsonValueKind.Number => value.GetDouble() is var number && number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : value.GetRawText(),
            _ => null,
        };
    }
}
