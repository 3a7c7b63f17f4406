using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Says where a start tag ends a text or value that it cannot be part of, as its own end tag is missing.</summary>
internal static class ImpliedEnd
{
    /// <summary>Whether an element inside a text or value means that it has ended.</summary>
    /// <param name="text">The text or value.</param>
    /// <param name="source">The document.</param>
    /// <param name="rule">The rule of the element that begins.</param>
    /// <param name="name">Its local name.</param>
    public static bool Is(in Frame text, ReadOnlySpan<char> source, ElementRule rule, ReadOnlySpan<char> name) => rule.Kind switch
    {
        ElementKind.Entry => !HoldsXml(text, source),
        _ when text.Rule!.Kind == ElementKind.Value => name is not "a",
        ElementKind.Value or ElementKind.Text => !IsMarkup(name) && (IsTitle(text, source) || !IsDocumentElement(name)) && !HoldsXml(text, source),
        _ => false,
    };

    private static bool HoldsXml(in Frame text, ReadOnlySpan<char> source) =>
        AttributeReader.Find(text.Attributes(source), "type") is { } type
        && (type.Contains("xml", StringComparison.OrdinalIgnoreCase) || type.Contains("xhtml", StringComparison.OrdinalIgnoreCase));

    private static bool IsTitle(in Frame text, ReadOnlySpan<char> source) => text.Name(source) is "title" or "TITLE" or "Title";

    private static bool IsMarkup(ReadOnlySpan<char> name) =>
        SafeElements.Find(name) is not null || SafeElements.FindSilent(name) is not null || SafeDrawings.Find(name) is not null;

    // What HTML has beside the elements of text.
    private static bool IsDocumentElement(ReadOnlySpan<char> name) =>
        name is "link" or "title" or "body" or "image" or "content" or "category" or "url" or "id" or "name";
}
