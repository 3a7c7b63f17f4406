namespace Headwater.Extract;

/// <summary>Finds the block that readers see as the report's headline.</summary>
internal static class Headlines
{
    /// <summary>
    /// Index of the first heading that says what the head of the page says, else of the only first-level heading;
    /// -1 where there is neither.
    /// </summary>
    public static int Find(Reading page)
    {
        string[] stated = [.. new[] { page.Facts.Meta("og:title", "twitter:title"), page.Linked?.Headline, page.Facts.Title }.OfType<string>().Select(Bare).Where(t => t.Length > 0)];
        (int only, int firsts) = (-1, 0);
        for (int i = 0; i < page.Outline.Blocks.Count; i++)
        {
            TextBlock block = page.Outline.Blocks[i];
            if (block.Kind != BlockKind.Heading || (page.Prose.Around(block.Node) & (Hint.Hidden | Hint.Comments)) != 0)
            {
                continue;
            }

            if (block.Weight >= 8 && IsStated(Bare(block.Text), stated))
            {
                return i;
            }

            if (page.Outline.Upward(block.Node).Take(4).Any(n => page.Outline.Nodes[n].Tag == "h1"))
            {
                (only, firsts) = (i, firsts + 1);
            }
        }

        return firsts == 1 ? only : -1;
    }

    private static bool IsStated(string heading, string[] stated) =>
        stated.Any(s => s.StartsWith(heading, StringComparison.Ordinal) ? heading.Length * 3 > s.Length : s.Contains(heading, StringComparison.Ordinal) && heading.Length * 2 > s.Length);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
