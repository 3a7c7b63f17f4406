using Headwater.Model;

namespace Headwater.App.Cli.Shapes;

/// <summary>A subscribed feed as <c>feeds</c>, <c>add</c> and <c>poll</c> print it.</summary>
internal sealed record FeedStateShape(
    long Id,
    string Url,
    string? Title,
    string? Outlet,
    string State,
    string? Problem,
    string? Advice,
    DateTimeOffset? LastPolled,
    DateTimeOffset? LastSuccess,
    int Failures,
    DateTimeOffset? Due)
{
    /// <summary><c>state</c> is <c>new</c>, <c>well</c>, <c>gone</c>, or the code of the failure.</summary>
    public static FeedStateShape Of(Feed f) => new(
        f.Id.Value,
        f.Url,
        f.Title,
        f.Outlet?.Value,
        f.Due is null ? "gone" : f.Problem?.Code ?? (f.Memory.LastSuccess is null ? "new" : "well"),
        f.Problem?.Message,
        f.Problem?.Advice,
        f.Memory.LastPolled,
        f.Memory.LastSuccess,
        f.Memory.Failures,
        f.Due);
}
