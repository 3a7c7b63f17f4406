using System.Net;
using Headwater.Extract.Outlines;

namespace Headwater.Extract.Prose;

/// <summary>The text that JSON-LD carries, for pages that show readers little or nothing without scripts.</summary>
internal static class LinkedText
{
    private const int Substantial = 150;
    private const int Fold = 3;

    /// <summary>The body itself, or with the markup's text where that is several times as long.</summary>
    public static Body Complete(Reading page, Body body)
    {
        if (page.Linked?.Text is not { } stated || TextWeight.Of(stated) is var weight && (weight < Substantial || weight < TextWeight.Of(body.Text) * Fold))
        {
            return body;
        }

        return body with { Text = string.Join("\n\n", Plain(stated).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) };
    }

    /// <summary>A text without its markup, where it has some: tags end paragraphs or vanish, and nothing of it is ever shown as markup.</summary>
    public static string Plain(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        return Markup.Parse(text) is { } root ? string.Join('\n', OutlineReader.Read(root).Blocks.Select(b => b.Text)) : WebUtility.HtmlEncode(text);
    }
}
