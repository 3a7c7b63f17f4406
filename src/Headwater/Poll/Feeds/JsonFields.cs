using System.Globalization;
using System.Text.Json;
using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds;

/// <summary>Reads fields of JSON that programs fill as they please: numbers for text, an object around a value, one for many.</summary>
internal static class JsonFields
{
    /// <summary>Where a value stands that is wrapped in an object: WordPress, Google's GData, XML turned into JSON.</summary>
    private static readonly string[] Wrappings = ["rendered", "$t", "#text", "_", "__cdata", "value", "content"];

    private static readonly string[] Addresses = ["href", "url", "@id"];

    /// <summary>The first of several fields that holds a text, or <c>null</c>.</summary>
    public static string? Text(JsonElement owner, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Field(owner, name) is { } value && (Scalar(value) ?? Wrapped(value, Wrappings)) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The first of several fields that holds an address, absolute where it could be made so; or <c>null</c>.</summary>
    public static string? Url(JsonElement owner, string? baseUrl, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Field(owner, name) is { } value && Address(value) is { Length: > 0 } url && SafeAddress.Of(url, baseUrl, isLink: true) is { Length: > 0 } safe)
            {
                return safe;
            }
        }

        return null;
    }

    /// <summary>A field's elements; a single object counts as a list of one.</summary>
    public static IEnumerable<JsonElement> List(JsonElement owner, string name) => Field(owner, name) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => [],
    };

    /// <summary>A field of an object, or <c>null</c>.</summary>
    public static JsonElement? Field(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) ? value : null;

    /// <summary>A text or number as text, or <c>null</c>: ids above all are often numbers.</summary>
    public static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Characters(value),
        JsonValueKind.Number => value.GetDouble() is var number && number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : value.GetRawText(),
        _ => null,
    };

    // Of several links the one to the page itself.
    private static string? Address(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().OrderByDescending(l => Text(l, "rel") is null or "alternate").Select(Address).FirstOrDefault(url => url is not null)
            : Scalar(value) ?? Wrapped(value, Addresses) ?? Wrapped(value, Wrappings);

    private static string? Wrapped(JsonElement value, string[] names) =>
        names.Select(name => Field(value, name) is { } inner ? Scalar(inner) : null).FirstOrDefault(text => text is not null);

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
}
