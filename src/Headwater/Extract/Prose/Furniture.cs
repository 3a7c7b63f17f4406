using Headwater.Extract.Outlines;

namespace Headwater.Extract.Prose;

/// <summary>
/// Marks what the shape of a page tells where names tell nothing: the caption under a picture, the box that asks for
/// something, the cards that lead to other reports.
/// </summary>
internal static class Furniture
{
    private const int LongestCaption = 250;
    private const int LongestBox = 400;
    private const int MostBlocks = 4;
    private const int MostControls = 200;
    private const int Climb = 3;
    private const int FirstParagraph = 60;

    /// <summary>Marks an outline.</summary>
    public static void Mark(Outline outline)
    {
        MarkCaptions(outline);
        MarkBoxes(outline);
        TeaserCards.Mark(outline);
    }

    // A short text that shares an element with a picture, and with nothing else, says what the picture shows; one that is
    // marked as a paragraph may as well be the report's.
    private static void MarkCaptions(Outline outline)
    {
        foreach ((int picture, int block) in outline.Pictures)
        {
            int around = outline.Upward(picture).Take(Climb).FirstOrDefault(n => Blocks(outline, n) > 0, -1);
            if (around > 0 && Blocks(outline, around) == 1 && outline.Nodes[around].Tag is "div" or "td" or "span" or "center" && IsCaption(outline, outline.Nodes[around].FirstBlock, block))
            {
                outline.Mark(around, Hint.Caption);
            }
        }
    }

    private static bool IsCaption(Outline outline, int block, int afterPicture)
    {
        TextBlock text = outline.Blocks[block];
        return block >= afterPicture && text.Kind is BlockKind.Loose or BlockKind.Cell or BlockKind.Item && text.Weight <= LongestCaption && text.LinkDensity < 0.5;
    }

    // A heading, a line or two, and something to press or fill in, once on the page and after its first paragraph.
    private static void MarkBoxes(Outline outline)
    {
        int[] pressed = [.. outline.Controls.Order()];
        foreach (int control in outline.Controls.Distinct().Take(MostControls))
        {
            int box = outline.Upward(control).Take(Climb).FirstOrDefault(n => Blocks(outline, n) > 1, -1);
            if (box > 0 && outline.Nodes[box].Tag is "div" or "section" or "form" && IsBox(outline, box) && !HasTwin(outline, box, pressed))
            {
                outline.Mark(box, Hint.Aside);
            }
        }
    }

    private static bool IsBox(Outline outline, int node)
    {
        OutlineNode box = outline.Nodes[node];
        List<TextBlock> blocks = outline.Blocks[box.FirstBlock..box.EndBlock];
        return blocks.Count <= MostBlocks && blocks.Sum(b => b.Weight) <= LongestBox
            && blocks[0].Kind == BlockKind.Heading && outline.Nodes[blocks[0].Node].Tag != "h1"
            && outline.Blocks.Take(box.FirstBlock).Any(b => b.Weight >= FirstParagraph && b.LinkDensity < 0.3);
    }

    // Entries of a live report have something to press each.
    private static bool HasTwin(Outline outline, int node, int[] pressed) =>
        outline.Below(outline.Nodes[node].Parent).Any(n => n != node && outline.Nodes[n].Element.Classes.SequenceEqual(outline.Nodes[node].Element.Classes)
            && First(pressed, n) < First(pressed, outline.Nodes[n].End));

    // Where in an ordered list the numbers from this one on begin.
    private static int First(int[] ordered, int from)
    {
        (int low, int high) = (0, ordered.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = ordered[middle] < from ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Blocks(Outline outline, int node) => outline.Nodes[node].EndBlock - outline.Nodes[node].FirstBlock;
}
