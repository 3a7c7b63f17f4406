using Headwater.Model;

namespace Headwater.Trace.Accounts;

/// <summary>An article by its marks.</summary>
/// <param name="Id">The article.</param>
/// <param name="Published">When its outlet claims to have published it.</param>
/// <param name="Marks">Its marks.</param>
internal sealed record Entry(ItemId Id, DateTimeOffset Published, Fingerprint Marks);

/// <summary>What one agency has put out lately, and how many of its reports bear each mark: one that most bear tells nothing.</summary>
internal sealed class Output
{
    private const int Most = 1_000;
    private const double Smoothing = 5;

    private readonly Recent reports = new(Most);
    private readonly Dictionary<uint, int> bearers = [];

    /// <summary>The reports, in order of arrival.</summary>
    public IReadOnlyCollection<Entry> Reports => reports.Entries;

    /// <summary>Takes a report in; one of the same id makes room for it.</summary>
    public void Add(Entry report)
    {
        Count(reports.Add(report), -1);
        Count([report], 1);
    }

    /// <summary>Lets go of a report; one that is not held is no error.</summary>
    public void Remove(ItemId id) => Count(reports.Remove(id), -1);

    /// <summary>How well an account fits a report: the cosine of their marks, each weighing more the fewer reports bear it; 0 where too few are shared.</summary>
    public double Fit(Fingerprint account, Fingerprint report)
    {
        List<uint> shared = account.Shared(report);
        return shared.Count == 0 ? 0 : Weight(shared) / Math.Sqrt(Weight(account.All) * Weight(report.All));
    }

    private double Weight(IEnumerable<uint> marks) => marks.Sum(m => Math.Log(1 + ((reports.Entries.Count + Smoothing) / (bearers.GetValueOrDefault(m) + 1))));

    private void Count(IReadOnlyList<Entry> entries, int by)
    {
        foreach (uint mark in entries.SelectMany(e => e.Marks.All))
        {
            bearers[mark] = bearers.GetValueOrDefault(mark) + by;
            if (bearers[mark] == 0)
            {
                bearers.Remove(mark);
            }
        }
    }
}
