using Headwater.Extract.Outlines;

namespace Headwater.Extract.Prose;

/// <summary>Recognises cards that lead to other reports: neighbours of one class, each a linked headline with a line or two below it.</summary>
internal static class TeaserCards
{
    private const int FewestCards = 2;
    private const int MostBlocks = 4;
    private const int LongestSummary = 350;
    private const int Paragraph = 60;
    private const int ShortestHeadline = 10;
    private const double Linked = 0.8;

    /// <summary>Marks the cards of an outline.</summary>
    public static void Mark(Outline outline)
    {
        int report = outline.Blocks.FindIndex(IsParagraph);
        report = report < 0 ? -1 : outline.Blocks.FindIndex(report + 1, IsParagraph);
        for (int node = 0; report >= 0 && node < outline.Nodes.Count; node++)
        {
            List<int> run = [];
            foreach (int child in outline.Below(node))
            {
                if (run.Count > 0 && !(IsCard(outline, child) && IsAlike(outline, run[0], child)))
                {
                    Take(outline, run);
                }

                if (outline.Nodes[child].FirstBlock > report && IsCard(outline, child))
                {
                    run.Add(child);
                }
            }

            Take(outline, run);
        }
    }

    // A page whose first words stand in cards is made of them.
    private static bool IsParagraph(TextBlock block) => block.Weight >= Paragraph && block.LinkDensity < 0.3 && block.Kind is BlockKind.Paragraph or BlockKind.Loose;

    private static void Take(Outline outline, List<int> run)
    {
        if (run.Count >= FewestCards)
        {
            run.ForEach(card => outline.Mark(card, Hint.Aside));
        }

        run.Clear();
    }

    private static bool IsAlike(Outline outline, int one, int other) =>
        outline.Nodes[one].Tag == outline.Nodes[other].Tag && outline.Nodes[one].Element.Classes.SequenceEqual(outline.Nodes[other].Element.Classes);

    private static bool IsCard(Outline outline, int node)
    {
        OutlineNode card = outline.Nodes[node];
        int count = card.EndBlock - card.FirstBlock;
        if (count is < 2 or > MostBlocks || card.Tag is not ("div" or "li" or "article" or "section"))
        {
            return false;
        }

        List<TextBlock> blocks = outline.Blocks[card.FirstBlock..card.EndBlock];
        return blocks.Exists(b => b.LinkDensity > Linked && b.Weight >= ShortestHeadline) && blocks[^1].LinkDensity < Linked
            && blocks.Where(b => b.LinkDensity <= Linked).Sum(b => b.Weight) <= LongestSummary;
    }
}
