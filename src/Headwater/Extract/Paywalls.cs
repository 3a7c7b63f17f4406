using System.Buffers;
using Headwater.Extract.Outlines;
using Headwater.Text;

namespace Headwater.Extract;

/// <summary>Recognises by its markup and its words that a page keeps the rest of its report for those who pay; from <c>data/extract/paywalls.txt</c>.</summary>
internal static class Paywalls
{
    private const int LongestOpening = 1500, LongestNotice = 300;

    private static readonly SearchValues<string> Notices = SearchValues.Create([.. Knowledge.Lines("extract/paywalls.txt")], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a page says so: in its markup or below the text where that is short, in both where it is long. Many sites that count
    /// what a reader reads, or cover the text by a script, declare a wall and send the whole report.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="text">The text read as its report.</param>
    public static bool Closes(Reading page, string text) =>
        TextWeight.Of(text) < LongestOpening ? page.IsPaywalled || Below(page) : page.IsPaywalled && Below(page);

    private static bool Below(Reading page)
    {
        for (int i = page.BodyStart; i < page.Outline.Blocks.Count; i++)
        {
            TextBlock block = page.Outline.Blocks[i];
            if (block.Text.Length <= LongestNotice && (page.Prose.Around(block.Node) & (Hint.Hidden | Hint.Comments | Hint.Chrome)) == 0 && block.Text.AsSpan().ContainsAny(Notices))
            {
                return true;
            }
        }

        return false;
    }
}
