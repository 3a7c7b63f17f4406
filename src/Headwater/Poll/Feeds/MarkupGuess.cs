using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds;

/// <summary>Tells whether a text that claims to be plain is markup after all.</summary>
internal static class MarkupGuess
{
    /// <summary>
    /// Whether the text has an end tag or a character reference, and no tag that feeds do not use: "1 &lt; 2" and
    /// "the &lt;foo&gt; element" are text.
    /// </summary>
    public static bool IsMarkup(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return false;
        }

        bool closes = false;
        MarkupReader reader = new(text);
        while (reader.Read())
        {
            switch (reader.Kind)
            {
                case MarkupKind.Start or MarkupKind.End when !IsKnown(reader.Name):
                    return false;
                case MarkupKind.End:
                    closes = true;
                    break;
                case MarkupKind.Text:
                    closes |= HasReference(reader.Body);
                    break;
            }
        }

        return closes;
    }

    private static bool IsKnown(ReadOnlySpan<char> name) =>
        SafeElements.Find(name) is not null || SafeElements.FindSilent(name) is not null || SafeDrawings.Find(name) is not null;

    private static bool HasReference(ReadOnlySpan<char> text)
    {
        Span<char> scratch = stackalloc char[40];
        for (int at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            text = text[at..];
            if (CharacterReferences.Read(text[..Math.Min(text.Length, 36)], scratch, out _) > 0)
            {
                return true;
            }

            text = text[1..];
        }

        return false;
    }
}
