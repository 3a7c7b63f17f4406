using System.Text.Json;
using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Dates;

namespace Headwater.Import;

/// <summary>A report as IPTC's ninjs, in the shapes of versions 1 (<c>headline</c>, <c>body_text</c>, <c>body_html</c>) and 2 (<c>headlines</c>, <c>bodies</c>).</summary>
internal static class Ninjs
{
    /// <summary>The article, or <c>null</c> where the object is no ninjs or holds no report.</summary>
    public static Article? Read(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || Text(item, "uri") is not { } uri || Headline(item) is not { } headline)
        {
            return null;
        }

        DateTimeOffset? published = Time(item, "firstcreated") ?? Time(item, "firstCreated") ?? Time(item, "versioncreated") ?? Time(item, "versionCreated");
        return new Article
        {
            Url = Address.Resolve(null, uri) ?? (uri.StartsWith("urn:", StringComparison.Ordinal) ? uri : $"urn:headwater:ninjs:{Uri.EscapeDataString(uri)}"),
            Title = Headwater.Text.Markup.PlainText.Of(headline),
            Text = Body(item) ?? "",
            Byline = Text(item, "byline") ?? Text(item, "by"),
            Language = Text(item, "language"),
            Published = published,
            PublishedBy = published is null ? null : "import",
            Credits = [.. Credits(item)],
        };
    }

    private static string? Headline(JsonElement item) => Text(item, "headline") ?? Values(item, "headlines", "value").FirstOrDefault();

    private static string? Body(JsonElement item) =>
        Text(item, "body_text") is { } text ? MarkedText.Paragraphs(text)
        : (Text(item, "body_html") ?? Text(item, "body_xhtml")) is { } html ? MarkedText.Of(html)
        : Values(item, "bodies", "value").FirstOrDefault() is { } body ? (body.Contains("</", StringComparison.Ordinal) ? MarkedText.Of(body) : MarkedText.Paragraphs(body))
        : Text(item, "description_text");

    // Who holds the rights, where the information comes from, whom the item credits.
    private static IEnumerable<MarkupCredit> Credits(JsonElement item)
    {
        foreach (string property in (string[])["copyrightholder", "copyrightHolder", "creditline", "source"])
        {
            if (Text(item, property) is { } name)
            {
                yield return new MarkupCredit(property == "creditline" ? "creditText" : property, name);
            }
        }

        foreach (string name in Values(item, "infosource", "name").Concat(Values(item, "infosources", "name")))
        {
            yield return new MarkupCredit("infosource", name);
        }
    }

    // A list of objects, of which one property is asked for; or one such object.
    private static IEnumerable<string> Values(JsonElement item, string list, string property)
    {
        if (!item.TryGetProperty(list, out JsonElement found))
        {
            return [];
        }

        IEnumerable<JsonElement> objects = found.ValueKind == JsonValueKind.Array ? found.EnumerateArray() : [found];
        return objects.Where(o => o.ValueKind == JsonValueKind.Object).Select(o => Text(o, property)).OfType<string>();
    }

    private static string? Text(JsonElement item, string property) =>
        item.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static DateTimeOffset? Time(JsonElement item, string property) =>
        Timestamp.Parse(Text(item, property))?.Time;
}
