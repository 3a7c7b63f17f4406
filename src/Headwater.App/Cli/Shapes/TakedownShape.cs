using Headwater.Store;

namespace Headwater.App.Cli.Shapes;

/// <summary>A request for removal; <c>state</c> is <c>open</c>, <c>granted</c> or <c>refused</c>.</summary>
internal sealed record TakedownShape(long Id, IReadOnlyList<string> Urls, string Claimant, string Statement, string State, DateTimeOffset Received, DateTimeOffset Deadline, DateTimeOffset? Decided, string? Reason)
{
    public static TakedownShape Of(Takedown t) => new(
        t.Id, t.Urls, t.Claimant, t.Statement, t.Granted switch { true => "granted", false => "refused", null => "open" }, t.Received, t.Deadline, t.Decided, t.Reason);
}
