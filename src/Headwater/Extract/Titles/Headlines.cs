using Headwater.Extract.Outlines;

namespace Headwater.Extract.Titles;

/// <summary>Finds the block that readers see as the report's headline.</summary>
internal static class Headlines
{
    private const int ShortestLine = 12;
    private const int LongestHead = 250;

    /// <summary>
    /// Index of the first heading that says what the head of the page says, else of the only first-level heading;
    /// the first line that the head repeats; -1 where there is none of these.
    /// </summary>
    public static int Find(Reading page)
    {
        string[] stated = [.. Stated(page).Select(TitleParts.Bare).Where(t => t.Length > 0)];
        (int only, int firsts) = (-1, 0);
        for (int i = 0; i < page.Outline.Blocks.Count; i++)
        {
            TextBlock block = page.Outline.Blocks[i];
            if (block.Kind != BlockKind.Heading || (page.Prose.Around(block.Node) & (Hint.Hidden | Hint.Comments)) != 0)
            {
                continue;
            }

            if (block.Weight >= 8 && IsStated(TitleParts.Bare(block.Text), stated))
            {
                return i;
            }

            if (page.Outline.Upward(block.Node).Take(4).Any(n => page.Outline.Nodes[n].Tag == "h1"))
            {
                (only, firsts) = (i, firsts + 1);
            }
        }

        return firsts == 1 ? only : Unmarked(page);
    }

    /// <summary>The headline's words, or <c>null</c>.</summary>
    public static string? Text(Reading page) => page.Headline < 0 ? null
        : page.Outline.Blocks[page.Headline] is { Kind: BlockKind.Heading } heading ? heading.Text : FirstLine(page.Outline.Blocks[page.Headline]);

    private static bool IsStated(string heading, string[] stated) =>
        stated.Any(s => s.StartsWith(heading, StringComparison.Ordinal) ? heading.Length * 3 > s.Length : s.Contains(heading, StringComparison.Ordinal) && heading.Length * 2 > s.Length);

    // Where nothing is marked as a heading: the longest line that the page's title repeats, with a site's name around it.
    private static int Unmarked(Reading page)
    {
        HashSet<string> parts = [.. Stated(page).SelectMany(t => TitleParts.Cuts(t).SelectMany(c => new[] { c.Before, c.After }).Append(t)).Where(p => TextWeight.Of(p) >= ShortestLine).Select(TitleParts.Bare)];
        (int best, int most) = (-1, 0);
        for (int i = 0; i < page.Outline.Blocks.Count; i++)
        {
            TextBlock block = page.Outline.Blocks[i];
            string line = FirstLine(block);
            bool shown = block.Weight <= LongestHead && block.LinkDensity < 0.5 && (page.Prose.Around(block.Node) & (Hint.Hidden | Hint.Comments | Hint.Aside | Hint.Chrome)) == 0;
            (best, most) = shown && TextWeight.Of(line) > most && parts.Contains(TitleParts.Bare(line)) ? (i, TextWeight.Of(line)) : (best, most);
        }

        return best;
    }

    private static IEnumerable<string> Stated(Reading page) =>
        new[] { page.Facts.Meta(MetaNames.Title), page.Linked?.Headline, page.Facts.Title }.OfType<string>();

    private static string FirstLine(TextBlock block) => block.Text.Split('\n')[0];
}
