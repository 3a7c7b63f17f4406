using Headwater.Model;
using Headwater.Poll.Feeds;

namespace Headwater.Poll;

/// <summary>Judges the times that feeds claim, as <see cref="ClaimedTime"/> does. The observed time is kept apart and is never replaced.</summary>
internal static class AnnouncedTime
{
    /// <summary>The time, if it can be: what lies a little ahead becomes now, what can be no time of a report is none.</summary>
    public static DateTimeOffset? Of(FeedDate? claimed, DateTimeOffset now) =>
        claimed?.Time is not { Time: var time } || !ClaimedTime.CanBe(time, now) ? null : time > now ? now : time;
}
