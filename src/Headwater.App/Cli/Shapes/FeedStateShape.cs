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
    DateTimeOffset? Due,
    string Push,
    IReadOnlyList<string> Formerly)
{
    /// <summary>
    /// <c>state</c> is <c>new</c>, <c>well</c>, <c>gone</c>, or the code of the failure; <c>push</c> is <c>none</c>, <c>asked</c>,
    /// <c>promised</c>, <c>heard</c>, or the code of why not.
    /// </summary>
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
        f.Due,
        f.Push switch
        {
            null => "none",
            { Problem: { } problem } => problem.Code,
            { Until: null } => "asked",
            { Heard: null } => "promised",
            _ => "heard",
        },
        [.. f.Memory.Formerly.Select(a => a.Url)]);
}
