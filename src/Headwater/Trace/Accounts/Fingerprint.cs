namespace Headwater.Trace.Accounts;

/// <summary>An article's marks.</summary>
/// <param name="Names">Names and figures, in ascending order.</param>
/// <param name="Subject">Words of the headline, in ascending order.</param>
/// <param name="IsPaired">Whether the names are mostly pairs of signs of a script without spaces, each of which says less.</param>
internal sealed record Fingerprint(uint[] Names, uint[] Subject, bool IsPaired)
{
    private const int FewestNames = 3;
    private const int FewestMarks = 5;
    private const int FewestPairs = 12;

    /// <summary>Every mark.</summary>
    public IEnumerable<uint> All => Names.Concat(Subject);

    /// <summary>The marks that another has too; none where they are too few to tell one event from another.</summary>
    public List<uint> Shared(Fingerprint other)
    {
        List<uint> shared = Common(Names, other.Names);
        (int names, int all) = IsPaired || other.IsPaired ? (FewestPairs, FewestPairs) : (FewestNames, FewestMarks);
        bool enough = shared.Count >= names;
        shared.AddRange(Common(Subject, other.Subject));
        return enough && shared.Count >= all ? shared : [];
    }

    private static List<uint> Common(uint[] a, uint[] b)
    {
        List<uint> common = [];
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                common.Add(a[i]);
            }

            (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j);
        }

        return common;
    }
}
