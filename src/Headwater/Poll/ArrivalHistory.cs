using Headwater.Model;

namespace Headwater.Poll;

/// <summary>When a feed's items arrived: the history that its plan is made from.</summary>
internal static class ArrivalHistory
{
    /// <summary>So many are kept.</summary>
    public const int Length = 50;

    /// <summary>The history after a poll that brought a changed body: items dated after the newest known, or this moment where none is dated.</summary>
    /// <param name="before">The history so far, newest first.</param>
    /// <param name="announcements">What the feed now announces.</param>
    /// <param name="now">The time of the poll.</param>
    public static IReadOnlyList<DateTimeOffset> After(IReadOnlyList<DateTimeOffset> before, IReadOnlyList<Announcement> announcements, DateTimeOffset now)
    {
        DateTimeOffset newest = before.Count > 0 ? before[0] : DateTimeOffset.MinValue;
        List<DateTimeOffset> dated = [.. announcements.Select(a => a.Published).OfType<DateTimeOffset>().Where(d => d > newest && d <= now)];
        if (dated.Count == 0 && announcements.Count > 0 && announcements.All(a => a.Published is null))
        {
            dated.Add(now);
        }

        return [.. dated.Concat(before).OrderDescending().Take(Length)];
    }
}
