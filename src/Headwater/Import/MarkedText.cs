using System.Collections.Frozen;
using System.Text;
using Headwater.Text.Markup;

namespace Headwater.Import;

/// <summary>The paragraphs of a piece of HTML or XHTML, separated by a blank line.</summary>
internal static class MarkedText
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Blocks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "table", "tr", "pre", "hl2").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of a piece of markup; anything at all.</summary>
    public static string Of(string markup)
    {
        StringBuilder text = new(markup.Length);
        MarkupReader reader = new(markup);
        while (reader.Read())
        {
            if (reader.Kind is MarkupKind.Start or MarkupKind.End && Blocks.Contains(reader.Name))
            {
                text.Append("\n\n");
            }
            else if (reader.Kind == MarkupKind.Text)
            {
                text.Append(CharacterReferences.Decode(Spaced(reader.Body)));
            }
            else if (reader.Kind == MarkupKind.Start && !reader.IsEmpty && SafeElements.FindSilent(reader.Name) is { } silent && SafeElements.Raw.Contains(silent))
            {
                reader.SkipRawText(silent);
            }
        }

        return Paragraphs(text.ToString());
    }

    /// <summary>Text whose lines are paragraphs, each folded, the empty ones left out.</summary>
    public static string Paragraphs(string text) =>
        string.Join("\n\n", text.Split('\n').Select(line => Text.Markup.PlainText.Fold(line)).Where(line => line.Length > 0));

    // A line's end within a paragraph of markup is a space.
    private static string Spaced(ReadOnlySpan<char> text) => text.ToString().Replace('\n', ' ').Replace('\r', ' ');
}
