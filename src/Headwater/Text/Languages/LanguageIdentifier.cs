namespace Headwater.Text.Languages;

/// <summary>
/// Tells the language of a text: first by script, which alone decides for many, then by frequent words and groups of
/// letters, which are data in <c>data/languages/</c>. Of short or mixed texts it rather says nothing than guesses.
/// </summary>
public static class LanguageIdentifier
{
    private const int Longest = 4000;
    private const double MostOfText = 0.6;

    /// <summary>The language's BCP 47 subtag, such as <c>en</c> or <c>yue</c>; or <c>null</c> where it cannot be told.</summary>
    /// <param name="text">Running text without markup; the first 4,000 UTF-16 units are read.</param>
    public static string? Identify(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(Longest, text.Length)];
        if (Scripts.Main(text, MostOfText) is not { } script)
        {
            return null;
        }

        return script.Language ?? LanguageProfiles.Of(script.Name).Best(text);
    }

    /// <summary>Whether <see cref="Identify"/> can give this language.</summary>
    /// <param name="language">A BCP 47 language subtag in lower case.</param>
    public static bool Knows(string language) => Scripts.Knows(language) || LanguageProfiles.Knows(language);
}
