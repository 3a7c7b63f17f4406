namespace Headwater.Extract.Titles;

/// <summary>Reads the site's name as the page gives it.</summary>
internal static class SiteReader
{
    /// <summary>The name, or <c>null</c>.</summary>
    public static string? Read(Reading page) =>
        new[] { page.Facts.Meta(MetaNames.Site[0]), page.Linked?.Publisher, page.Facts.Meta(MetaNames.Site) }
            .FirstOrDefault(name => name is not null && !name.Contains("//", StringComparison.Ordinal));
}
