using Headwater.Model;
using Headwater.Text.Dates;

namespace Headwater.Compare;

/// <summary>The typed parts of a cluster's statements, and whether its reports give different values for one.</summary>
internal static class Slots
{
    /// <summary>The parts, with every value given, and whether two reports contradict each other in one of them.</summary>
    public static (IReadOnlyList<Slot> Slots, bool Differ) Of(IReadOnlyList<Statement> cluster, NameBook names)
    {
        List<Slot> slots = [];
        bool differ = Numbers(cluster, slots) | When(cluster, slots) | What(cluster, slots) | Named(cluster, names, slots);
        if (!differ)
        {
            Told(cluster, names, slots);
        }

        Add(slots, "attribution", cluster.Select(s => s.Speaker).OfType<string>());
        Add(slots, "hedge", cluster.Select(s => s.Hedge).OfType<string>());
        return (slots, differ);
    }

    // Values of what two reports both count.
    private static bool Numbers(IReadOnlyList<Statement> cluster, List<Slot> slots)
    {
        bool differ = false;
        foreach (IGrouping<uint, (Statement Statement, Quantity Quantity)> unit in cluster.SelectMany(s => s.Quantities.Where(q => q.Unit != 0 && q.IsWhole).Select(q => (s, q))).GroupBy(x => x.q.Unit))
        {
            bool other = Contradict(unit.GroupBy(x => x.Statement).Select(g => g.Select(x => x.Quantity.Value).ToHashSet()));
            if (other || unit.Select(x => x.Quantity.Value).Distinct().Count() == 1)
            {
                Add(slots, "number", unit.DistinctBy(x => x.Quantity.Value).Select(x => x.Quantity.Shown));
            }

            differ |= other;
        }

        return differ;
    }

    // One day each, and another one.
    private static bool When(IReadOnlyList<Statement> cluster, List<Slot> slots)
    {
        HashSet<string>[] days = [.. cluster.Select(Days).Where(d => d.Count == 1)];
        bool differ = Contradict(days);
        if (differ)
        {
            Add(slots, "when", days.SelectMany(d => d).Order(StringComparer.Ordinal));
        }

        return differ;

        HashSet<string> Days(Statement statement) => [.. statement.Dates.Where(d => d.Precision == "day" && !IsResolvedOnly(statement, d, cluster)).Select(d => d.Date)];
    }

    // A day that is told only in words was worked out from the report's own day: the same words in reports of different
    // days say the same, and neighbouring days may be one event seen from two time zones.
    private static bool IsResolvedOnly(Statement statement, DateMention date, IReadOnlyList<Statement> cluster)
    {
        string wording = Wording(statement, date);
        return cluster.SelectMany(o => o.Dates.Select(d => (Statement: o, Date: d))).Any(o => o.Date.Date != date.Date
            && (Wording(o.Statement, o.Date).Equals(wording, StringComparison.OrdinalIgnoreCase) || !wording.Any(char.IsDigit)));
    }

    private static string Wording(Statement statement, DateMention date) => date.Span.In(statement.Report.Article.Text).ToString();

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

    // Names that stand in one place of two sentences that are else the same; a likely misspelling is no other name.
    private static bool Named(IReadOnlyList<Statement> cluster, NameBook names, List<Slot> slots)
    {
        bool differ = false;
        foreach (Statement other in cluster.Skip(1))
        {
            if (Frame.Swap(cluster[0].Text, other.Text) is var (one, two) && !IsDay(cluster[0], one) && !IsDay(other, two) && names.Same(one, two) == false && !NameBook.AreNear(one, two))
            {
                Add(slots, names.KindOf(one) == "place" && names.KindOf(two) == "place" ? "where" : "who", [one, two]);
                differ = true;
            }
        }

        return differ;
    }

    // "Thursday" has a capital and is no name; days are held against each other as days.
    private static bool IsDay(Statement statement, string words) => statement.Dates.Any(d => Wording(statement, d).Contains(words, StringComparison.Ordinal));

    // Where nothing differs the parts are told together; else only what differs stands under the claim.
    private static void Told(IReadOnlyList<Statement> cluster, NameBook names, List<Slot> slots)
    {
        Add(slots, "when", cluster[0].Dates.Select(d => d.Date).Order(StringComparer.Ordinal));
        foreach ((string kind, string slot) in new[] { ("person", "who"), ("organisation", "who"), ("place", "where") })
        {
            Add(slots, slot, cluster.SelectMany(s => names.In(s)).Where(n => n.Kind == kind).Select(n => n.Name));
        }
    }

    // A report whose values hold another's is only fuller.
    private static bool Contradict<T>(IEnumerable<HashSet<T>> given)
    {
        HashSet<T>[] all = [.. given.Where(g => g.Count > 0)];
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
