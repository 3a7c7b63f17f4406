using Headwater.Model;

namespace Headwater.Trace;

/// <summary>Puts what a page declares in order: the outlet it was taken from, the agency behind that, the agency relayed.</summary>
internal static class Declarations
{
    private const double Certain = 0.6;

    /// <summary>The chain that the clues make.</summary>
    public static Chain Order(Source self, IReadOnlyList<Clue> clues)
    {
        Chain chain = new(self);
        Outlets(chain, [.. clues.Where(c => c.Distance == Distance.Nearest)]);
        Agencies(chain, [.. clues.Where(c => c.Distance == Distance.Agency).OrderByDescending(c => c.Confidence)]);
        foreach (Clue relay in clues.Where(c => c.Distance == Distance.Relayed))
        {
            chain.Add(relay, EdgeKind.Declared, Relation.HadPrimarySource);
        }

        return chain;
    }

    // Footers are layers, the outermost first, and so are the hops of an item's history; other signals name one outlet each and do not follow each other.
    private static void Outlets(Chain chain, IReadOnlyList<Clue> clues)
    {
        List<Clue> layers = [.. clues.Where(c => c.Method is "footer" or "hop")];
        foreach (Clue layer in layers)
        {
            chain.Add(layer, EdgeKind.Declared, Relation.WasDerivedFrom);
        }

        foreach (Clue clue in clues.Except(layers).OrderByDescending(c => c.Confidence).TakeWhile((c, i) => i == 0 || c.Confidence >= Certain))
        {
            AddOrBeside(chain, clue);
        }
    }

    private static void Agencies(Chain chain, IReadOnlyList<Clue> clues)
    {
        for (int i = 0; i < clues.Count; i++)
        {
            if (i == 0)
            {
                chain.Add(clues[i], EdgeKind.Declared, Relation.WasDerivedFrom);
            }
            else
            {
                chain.AddBeside(clues[i], EdgeKind.Declared, Relation.WasDerivedFrom);
            }
        }
    }

    private static void AddOrBeside(Chain chain, Clue clue)
    {
        if (chain.Edges.Count == 0)
        {
            chain.Add(clue, EdgeKind.Declared, Relation.WasDerivedFrom);
        }
        else
        {
            chain.AddBeside(clue, EdgeKind.Declared, Relation.WasDerivedFrom);
        }
    }
}
