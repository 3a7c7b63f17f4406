using Headwater.Poll.Feeds;

namespace Headwater.Poll;

/// <summary>Judges the times that feeds claim. The observed time is kept apart and is never replaced.</summary>
internal static class AnnouncedTime
{
    /// <summary>No zone is further from Greenwich; a clock may be as far off.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromHours(14);

    private static readonly DateTimeOffset FirstFeed = new(1995, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The time, if it can be: what lies ahead by no more than a zone's width becomes now, what lies further ahead or before
    /// the first web pages is no time at all.
    /// </summary>
    public static DateTimeOffset? Of(FeedDate? claimed, DateTimeOffset now)
    {
        if (claimed?.Time is not { Time: var time } || time < FirstFeed || time > now + Doubt)
        {
            return null;
        }

        return time > now ? now : time;
    }
}
