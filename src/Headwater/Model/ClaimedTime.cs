namespace Headwater.Model;

/// <summary>
/// When an outlet says that it published, where that can be believed: clocks are wrong, and templates print the day of the
/// reader or the epoch.
/// </summary>
public static class ClaimedTime
{
    /// <summary>How far ahead of the observed time a claim may lie: an outlet that gives local time as UTC is ahead by hours.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>How far behind the observed time a claim may lie: what is read now and claims to be older was hardly news.</summary>
    public static readonly TimeSpan Behind = TimeSpan.FromDays(365 * 20);

    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The claimed time, or <c>null</c> where none is claimed or it is absurd against the observed one.</summary>
    public static DateTimeOffset? Of(Article article) => article.Published is { } claimed && CanBe(claimed, article.Seen) ? claimed : null;

    /// <summary>Whether a claim can be true of what was seen at a time; the default time where that is not known.</summary>
    public static bool CanBe(DateTimeOffset claimed, DateTimeOffset seen) => claimed >= Earliest && (seen == default || IsNear(claimed - seen));

    /// <summary>The claimed time where it can be believed, else the observed time.</summary>
    public static DateTimeOffset OrSeen(Article article) => Of(article) ?? article.Seen;

    private static bool IsNear(TimeSpan sinceSeen) => sinceSeen <= Ahead && sinceSeen >= -Behind;
}
