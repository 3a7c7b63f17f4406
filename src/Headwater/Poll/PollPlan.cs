using Headwater.Model;

namespace Headwater.Poll;

/// <summary>What a server and a feed say of when to come again.</summary>
internal sealed record PollHints
{
    /// <summary>The feed's own ttl.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>How long the answer stays fresh by its headers.</summary>
    public TimeSpan? Fresh { get; init; }

    /// <summary>Whether a hub pushes what is new, so that polls only watch over it.</summary>
    public bool IsPushed { get; init; }

    /// <summary>Until when the host asks to be left alone.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>
/// When a feed is asked next: about half the time that lay between its items of late, never more often than it asks for, more
/// rarely after failures. The time is drawn from a range half as wide as the wait, so that feeds which were once asked together,
/// after an import or when the machine wakes from sleep, are spread over their waits within a few polls.
/// </summary>
internal static class PollPlan
{
    /// <summary>No feed is asked more often.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>No feed is asked more rarely, but where its host asks for longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>A feed that brought something this week is asked at least so often, where it does not ask otherwise.</summary>
    public static readonly TimeSpan LongestWhileActive = TimeSpan.FromHours(4);

    /// <summary>So many permanent redirects in a row to one address are believed.</summary>
    public const int MovesBelieved = 10;

    /// <summary>And so long must they have been seen.</summary>
    public static readonly TimeSpan MoveBelieved = TimeSpan.FromDays(7);

    private static readonly TimeSpan Week = TimeSpan.FromDays(7), LeastHistory = TimeSpan.FromHours(6);

    /// <summary>The next time.</summary>
    public static DateTimeOffset Next(FeedId id, PollMemory memory, PollHints hints, DateTimeOffset now)
    {
        TimeSpan wait = memory.Failures > 0 ? Max(Interval(memory.Arrivals, now), BackOff(memory.Failures)) : Interval(memory.Arrivals, now);
        wait = hints.IsPushed ? Max(wait, LongestWhileActive) : wait;
        TimeSpan asked = Bounded(Max(Shortest, Max(hints.TimeToLive, hints.Fresh)), Shortest, Longest);
        wait = Bounded(wait, asked, Longest);
        DateTimeOffset due = now + Max(wait * 0.75, asked) + (wait * 0.5 * Draw(id, now));
        return hints.NotBefore is { } until && until > due ? until + (Shortest * Draw(id, now)) : due;
    }

    /// <summary>What the feed's own history suggests.</summary>
    public static TimeSpan Interval(IReadOnlyList<DateTimeOffset> arrivals, DateTimeOffset now)
    {
        if (arrivals.Count == 0)
        {
            return TimeSpan.FromHours(1);
        }

        int recent = arrivals.Count(a => now - a <= Week);
        if (recent == 0)
        {
            return Bounded((now - arrivals[0]) / 50, LongestWhileActive, Longest);
        }

        // A history that reaches back less than a week says nothing of the days before: the feed shows so many entries, or we know
        // it no longer. A single item is no rhythm.
        TimeSpan span = recent == arrivals.Count ? Bounded(now - arrivals[^1], LeastHistory, Week) : Week;
        return Bounded(span / recent / 2, Shortest, LongestWhileActive);
    }

    private static TimeSpan BackOff(int failures) => Shortest * Math.Pow(2, Math.Min(failures, 10));

    // From 0 to 1, by feed and time alone (the finaliser of SplitMix64): a poll that is saved twice is planned the same.
    private static double Draw(FeedId id, DateTimeOffset now)
    {
        ulong mixed = ((ulong)id.Value + (ulong)now.UtcTicks) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return (mixed >> 11) / (double)(1UL << 53);
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan? b) => b > a ? b.Value : a;

    private static TimeSpan? Max(TimeSpan? a, TimeSpan? b) => a is null || b > a ? b : a;

    private static TimeSpan Bounded(TimeSpan value, TimeSpan least, TimeSpan most) => value < least ? least : value > most ? most : value;
}
