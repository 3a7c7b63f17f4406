using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Headwater.Text.Markup;

/// <summary>Markup reduced to what a reader would read.</summary>
public static class PlainText
{
    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InlineNames = Inline.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> OtherSpace = SearchValues.Create("\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");

    /// <summary>The text of HTML or XHTML on one line: tags gone, references decoded, white space folded.</summary>
    /// <param name="markup">The markup; anything at all.</param>
    public static string Of(ReadOnlySpan<char> markup)
    {
        if (markup.IndexOfAny('<', '&') < 0)
        {
            return Fold(markup);
        }

        StringBuilder text = new(markup.Length);
        MarkupReader reader = new(markup);
        while (reader.Read())
        {
            Append(text, ref reader);
        }

        return Fold(text.ToString());
    }

    /// <summary>The text with every run of white space made one space, and none at its ends.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IndexOfAny(OtherSpace) < 0 && text.IndexOf("  ", StringComparison.Ordinal) < 0)
        {
            return text.ToString();
        }

        StringBuilder folded = new(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            bool white = char.IsWhiteSpace(c);
            if (!white || !space)
            {
                folded.Append(white ? ' ' : c);
            }

            space = white;
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder text, ref MarkupReader reader)
    {
        switch (reader.Kind)
        {
            case MarkupKind.Text:
                text.Append(CharacterReferences.Decode(reader.Body));
                break;
            case MarkupKind.Verbatim:
                text.Append(reader.Body);
                break;
            case MarkupKind.Start when !reader.IsEmpty && SafeElements.FindSilent(reader.Name) is { } silent && SafeElements.Raw.Contains(silent):
                reader.SkipRawText(silent);
                break;
            case MarkupKind.Start or MarkupKind.End when !InlineNames.Contains(reader.Name):
                text.Append(' ');
                break;
        }
    }
}
