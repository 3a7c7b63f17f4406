using Headwater.Text.Languages;

namespace Headwater.Extract;

/// <summary>Reads a report's language: what the text shows, which many pages declare wrongly, else what the page declares.</summary>
internal static class LanguageReader
{
    private const int Enough = 300;

    /// <summary>The language's subtag in lower case, or <c>null</c>.</summary>
    public static string? Read(Reading page, string text)
    {
        string? declared = Subtag(page.Facts.Language) ?? Subtag(page.Linked?.Language) ?? Subtag(page.Facts.Meta(MetaNames.Language));
        string? shown = LanguageIdentifier.Identify(text);
        bool sure = declared is null || (LanguageIdentifier.Knows(declared) && TextWeight.Of(text) > Enough);
        return (sure ? shown : null) ?? declared ?? Subtag(page.Announced?.Language);
    }

    private static string? Subtag(string? tag)
    {
        ReadOnlySpan<char> bare = tag.AsSpan().Trim();
        int end = bare.IndexOfAny('-', '_', ',');
        bare = end < 0 ? bare : bare[..end];
        string? subtag = bare.Length is 2 or 3 && bare.IndexOfAnyExceptInRange('A', 'z') < 0 ? bare.ToString().ToLowerInvariant() : null;
        return subtag switch
        {
            "nb" => "no",
            "iw" => "he",
            "in" => "id",
            "fil" => "tl",
            _ => subtag,
        };
    }
}
