using Headwater.Model;

namespace Headwater.Poll.Push;

/// <summary>When a hub is asked, and when it is believed.</summary>
internal static class PushPlan
{
    /// <summary>The lease that is asked for.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromDays(10);

    private static readonly TimeSpan ShortestLease = TimeSpan.FromHours(1), LongestLease = TimeSpan.FromDays(30), Grace = TimeSpan.FromMinutes(30), Refused = TimeSpan.FromDays(7);

    /// <summary>Whether the hub that a feed names is to be asked now, for the first time or again.</summary>
    public static bool IsDue(Feed feed, DateTimeOffset now)
    {
        if (feed.Memory.Hub is not { } hub || feed.Due is null)
        {
            return false;
        }

        return feed.Push is not { } push || push.Hub != hub || push.Topic != Topic(feed) || now >= Next(push);
    }

    /// <summary>The address by which hubs know a feed.</summary>
    public static string Topic(Feed feed) => feed.Memory.Topic ?? feed.Url;

    /// <summary>The end of a lease, by what the hub says and within bounds.</summary>
    public static DateTimeOffset End(DateTimeOffset now, long? seconds)
    {
        TimeSpan lease = seconds is > 0 and < int.MaxValue ? TimeSpan.FromSeconds(seconds.Value) : Lease;
        return now + (lease < ShortestLease ? ShortestLease : lease > LongestLease ? LongestLease : lease);
    }

    /// <summary>
    /// Whether pushes can be relied on, so that polling is only a watch over them: the hub's promise holds, it has pushed before, and
    /// no poll has brought what it should have pushed.
    /// </summary>
    public static bool IsTrusted(Feed feed, DateTimeOffset now) =>
        feed.Push is { Until: { } until, Heard: { } heard } && until > now && (feed.Memory.Arrivals.Count == 0 || feed.Memory.Arrivals[0] <= heard + Grace);

    // A lease is renewed at its half; who does not answer is asked again after an hour, then more rarely.
    private static DateTimeOffset Next(FeedPush push) =>
        push.Problem?.Code == Subscriber.Denied ? push.Asked + Refused
        : push.Failures == 0 && push.Until is { } until ? push.Asked + ((until - push.Asked) / 2)
        : push.Asked + TimeSpan.FromHours(Math.Min(1 << Math.Min(push.Failures, 5), 24));
}
