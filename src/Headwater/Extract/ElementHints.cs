using AngleSharp.Dom;

namespace Headwater.Extract;

/// <summary>Reads what an element's name, classes, id, role and microdata let one expect; keeps what it has read, since pages repeat their classes.</summary>
internal sealed class ElementHints
{
    private readonly Dictionary<string, Hint> seen = new(StringComparer.Ordinal);

    /// <summary>The hints of an element.</summary>
    public Hint Of(IElement element, string tag)
    {
        Hint hint = Tags.HintOf(tag) | Named(element.GetAttribute("class")) | Named(element.GetAttribute("id")) | Property(element.GetAttribute("itemprop"));
        if (element.GetAttribute("role") is "navigation" or "contentinfo" or "dialog" or "banner" or "menu")
        {
            hint |= Hint.Chrome;
        }

        return element.HasAttribute("hidden") || IsUndisplayed(element.GetAttribute("style")) ? hint | Hint.Hidden : hint;
    }

    private static bool IsUndisplayed(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private Hint Named(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return Hint.None;
        }

        if (!seen.TryGetValue(names, out Hint hint))
        {
            seen[names] = hint = HintWords.Of(names);
        }

        return hint;
    }

    private static Hint Property(string? names) => names switch
    {
        "articleBody" => Hint.Body,
        "author" => Hint.Byline,
        "caption" => Hint.Caption,
        "comment" => Hint.Comments,
        "datePublished" or "dateModified" => Hint.Date,
        _ => Hint.None,
    };
}
