namespace Headwater.Extract;

/// <summary>Reads a report's language: what the page declares.</summary>
internal static class LanguageReader
{
    /// <summary>The language's subtag in lower case, or <c>null</c>.</summary>
    public static string? Read(Reading page, string text)
    {
        _ = text;
        return Subtag(page.Facts.Language) ?? Subtag(page.Facts.Meta("content-language", "language", "dc.language", "og:locale")) ?? Subtag(page.Linked?.Language) ?? Subtag(page.Announced?.Language);
    }

    private static string? Subtag(string? tag)
    {
        ReadOnlySpan<char> bare = tag.AsSpan().Trim();
        int end = bare.IndexOfAny('-', '_', ',');
        bare = end < 0 ? bare : bare[..end];
        return bare.Length is 2 or 3 && !bare.ContainsAnyExceptInRange('A', 'z') ? bare.ToString().ToLowerInvariant() : null;
    }
}
