using Headwater.Model;

namespace Headwater.Compare;

/// <summary>
/// Step 6: sets side by side what the reports of a story claim. Copies count once; a claim keeps its speakers and hedges and
/// is shown in its most careful wording, so that agreement never makes it surer than a report has it.
/// Pure; safe for many callers at once.
/// </summary>
public sealed class Comparer
{
    private const int MostClaims = 80;

    /// <summary>Compares the reports of one story.</summary>
    /// <param name="reports">The reports, in any order; of a large story the most original of each source are compared.</param>
    public Comparison Compare(IReadOnlyList<Report> reports)
    {
        IReadOnlyList<IReadOnlyList<Report>> sources = Independence.Groups(reports);
        List<Statement> statements = StatementReader.Read(sources);
        NameBook names = NameBook.Of(statements);
        List<List<Statement>> clusters = Alignment.Clusters(statements);
        List<Tally> tallies = [.. Tallies.Of(statements)];
        HashSet<Statement> tallied = [.. tallies.SelectMany(t => t.Statements)];
        Claim[] claims = [.. tallies.Select(Claim), .. clusters
            .OrderByDescending(c => c.DistinctBy(s => s.Source).Count())
            .ThenByDescending(c => c.Count)
            .Take(MostClaims)
            .Select(c => (Claim: Claim(c, names), IsTold: c.TrueForAll(tallied.Contains)))
            .Where(c => c.Claim.Status == ClaimStatus.Agreed || !c.IsTold)
            .Select(c => c.Claim)];
        return new Comparison(claims, names.Entities(), Timeline.Of(clusters));
    }

    private static Claim Claim(List<Statement> cluster, NameBook names)
    {
        (IReadOnlyList<Slot> slots, bool differ) = Slots.Of(cluster, names);
        ClaimStatus status = differ ? ClaimStatus.Differs : IsAgreed(cluster) ? ClaimStatus.Agreed : ClaimStatus.Single;
        return new Claim(MostCareful(cluster).Text, status, [.. cluster.Select(s => s.Support)], slots);
    }

    private static Claim Claim(Tally tally) =>
        new(MostCareful(tally.Statements).Text, ClaimStatus.Differs, [.. tally.Statements.Select(s => s.Support)], [new Slot("number", tally.Values), new Slot("what", [tally.Measure])]);

    // An outlet does not agree with itself.
    private static bool IsAgreed(List<Statement> cluster) =>
        cluster.DistinctBy(s => s.Source).Skip(1).Any() && cluster.DistinctBy(s => HostOf(s.Report.Article)).Skip(1).Any();

    private static string HostOf(Article article) => Uri.TryCreate(article.Url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? address.Host : article.Id.ToString()!;

    // Hedged before attributed before bare; of equals the first.
    private static Statement MostCareful(IReadOnlyList<Statement> cluster) =>
        cluster.OrderByDescending(s => (s.Hedge is null ? 0 : 2) + (s.Speaker is null ? 0 : 1)).First();
}
