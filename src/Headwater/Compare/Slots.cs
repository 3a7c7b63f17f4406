using Headwater.Model;

namespace Headwater.Compare;

/// <summary>The typed parts of a cluster's statements, and whether its reports give different values for one.</summary>
internal static class Slots
{
    /// <summary>The parts, with every value given, and whether two reports contradict each other in one of them.</summary>
    public static (IReadOnlyList<Slot> Slots, bool Differ) Of(IReadOnlyList<Statement> cluster, NameBook names)
    {
        List<Slot> slots = [];
        bool differ = Numbers(cluster, slots) | When(cluster, slots) | What(cluster, slots) | Named(cluster, names, slots);
        Add(slots, "attribution", cluster.Select(s => s.Speaker).OfType<string>());
        Add(slots, "hedge", cluster.Select(s => s.Hedge).OfType<string>());
        return (slots, differ);
    }

    // Values of what two reports both count.
    private static bool Numbers(IReadOnlyList<Statement> cluster, List<Slot> slots)
    {
        bool differ = false;
        foreach (IGrouping<uint, (Statement Statement, Quantity Quantity)> unit in cluster.SelectMany(s => s.Quantities.Select(q => (s, q))).GroupBy(x => x.q.Unit))
        {
            Add(slots, "number", unit.DistinctBy(x => x.Quantity.Value).Select(x => x.Quantity.Shown));
            differ |= Contradict(unit.GroupBy(x => x.Statement).Select(g => g.Select(x => x.Quantity.Value).ToHashSet()));
        }

        return differ;
    }

    // One day each, and another one.
    private static bool When(IReadOnlyList<Statement> cluster, List<Slot> slots)
    {
        Add(slots, "when", cluster.SelectMany(s => s.Dates).Select(d => d.Date).Order(StringComparer.Ordinal));
        return Contradict(cluster.Select(s => s.Dates.Where(d => d.Precision == "day").Select(d => d.Date).ToHashSet()).Where(d => d.Count == 1));
    }

    private static bool What(IReadOnlyList<Statement> cluster, List<Slot> slots)
    {
        bool differ = false;
        foreach (IGrouping<int, (int Step, string Word)> ladder in cluster.SelectMany(s => Ladders.Of(s.Text)).GroupBy(l => l.Key, l => l.Value))
        {
            (int Step, string Word)[] steps = [.. ladder.DistinctBy(l => l.Step)];
            if (steps.Length > 1)
            {
                Add(slots, "what", steps.Select(s => s.Word));
                differ = true;
            }
        }

        return differ;
    }

    // Names that stand in one place of two sentences that are else the same.
    private static bool Named(IReadOnlyList<Statement> cluster, NameBook names, List<Slot> slots)
    {
        bool differ = false;
        foreach ((string kind, string slot) in new[] { ("person", "who"), ("organisation", "who"), ("place", "where") })
        {
            Add(slots, slot, cluster.SelectMany(s => names.In(s)).Where(n => n.Kind == kind).Select(n => n.Name));
        }

        foreach (Statement other in cluster.Skip(1))
        {
            if (Frame.Swap(cluster[0].Text, other.Text) is var (one, two) && names.Same(one, two) == false)
            {
                Add(slots, names.KindOf(one) == "place" ? "where" : "who", [one, two]);
                differ = true;
            }
        }

        return differ;
    }

    // A report whose values hold another's is only fuller.
    private static bool Contradict(IEnumerable<HashSet<string>> given)
    {
        HashSet<string>[] all = [.. given.Where(g => g.Count > 0)];
        return all.Any(a => all.Any(b => !a.Overlaps(b)));
    }

    private static void Add(List<Slot> slots, string name, IEnumerable<string> values)
    {
        string[] distinct = [.. values.Distinct(StringComparer.OrdinalIgnoreCase)];
        if (distinct.Length == 0)
        {
            return;
        }

        int held = slots.FindIndex(s => s.Name == name && name is "who" or "where" or "attribution");
        if (held >= 0 && slots[held].Name == name)
        {
            slots[held] = new Slot(name, [.. slots[held].Values.Union(distinct, StringComparer.OrdinalIgnoreCase)]);
        }
        else
        {
            slots.Add(new Slot(name, distinct));
        }
    }
}
