using System.Collections.Frozen;

namespace Headwater.Text.Names;

/// <summary>
/// How alike two names are, over spellings, romanisations, scripts, order of words, initials, joined and left-out words.
/// Words are paired by likeness; a word of the name asked for that has no partner weighs 0.8, one of the name held 0.2,
/// and where both lack partners the names contradict each other, which weighs most; a family name weighs 1.3; different
/// numbers cost 0.3. (Weights after OpenSanctions' published logic-v2, restated; the pairing is our own.)
/// </summary>
public static class NameMatcher
{
    /// <summary>At this score and above two names count as one.</summary>
    public const double Threshold = 0.7;

    private const double Asked = 0.8, Held = 0.2, Contradiction = 1.8, Family = 1.3, NumberPenalty = 0.3, LeastLikeness = 0.72;

    private static readonly FrozenDictionary<string, int> Nicknames = Knowledge.Lines("names/nicknames.txt")
        .SelectMany((line, group) => line.Split(' ').Select(name => (name, group)))
        .DistinctBy(n => n.name).ToFrozenDictionary(n => n.name, n => n.group);

    /// <summary>The likeness of two names, 0 to 1.</summary>
    /// <param name="asked">The name looked for, as a report writes it.</param>
    /// <param name="held">The name it is held against.</param>
    public static double Score(string asked, string held) => Score(NameParts.Of(asked), NameParts.Of(held));

    internal static double Score(NamePart[] asked, NamePart[] held)
    {
        if (asked.Length == 0 || held.Length == 0)
        {
            return 0;
        }

        if (IsOneWord(asked, held))
        {
            return 1;
        }

        bool[] usedAsked = new bool[asked.Length], usedHeld = new bool[held.Length];
        double matched = 0, weight = 0;
        foreach ((int i, int j, double likeness) in Pairs(asked, held))
        {
            if (usedAsked[i] || usedHeld[j])
            {
                continue;
            }

            (usedAsked[i], usedHeld[j]) = (true, true);
            double w = Math.Min(WeightOf(asked, i), WeightOf(held, j));
            matched += w * likeness;
            weight += w;
        }

        (double lackingAsked, double lackingHeld) = (Lacking(asked, usedAsked), Lacking(held, usedHeld));
        double contradicted = Math.Min(lackingAsked, lackingHeld);
        weight += (contradicted * Contradiction) + ((lackingAsked - contradicted) * Asked) + ((lackingHeld - contradicted) * Held);
        double score = matched / weight;
        return Math.Max(0, NumbersDiffer(asked, held) ? score - NumberPenalty : score) * (OneWordOfMany(asked, held) ? 0.8 : 1);
    }

    // "Ramimakhlouf" and "Rami Makhlouf", "Benz" apart or joined.
    private static bool IsOneWord(NamePart[] asked, NamePart[] held) =>
        asked.Length != held.Length && string.Concat(asked.Select(p => p.Latin)) == string.Concat(held.Select(p => p.Latin));

    // One word says little of a name of several.
    private static bool OneWordOfMany(NamePart[] asked, NamePart[] held) =>
        Math.Min(asked.Count(p => p.Weight == 1), held.Count(p => p.Weight == 1)) <= 1 && Math.Max(asked.Count(p => p.Weight == 1), held.Count(p => p.Weight == 1)) > 1;

    private static IEnumerable<(int I, int J, double Likeness)> Pairs(NamePart[] asked, NamePart[] held)
    {
        List<(int I, int J, double Likeness)> pairs = [];
        for (int i = 0; i < asked.Length; i++)
        {
            for (int j = 0; j < held.Length; j++)
            {
                if (Likeness(asked[i], held[j]) is > 0 and var likeness)
                {
                    pairs.Add((i, j, likeness));
                }
            }
        }

        return pairs.OrderByDescending(p => p.Likeness).ThenBy(p => Math.Abs(p.I - p.J));
    }

    /// <summary>The likeness of two words of names: 1 equal, 0 unlike.</summary>
    internal static double Likeness(NamePart a, NamePart b)
    {
        if (a.Latin == b.Latin)
        {
            return 1;
        }

        if (a.IsNumber || b.IsNumber)
        {
            return 0;
        }

        if (a.IsInitial || b.IsInitial)
        {
            return a.Latin[0] == b.Latin[0] ? 0.9 : 0;
        }

        if (a.Sound == b.Sound)
        {
            return 0.97;
        }

        if (Nicknames.TryGetValue(a.Latin, out int one) && Nicknames.TryGetValue(b.Latin, out int other) && one == other)
        {
            return 0.9;
        }

        double written = Written(a.Latin, b.Latin), heard = Written(a.Sound, b.Sound);
        double likeness = Math.Max(written, heard);
        return likeness >= LeastLikeness ? likeness : 0;
    }

    private static double Written(string a, string b) =>
        Math.Min(a.Length, b.Length) < 3 ? 0 : 1 - ((double)EditDistance.Between(a, b) / Math.Max(a.Length, b.Length));

    private static double WeightOf(NamePart[] name, int at) => name[at].Weight * (at == name.Length - 1 && name.Length > 1 ? Family : 1);

    private static double Lacking(NamePart[] name, bool[] used)
    {
        double lacking = 0;
        for (int i = 0; i < name.Length; i++)
        {
            lacking += used[i] ? 0 : WeightOf(name, i);
        }

        return lacking;
    }

    private static bool NumbersDiffer(NamePart[] asked, NamePart[] held) =>
        asked.Any(p => p.IsNumber) && held.Any(p => p.IsNumber) && !asked.Where(p => p.IsNumber).Select(p => p.Latin).ToHashSet().SetEquals(held.Where(p => p.IsNumber).Select(p => p.Latin));
}
