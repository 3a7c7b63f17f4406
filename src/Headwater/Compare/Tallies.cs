using System.Globalization;
using Headwater.Model;

namespace Headwater.Compare;

/// <summary>One thing that reports count, in any language and any words, and do not count alike.</summary>
/// <param name="Measure">What is counted: <c>dead</c>, <c>turnout</c>.</param>
/// <param name="Statements">The sentences that give a count, one report's more than once where it tells of more than one.</param>
/// <param name="Values">The counts as they are written, smallest first.</param>
internal sealed record Tally(string Measure, IReadOnlyList<Statement> Statements, IReadOnlyList<string> Values);

/// <summary>Finds what reports count differently: the dead, the hurt, the share on strike.</summary>
internal static class Tallies
{
    // A sentence about something longer ago than this tells of another event.
    private const int Background = 31;

    /// <summary>The tallies of two reports or more that give different numbers.</summary>
    public static IEnumerable<Tally> Of(IReadOnlyList<Statement> statements) => statements
        .Where(s => !IsBackground(s))
        .SelectMany(s => s.Quantities.Where(q => q.Measure is not null && q.IsWhole).Select(q => (Statement: s, Quantity: q)))
        .GroupBy(c => c.Quantity.Measure!)
        .Select(g => Of(g.Key, [.. g]))
        .OfType<Tally>();

    // A report's whole is its largest count; smaller ones are parts of it unless another report has one for the whole.
    private static Tally? Of(string measure, (Statement Statement, Quantity Quantity)[] counts)
    {
        HashSet<decimal> wholes = [.. counts.GroupBy(c => c.Statement.Report.Article.Id).Select(r => r.Max(c => c.Quantity.Value))];
        if (wholes.Count < 2)
        {
            return null;
        }

        (Statement Statement, Quantity Quantity)[] held = [.. counts.Where(c => wholes.Contains(c.Quantity.Value))];
        return new Tally(measure, [.. held.Select(c => c.Statement).Distinct()], [.. held.GroupBy(c => c.Quantity.Value).OrderBy(g => g.Key).Select(g => Shown([.. g.Select(c => c.Quantity.Shown)]))]);
    }

    // In digits where a report has digits: they can be read in every language.
    private static string Shown(IReadOnlyList<string> written) => written.FirstOrDefault(w => w.Any(char.IsAsciiDigit)) ?? written[0];

    private static bool IsBackground(Statement statement)
    {
        DateTime day = ClaimedTime.OrSeen(statement.Report.Article).UtcDateTime;
        string limit = day < DateTime.UnixEpoch ? "" : day.AddDays(-Background).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return statement.Dates.Any(d => d.Date.Length <= limit.Length && string.CompareOrdinal(d.Date, limit[..d.Date.Length]) < 0);
    }
}
