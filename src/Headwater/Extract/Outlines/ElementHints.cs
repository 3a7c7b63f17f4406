using Headwater.Extract.Html;

namespace Headwater.Extract.Outlines;

/// <summary>Reads what an element's name, classes, id, role and microdata let one expect; keeps what it has read, since pages repeat their classes.</summary>
internal sealed class ElementHints
{
    private readonly Dictionary<string, Hint>.AlternateLookup<ReadOnlySpan<char>> seen = new Dictionary<string, Hint>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The hints of an element.</summary>
    public Hint Of(HtmlElement element, string tag)
    {
        Hint hint = Tags.HintOf(tag) | Property(element.Raw("itemprop"));
        if (tag != "tr")
        {
            hint |= Named(element.Classes) | Named(element.Raw("id")); // a row's names tell of what it lists, such as players
        }

        if (element.Raw("role") is "navigation" or "contentinfo" or "dialog" or "banner" or "menu")
        {
            hint |= Hint.Chrome;
        }

        return element.Has("hidden") || IsUndisplayed(element.Attribute("style")) ? hint | Hint.Hidden : hint;
    }

    private static bool IsUndisplayed(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private Hint Named(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty)
        {
            return Hint.None;
        }

        if (!seen.TryGetValue(names, out Hint hint))
        {
            seen[names] = hint = HintWords.Of(names);
        }

        return hint;
    }

    private static Hint Property(ReadOnlySpan<char> names) => names switch
    {
        "articleBody" => Hint.Body,
        "author" => Hint.Byline,
        "caption" => Hint.Caption,
        "comment" => Hint.Comments,
        "datePublished" or "dateModified" => Hint.Date,
        _ => Hint.None,
    };
}
