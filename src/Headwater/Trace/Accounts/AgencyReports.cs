using System.Runtime.InteropServices;
using Headwater.Model;
using Headwater.Text.Names;

namespace Headwater.Trace.Accounts;

/// <summary>
/// What agencies have put out lately, so that an account which names its agency but shares none of its words finds the
/// one report that it tells. Where two reports fit, none is named. Safe for many callers at once.
/// </summary>
internal sealed class AgencyReports
{
    private const int MostAccounts = 500;

    // An account has a background of its own; half of what weighs is more than two reports of one day have in common.
    private const double Fits = 0.3;
    private const double Clearly = 0.75;

    private static readonly TimeSpan Back = TimeSpan.FromDays(3), Ahead = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Output> outputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Recent> accounts = new(StringComparer.Ordinal);

    /// <summary>Remembers a report on an agency's own page.</summary>
    /// <param name="agency">The agency's name.</param>
    /// <param name="report">The report.</param>
    /// <returns>Accounts that may tell it, which came before it.</returns>
    public IReadOnlyList<ItemId> Add(string agency, Entry report)
    {
        string key = NameFolding.Key(agency);
        lock (gate)
        {
            Output output = Of(outputs, key, () => new Output());
            output.Add(report);
            return [.. accounts.GetValueOrDefault(key)?.Entries.Where(a => IsBefore(report, a) && output.Fit(a.Marks, report.Marks) >= Fits * Clearly).Select(a => a.Id) ?? []];
        }
    }

    /// <summary>The report that an account tells, or <c>null</c> where none fits or two do. The account is remembered, for reports that come later.</summary>
    /// <param name="agency">The agency that it names.</param>
    /// <param name="account">The account.</param>
    public ItemId? Find(string agency, Entry account)
    {
        string key = NameFolding.Key(agency);
        lock (gate)
        {
            Of(accounts, key, () => new Recent(MostAccounts)).Add(account);
            return outputs.TryGetValue(key, out Output? output) ? Clear(output, account) : null;
        }
    }

    /// <summary>Lets go of an article.</summary>
    public void Forget(ItemId id)
    {
        lock (gate)
        {
            foreach (Output output in outputs.Values)
            {
                output.Remove(id);
            }

            foreach (Recent told in accounts.Values)
            {
                told.Remove(id);
            }
        }
    }

    private static ItemId? Clear(Output output, Entry account)
    {
        (ItemId Id, double Fit)[] best = [.. output.Reports.Where(r => r.Id != account.Id && IsBefore(r, account))
            .Select(r => (r.Id, Fit: output.Fit(account.Marks, r.Marks))).OrderByDescending(r => r.Fit).Take(2)];
        return best is [{ Fit: >= Fits } first, ..] && (best.Length == 1 || best[1].Fit < first.Fit * Clearly) ? first.Id : null;
    }

    private static bool IsBefore(Entry report, Entry account) =>
        report.Published <= account.Published + Ahead && report.Published >= account.Published - Back;

    private static T Of<T>(Dictionary<string, T> all, string key, Func<T> make)
    {
        ref T? one = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _);
        return one ??= make();
    }
}
