using System.Globalization;
using Headwater.Extract;
using Headwater.Extract.Outlines;
using Headwater.Extract.Titles;
using Headwater.Text.Charsets;

namespace Headwater.Eval;

/// <summary>Whether a title is exactly the true one, white space and characters that are not seen left out of account; and where it is not, which place on the page has the true one.</summary>
internal static class TitleScoring
{
    /// <summary>Compares the titles of a page, and writes the reason to the log where they differ.</summary>
    /// <param name="name">What the corpus calls the page.</param>
    /// <param name="html">The page.</param>
    /// <param name="url">Its address, or <c>null</c>.</param>
    /// <param name="truth">The true title.</param>
    /// <param name="read">The title read.</param>
    /// <param name="log">Takes the reason.</param>
    public static bool IsSame(string name, byte[] html, string? url, string? truth, string? read, TextWriter log)
    {
        bool same = Fold(truth) == Fold(read);
        if (!same)
        {
            log.WriteLine($"TITLE {name}: {Reason(html, url, Fold(truth), Fold(read))}\n   true: {truth}\n   read: {read}");
        }

        return same;
    }

    /// <summary>Straight quotation marks and hyphens for the curved and long ones, for a corpus whose truth is written so.</summary>
    public static string Plain(string? text) => string.Concat((text ?? "").Select(c => c switch
    {
        '‘' or '’' => '\'',
        '“' or '”' => '"',
        '–' or '—' => '-',
        _ => c,
    })).Replace("…", "...", StringComparison.Ordinal);

    /// <summary>A title as it is compared: white space folded, characters that are not seen left out.</summary>
    public static string Fold(string? text) =>
        string.Join(' ', string.Concat((text ?? "").Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Reason(byte[] html, string? url, string truth, string read)
    {
        if (Markup.Parse(Charset.Decode(html, null)) is not { } root)
        {
            return "the page is too large";
        }

        Reading page = new(OutlineReader.Read(root), url, null, null);
        (string Place, string? Text)[] places = [("the visible headline", Headlines.Text(page)), ("JSON-LD", page.Linked?.Headline), .. page.Facts.Metas.Where(m => m.Name.Contains("title", StringComparison.Ordinal)), ("the title element", page.Facts.Title), .. page.Outline.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => ("another heading", (string?)b.Text))];
        return $"the truth is {Where(places, truth)}, what was read is {Where(places, read)}";
    }

    private static string Where((string Place, string? Text)[] places, string title) =>
        places.FirstOrDefault(p => Fold(p.Text) == title).Place ?? (places.FirstOrDefault(p => p.Text is not null && title.Length > 0 && Fold(p.Text).Contains(title, StringComparison.Ordinal)).Place is { } part ? "a part of " + part : "in no place as it stands");
}
