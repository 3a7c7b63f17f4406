namespace Headwater.Extract.Prose;

/// <summary>Recognises pages that are lists of links to reports.</summary>
internal static class ListPages
{
    private const int FewestLinks = 4;
    private const int HeadlineWeight = 20;

    /// <summary>Whether most of what a page shows is headlines that lead elsewhere.</summary>
    public static bool Is(Reading page)
    {
        int headlines = page.Outline.Blocks.Count(b => b.LinkDensity > 0.8 && b.Weight >= HeadlineWeight);
        int texts = page.Outline.Blocks.Count(b => b.LinkDensity <= 0.8 && b.Weight >= HeadlineWeight);
        return headlines >= FewestLinks && headlines > texts;
    }
}
