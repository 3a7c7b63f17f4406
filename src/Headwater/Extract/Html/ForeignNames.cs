namespace Headwater.Extract.Html;

/// <summary>Names of drawings and formulas that tree construction knows.</summary>
internal static class ForeignNames
{
    /// <summary>What tree construction does with an element: those that may hold HTML bound it as a table cell does.</summary>
    public static TagTraits TraitsOf(string name, HtmlSpace space) =>
        (space == HtmlSpace.Svg ? name is "foreignobject" or "desc" or "title" : IsText(name) || name == "annotation-xml") ? TagTraits.Special | TagTraits.Scope : TagTraits.None;

    /// <summary>Whether a token in an element is read as HTML although the element is none.</summary>
    public static bool HoldsHtml(HtmlElement element, HtmlToken token, HtmlSource source) => element.Space switch
    {
        HtmlSpace.Html => true,
        HtmlSpace.Svg => token.Kind != TokenKind.End && element.Is(TagTraits.Scope),
        _ => (IsText(element.Name) && (token.Kind == TokenKind.Text || (token.Kind == TokenKind.Start && token.Name is not ("mglyph" or "malignmark"))))
            || (element.Name == "annotation-xml" && token.Kind == TokenKind.Start && token.Name == "svg")
            || (token.Kind != TokenKind.End && IsHtmlNote(element, source)),
    };

    /// <summary>Whether a start tag leaves drawings and formulas.</summary>
    public static bool Leaves(HtmlToken token, HtmlSource source) =>
        token.Is(TagTraits.Breakout) || (token.Name == "font" && Mentions(source, token.Attributes, "color", "face", "size"));

    /// <summary>Whether an element in them holds HTML.</summary>
    public static bool IsIsland(HtmlElement element, HtmlSource source) =>
        element.Space == HtmlSpace.Html || (element.Space == HtmlSpace.Svg ? element.Is(TagTraits.Scope) : IsText(element.Name) || IsHtmlNote(element, source));

    private static bool IsText(string name) => name is "mi" or "mo" or "mn" or "ms" or "mtext";

    private static bool IsHtmlNote(HtmlElement element, HtmlSource source) =>
        element is { Name: "annotation-xml", Space: HtmlSpace.MathMl } && Mentions(source, element.Attributes, "text/html", "application/xhtml+xml");

    // Nobody else asks for these attributes, so they are looked for in the tag as it stands.
    private static bool Mentions(HtmlSource source, AttributeRange tag, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (source.Raw(tag.Start, tag.End - tag.Start).Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
