using Headwater.Extract.Authors;
using Headwater.Extract.Outlines;

namespace Headwater.Extract.Prose;

/// <summary>Recognises the lines between a headline and its report: who wrote it, and when.</summary>
internal sealed class HeadMatter(Reading page)
{
    private const int Longest = 160;
    private const int Rest = 60;

    /// <summary>Whether a block is such a line.</summary>
    public bool Is(int index)
    {
        TextBlock block = page.Outline.Blocks[index];
        if (block.Text.Length > Longest || block.Kind == BlockKind.Heading || EndsSentence(block.Text))
        {
            return false;
        }

        bool dated = page.Outline.Facts.Times.Exists(t => t.Block == index) && block.Weight - Timed(index) <= Rest;
        bool named = (page.Prose.Around(block.Node) & (Hint.Byline | Hint.Date)) != 0 && block.Weight <= Rest;
        return dated || named || Bylines.Begins(block.Text);
    }

    private int Timed(int index) => page.Outline.Facts.Times.Where(t => t.Block == index).Sum(t => TextWeight.Of(t.Element.TextContent));

    private static bool EndsSentence(string text) => text.AsSpan().TrimEnd("\"”’»」)") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or ':'];
}
