using System.Collections.Frozen;
using System.Text.Json;
using static Headwater.Extract.Scripts.LinkedValues;

namespace Headwater.Extract.Scripts;

/// <summary>Finds the report among a page's JSON-LD, whatever its shape: lists, <c>@graph</c>, references by <c>@id</c>.</summary>
internal sealed class LinkedData
{
    private const int MostNodes = 2000;

    private static readonly FrozenSet<string> Reports = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle",
        "AskPublicNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle", "TechArticle", "Report", "BlogPosting",
        "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting");

    private static readonly FrozenSet<string> Pages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "WebPage", "ItemPage", "VideoObject", "ImageGallery", "MediaGallery", "CollectionPage", "NewsVideo");

    // Where a report is put inside something else; anything deeper belongs to a list of other reports.
    private static readonly string[] Inside = ["@graph", "mainEntity", "mainEntityOfPage"];

    private static readonly string[] OriginProperties =
        ["isBasedOn", "isBasedOnUrl", "sourceOrganization", "creditText", "copyrightHolder", "copyrightNotice", "provider", "publisher", "citation", "sameAs", "contributor", "sponsor", "dateline"];

    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
    private readonly List<JsonElement> nodes = [];

    private LinkedData(IEnumerable<string> scripts)
    {
        foreach (string script in scripts)
        {
            if (LinkedScript.Parse(script) is { } root)
            {
                Collect(root);
            }
        }
    }

    /// <summary>Reads the scripts of a page.</summary>
    /// <returns>What they say of its report, or of the page where none speaks of a report; <c>null</c> where they say nothing.</returns>
    public static LinkedArticle? Read(IReadOnlyList<string> scripts)
    {
        if (scripts.Count == 0)
        {
            return null;
        }

        LinkedData data = new(scripts);
        JsonElement? report = data.Best(Reports) ?? data.Best(Pages);
        return report is { } found ? data.Article(found) : null;
    }

    private void Collect(JsonElement root)
    {
        Stack<JsonElement> open = new([root]);
        while (open.TryPop(out JsonElement element) && nodes.Count < MostNodes)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray().Reverse())
                {
                    open.Push(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                Add(element, open);
            }
        }
    }

    private void Add(JsonElement element, Stack<JsonElement> open)
    {
        nodes.Add(element);
        if (Written(element, "@id") is { } id && element.EnumerateObject().Skip(1).Any())
        {
            byId.TryAdd(id, element);
        }

        foreach (string property in Inside)
        {
            if (element.TryGetProperty(property, out JsonElement inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            {
                open.Push(inner);
            }
        }
    }

    // The one that says most of what is asked for; among equals the first.
    private JsonElement? Best(FrozenSet<string> types)
    {
        (JsonElement? best, int most) = (null, 0);
        foreach (JsonElement node in nodes)
        {
            int said = Types(node).Any(types.Contains) ? 1 + Said(node) : 0;
            (best, most) = said > most ? (node, said) : (best, most);
        }

        return best;
    }

    private static int Said(JsonElement node) =>
        (node.TryGetProperty("headline", out _) ? 2 : 0) + (node.TryGetProperty("datePublished", out _) ? 2 : 0)
        + (node.TryGetProperty("author", out _) ? 1 : 0) + (node.TryGetProperty("articleBody", out _) ? 1 : 0);

    private LinkedArticle Article(JsonElement node)
    {
        List<(string Name, bool Organization)> authors = [.. Values(node, "author").Concat(Values(node, "creator")).SelectMany(Author).Distinct()];
        return new LinkedArticle
        {
            Types = [.. Types(node)],
            Headline = Written(node, "headline") ?? Written(node, "name"),
            Published = Written(node, "datePublished") ?? Written(node, "uploadDate") ?? Written(node, "dateCreated"),
            Modified = Written(node, "dateModified"),
            People = [.. authors.Where(a => !a.Organization).Select(a => a.Name)],
            Organizations = [.. authors.Where(a => a.Organization).Select(a => a.Name)],
            Publisher = Values(node, "publisher").Select(Name).FirstOrDefault(n => n is not null),
            Image = Values(node, "image").Select(Picture).FirstOrDefault(n => n is not null),
            Text = Written(node, "articleBody"),
            Language = Values(node, "inLanguage").Select(Name).FirstOrDefault(n => n is not null),
            Paywalled = node.TryGetProperty("isAccessibleForFree", out JsonElement free)
                && (free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && free.ValueEquals("False") | free.ValueEquals("false"))),
            Origins = [.. OriginProperties.SelectMany(p => Values(node, p).SelectMany(v => Origins(p, v))).Distinct()],
        };
    }

    private IEnumerable<(string, string)> Origins(string property, JsonElement value)
    {
        if (Name(value) is { } name)
        {
            yield return (property, name);
        }

        if (value.ValueKind == JsonValueKind.Object && property.StartsWith("isBasedOn", StringComparison.Ordinal)
            && (Written(value, "url") ?? Written(value, "@id")) is { } url)
        {
            yield return (property, url);
        }
    }

    private IEnumerable<(string, bool)> Author(JsonElement value)
    {
        bool organization = Types(Follow(value)).Any(t => t.EndsWith("Organization", StringComparison.OrdinalIgnoreCase) || t.Equals("Corporation", StringComparison.OrdinalIgnoreCase));
        JsonElement followed = Follow(value);
        IEnumerable<JsonElement> names = followed.ValueKind == JsonValueKind.Object ? Values(followed, "name") : [followed];
        foreach (JsonElement name in names)
        {
            if (name.ValueKind == JsonValueKind.String && Clean(String(name)) is { } clean)
            {
                yield return (clean, organization);
            }
        }
    }

    private JsonElement Follow(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("name", out _) && Written(value, "@id") is { } id && byId.TryGetValue(id, out JsonElement target)
            ? target
            : value;

    private string? Name(JsonElement value)
    {
        value = Follow(value);
        return value.ValueKind switch
        {
            JsonValueKind.String => Clean(String(value)),
            JsonValueKind.Object => Written(value, "name") ?? Written(value, "legalName"),
            _ => null,
        };
    }

    private string? Picture(JsonElement value)
    {
        value = Follow(value);
        return value.ValueKind switch
        {
            JsonValueKind.String => Clean(String(value)),
            JsonValueKind.Object => Written(value, "url") ?? Written(value, "contentUrl"),
            _ => null,
        };
    }
}
