using System.Collections.Frozen;

namespace Headwater.Text.Markup;

/// <summary>What markup from elsewhere may hold: text, structure, links, pictures, sound. Nothing that acts, nothing that styles.</summary>
internal static class SafeElements
{
    /// <summary>Elements with the attributes allowed on each, beside <see cref="Common"/>.</summary>
    private static readonly FrozenDictionary<string, SafeElement> Allowed = new Dictionary<string, string>
    {
        ["a"] = "href hreflang rel type", ["abbr"] = "", ["acronym"] = "", ["address"] = "", ["article"] = "", ["aside"] = "",
        ["audio"] = "controls src", ["b"] = "", ["bdi"] = "", ["bdo"] = "", ["big"] = "", ["blockquote"] = "cite", ["br"] = "",
        ["caption"] = "", ["center"] = "", ["cite"] = "", ["code"] = "", ["col"] = "span", ["colgroup"] = "span", ["data"] = "value",
        ["dd"] = "", ["del"] = "cite datetime", ["details"] = "open", ["dfn"] = "", ["div"] = "", ["dl"] = "", ["dt"] = "", ["em"] = "",
        ["figcaption"] = "", ["figure"] = "", ["footer"] = "", ["h1"] = "", ["h2"] = "", ["h3"] = "", ["h4"] = "", ["h5"] = "", ["h6"] = "",
        ["header"] = "", ["hr"] = "", ["i"] = "", ["img"] = "alt height src width", ["ins"] = "cite datetime", ["kbd"] = "", ["li"] = "value",
        ["main"] = "", ["mark"] = "", ["nav"] = "", ["ol"] = "reversed start type", ["p"] = "", ["pre"] = "", ["q"] = "cite", ["rp"] = "",
        ["rt"] = "", ["ruby"] = "", ["s"] = "", ["samp"] = "", ["section"] = "", ["small"] = "", ["source"] = "src type", ["span"] = "",
        ["strike"] = "", ["strong"] = "", ["sub"] = "", ["summary"] = "", ["sup"] = "", ["table"] = "summary", ["tbody"] = "",
        ["td"] = "abbr colspan headers rowspan", ["tfoot"] = "", ["th"] = "abbr colspan headers rowspan scope", ["thead"] = "",
        ["time"] = "datetime", ["tr"] = "", ["tt"] = "", ["u"] = "", ["ul"] = "type", ["var"] = "", ["video"] = "controls height poster src width",
        ["wbr"] = "",
    }.ToFrozenDictionary(p => p.Key, p => new SafeElement(p.Key, p.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, SafeElement>.AlternateLookup<ReadOnlySpan<char>> ByName = Allowed.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Silent =
        FrozenSet.Create(
            "annotation", "annotation-xml", "applet", "embed", "frameset", "iframe", "metadata", "noembed", "noframes", "noscript", "object", "script", "select", "style", "template", "textarea", "xmp")
            .ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Attributes allowed on every element.</summary>
    public static readonly FrozenSet<string> Common = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "dir", "lang", "title");

    /// <summary>Attributes that hold an address.</summary>
    public static readonly FrozenSet<string> Addresses = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "cite", "href", "poster", "src", "xlink:href");

    /// <summary>Elements without content, written with <c>/&gt;</c>.</summary>
    public static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "br", "col", "hr", "img", "source", "wbr");

    /// <summary>Elements that hold no markup but raw characters up to their end tag.</summary>
    public static readonly FrozenSet<string> Raw = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "xmp");

    /// <summary>The element of this name in lower case, or <c>null</c> where it is not allowed.</summary>
    public static SafeElement? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out SafeElement? element) ? element : null;

    /// <summary>The name in lower case where the element is dropped with all it holds, or <c>null</c>.</summary>
    public static string? FindSilent(ReadOnlySpan<char> name) => Silent.TryGetValue(name, out string? found) ? found : null;
}
