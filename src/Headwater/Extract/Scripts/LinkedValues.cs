using System.Net;
using System.Text.Json;

namespace Headwater.Extract.Scripts;

/// <summary>Reads the values of JSON-LD, where a list may stand for one value and one value for a list.</summary>
internal static class LinkedValues
{
    /// <summary>The values of a property, one or a list; none where it is not there.</summary>
    public static IEnumerable<JsonElement> Values(JsonElement node, string property) =>
        !node.TryGetProperty(property, out JsonElement value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : [value];

    /// <summary>The types of a node, without their vocabulary.</summary>
    public static IEnumerable<string> Types(JsonElement node) => node.ValueKind != JsonValueKind.Object ? [] : Values(node, "@type")
        .Where(t => t.ValueKind == JsonValueKind.String)
        .Select(String).OfType<string>()
        .Select(t => t[(t.LastIndexOfAny(['/', ':', '#']) + 1)..]);

    /// <summary>The first value of a property as text, or <c>null</c>.</summary>
    public static string? Written(JsonElement node, string property)
    {
        JsonElement value = Values(node, property).FirstOrDefault();
        return value.ValueKind switch
        {
            JsonValueKind.String => Clean(String(value)),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    /// <summary>A string, or <c>null</c> for one that holds half a surrogate pair, which is no text.</summary>
    public static string? String(JsonElement value)
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

    /// <summary>A text with its references decoded, or <c>null</c> for a blank one.</summary>
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : WebUtility.HtmlDecode(text).Trim();
}
