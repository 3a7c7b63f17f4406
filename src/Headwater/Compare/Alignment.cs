namespace Headwater.Compare;

/// <summary>
/// Puts statements of different reports that say the same into clusters. Two are put together only where each holds most
/// of what the other says, so that what one alone says is not lent to the other.
/// </summary>
internal static class Alignment
{
    // Shares of rarity-weighted words: of both, of each in the other, and of those besides names.
    private const double LeastLikeness = 0.5, LeastHeld = 0.45, LeastSaid = 0.25;

    // A word of more statements finds no partners by itself.
    private const int CommonestTerm = 120;

    /// <summary>The clusters, in order of their first statements; a report has one statement in each.</summary>
    public static List<List<Statement>> Clusters(List<Statement> statements)
    {
        List<List<Statement>> clusters = [];
        Dictionary<uint, List<int>> byTerm = [];
        foreach (Statement statement in statements)
        {
            int best = Best(statement, clusters, byTerm);
            if (best < 0)
            {
                best = clusters.Count;
                clusters.Add([]);
                foreach (uint term in statement.Terms.Keys)
                {
                    (byTerm.TryGetValue(term, out List<int>? held) ? held : byTerm[term] = []).Add(best);
                }
            }

            clusters[best].Add(statement);
        }

        return clusters;
    }

    /// <summary>How much of their words, weighted by rarity, two statements share: 0 to 1.</summary>
    public static double Likeness(Statement a, Statement b)
    {
        double shared = Shared(a, b);
        return 2 * shared / (Weight(a) + Weight(b));
    }

    private static int Best(Statement statement, List<List<Statement>> clusters, Dictionary<uint, List<int>> byTerm)
    {
        (int Cluster, double Likeness) best = (-1, LeastLikeness);
        IEnumerable<int> candidates = statement.Terms.Keys
            .Select(t => byTerm.GetValueOrDefault(t)).OfType<List<int>>().Where(l => l.Count <= CommonestTerm)
            .SelectMany(l => l).CountBy(c => c).Where(c => c.Value >= 2).Select(c => c.Key);
        foreach (int candidate in candidates)
        {
            Statement seed = clusters[candidate][0];
            if (clusters[candidate].Exists(s => ReferenceEquals(s.Report, statement.Report)))
            {
                continue;
            }

            double shared = Shared(seed, statement), likeness = 2 * shared / (Weight(seed) + Weight(statement));
            if (likeness >= best.Likeness && shared >= LeastHeld * Math.Max(Weight(seed), Weight(statement)) && SaySame(seed, statement))
            {
                best = (candidate, likeness);
            }
        }

        return best.Cluster;
    }

    // Names alone do not make two sentences say the same of them.
    private static bool SaySame(Statement a, Statement b)
    {
        double said = Math.Max(Said(a), Said(b));
        return said == 0 || a.Terms.Where(t => b.Terms.ContainsKey(t.Key) && !a.Names.Contains(t.Key)).Sum(t => t.Value) >= LeastSaid * said;
    }

    private static double Said(Statement statement) => statement.Terms.Where(t => !statement.Names.Contains(t.Key)).Sum(t => t.Value);

    private static double Shared(Statement a, Statement b)
    {
        double shared = 0;
        foreach ((uint term, double weight) in a.Terms)
        {
            shared += b.Terms.ContainsKey(term) ? weight : 0;
        }

        return shared;
    }

    private static double Weight(Statement statement) => statement.Terms.Values.Sum();
}
