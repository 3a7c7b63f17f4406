using System.Text;
using Headwater.Extract.Outlines;
using Headwater.Model;

namespace Headwater.Extract.Prose;

/// <summary>Reads the report from the element that holds it: which blocks are its paragraphs and which stand around it.</summary>
internal sealed class BodyReader(Reading page, string title)
{
    private const int Head = 6;
    private const int Tail = 6;
    private const int Paragraph = 150;
    private const int ShortParagraph = 100;
    private const double ListedLinks = 0.3;
    private const int MostAround = 200;
    private const int LongestAround = 2000;

    private readonly Outline outline = page.Outline;
    private readonly ProseMap prose = page.Prose;
    private readonly List<TextBlock> blocks = page.Outline.Blocks;

    /// <summary>Reads the report.</summary>
    public Body Read() => Gather(BlockJudge.Judge(page, Rules(), BlockTrees.Default));

    /// <summary>By block, whether the rules take it for the report's.</summary>
    public bool[] Rules()
    {
        int node = page.BodyNode;
        (int first, int end) = (outline.Nodes[node].FirstBlock, outline.Nodes[node].EndBlock);
        bool[] kept = new bool[blocks.Count];
        for (int i = first; i < end; i++)
        {
            kept[i] = IsReport(i);
        }

        DropHead(kept);
        DropFooters(kept);
        DropLinkList(kept);
        DropEmptyHeadings(kept, first, end);
        return kept;
    }

    private bool IsReport(int index)
    {
        TextBlock block = blocks[index];
        if (index == page.Headline || prose.IsOutside(index) || block.IsAddition || block.Weight == 0)
        {
            return false;
        }

        return block.Kind switch
        {
            BlockKind.Heading => block.LinkDensity < 0.5 && !string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase),
            BlockKind.Paragraph or BlockKind.Quote or BlockKind.Verbatim => block.LinkDensity < 0.8,
            BlockKind.Item => block.LinkDensity < 0.5,
            BlockKind.Cell => block.LinkDensity < 0.5 && (prose.OfBlock(index) > 0 || IsData(block)),
            _ => block.LinkDensity < 0.5 && (block.Weight > 20 || prose.OfBlock(index) > 0),
        };
    }

    // A cell of a table with several columns, as opposed to one that lays out the page.
    private bool IsData(TextBlock block)
    {
        int row = outline.Nodes[block.Node].Parent;
        return row > 0 && outline.Nodes[block.Node].Tag is "td" or "th" && outline.Nodes[row].End - row > 2;
    }

    // Byline and date stand between headline and report, sometimes within the element that holds it.
    private void DropHead(bool[] kept)
    {
        HeadMatter matter = new(page);
        int seen = 0;
        for (int i = 0; i < kept.Length && seen < Head; i++)
        {
            if (kept[i] && blocks[i].Weight > Paragraph)
            {
                return;
            }

            seen += kept[i] ? 1 : 0;
            kept[i] = kept[i] && !matter.Is(i);
        }
    }

    // A paragraph that others of the report follow only speaks as footers do.
    private void DropFooters(bool[] kept)
    {
        (int seen, bool within) = (0, false);
        for (int i = kept.Length - 1; i >= 0 && seen < Tail; i--)
        {
            seen += kept[i] ? 1 : 0;
            bool footer = blocks[i].IsFooter, paragraph = blocks[i].Weight > ShortParagraph;
            kept[i] &= !footer || (within && paragraph);
            within |= kept[i] && !footer && paragraph;
        }
    }

    // A report that ends in a list of links ends before it.
    private void DropLinkList(bool[] kept)
    {
        int last = Array.LastIndexOf(kept, true), first = last;
        while (first >= 0 && (!kept[first] || (blocks[first].Kind == BlockKind.Item && blocks[first].Links.Count > 0 && blocks[first].LinkDensity > ListedLinks)))
        {
            first--;
        }

        if (first >= 0 && first < last)
        {
            Array.Fill(kept, false, first + 1, last - first);
        }
    }

    // A heading stands before a text; one that is followed by another or by nothing introduces what was taken out.
    private void DropEmptyHeadings(bool[] kept, int first, int end)
    {
        bool followed = false;
        for (int i = end - 1; i >= first; i--)
        {
            if (kept[i] && blocks[i].Kind == BlockKind.Heading)
            {
                kept[i] = followed;
                followed = followed && i > first && kept[i - 1] && blocks[i - 1].Kind == BlockKind.Heading;
            }
            else
            {
                followed |= kept[i];
            }
        }
    }

    /// <summary>The report of the blocks that are kept, and what stands around it.</summary>
    public Body Gather(bool[] kept)
    {
        OutlineNode node = outline.Nodes[page.BodyNode];
        (int first, int last) = (Array.IndexOf(kept, true), Array.LastIndexOf(kept, true));
        (first, last) = first < 0 ? (node.FirstBlock, node.EndBlock) : (first, last);
        StringBuilder text = new();
        TextBlock? previous = null;
        List<string> captions = [];
        List<Boilerplate> around = [];
        List<Link> links = [];
        int top = page.Headline < 0 ? first : Math.Min(first, page.Headline);
        for (int i = 0; i < blocks.Count; i++)
        {
            BoilerplatePlace place = i < first ? BoilerplatePlace.Before : i > last ? BoilerplatePlace.After : BoilerplatePlace.Within;
            if (kept[i])
            {
                text.Append(Between(previous, blocks[i])).Append(blocks[i].Text);
                previous = blocks[i];
            }
            else if (i >= top && i <= last && (prose.Around(blocks[i].Node) & Hint.Caption) != 0)
            {
                captions.Add(blocks[i].Text);
            }
            else if (Math.Abs(i - (i < first ? first : last)) < MostAround)
            {
                around.Add(new Boilerplate(blocks[i].Text.Length > LongestAround ? blocks[i].Text[..LongestAround] : blocks[i].Text, place));
            }
            else
            {
                continue;
            }

            foreach ((string reference, string words) in blocks[i].Links)
            {
                if (page.Resolve(reference) is { } url)
                {
                    links.Add(new Link(url, words, place));
                }
            }
        }

        return new Body(text.ToString(), captions, around, links);
    }

    private string Between(TextBlock? previous, TextBlock next)
    {
        if (previous is null)
        {
            return "";
        }

        bool cells = previous.Kind == BlockKind.Cell && next.Kind == BlockKind.Cell && previous.Node != next.Node;
        int row = outline.Nodes[previous.Node].Parent, other = outline.Nodes[next.Node].Parent;
        return !cells ? "\n\n" : row == other ? " " : outline.Nodes[row].Parent == outline.Nodes[other].Parent ? "\n" : "\n\n";
    }
}
