namespace Headwater.Extract;

/// <summary>Reads the site's name as the page gives it.</summary>
internal static class SiteReader
{
    /// <summary>The name, or <c>null</c>.</summary>
    public static string? Read(Reading page) =>
        new[] { page.Facts.Meta("og:site_name"), page.Linked?.Publisher, page.Facts.Meta("application-name", "dc.publisher", "publisher") }
            .FirstOrDefault(name => name is not null && !name.Contains("//", StringComparison.Ordinal));
}
