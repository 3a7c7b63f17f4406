using Headwater.Model;
using Headwater.Text;

namespace Headwater.Fetch;

/// <summary>
/// When a page that is held is visited again: soon while the report is young, when it is corrected and added to, then
/// ever more rarely, and in the end no more. A page that has changed is visited again as soon as it was last time.
/// </summary>
internal static class RevisitPlan
{
    private static readonly TimeSpan[] Waits = [Hours(1), Hours(4), Days(1), Days(3), Days(10), Days(30), Days(90), Days(180), Days(180), Days(180)];

    private static readonly TimeSpan Young = Days(30);

    /// <summary>After a visit that found the page.</summary>
    /// <param name="item">The item as it was before.</param>
    /// <param name="changed">Whether its bytes are others than those held.</param>
    /// <param name="now">The time of the visit.</param>
    public static Visits Found(Item item, bool changed, DateTimeOffset now)
    {
        int stage = item.Visits is not { } before ? FirstStage(now - (item.Announced.Published ?? item.Seen)) : changed ? before.Stage : before.Stage + 1;
        return (item.Visits ?? new Visits()) with
        {
            Stage = stage,
            Found = now,
            Changed = changed || item.Visits is null ? now : item.Visits.Changed,
            Gone = null,
            Next = Next(stage, now),
        };
    }

    /// <summary>Of a page that came otherwise than by a fetch: an import. One of an older report is left as it came.</summary>
    /// <param name="item">The item, without visits.</param>
    /// <param name="captured">When somebody fetched it.</param>
    /// <param name="now">The time of its reading.</param>
    /// <returns><c>null</c> where it is not to be visited.</returns>
    public static Visits? Imported(Item item, DateTimeOffset captured, DateTimeOffset now)
    {
        TimeSpan age = now - (item.Announced.Published ?? captured);
        int stage = FirstStage(age);
        return age <= Young && Address.IsOfWeb(item.Announced.Url)
            ? new Visits { Stage = stage, Found = captured, Changed = captured, Next = Next(stage, now) }
            : null;
    }

    /// <summary>After a visit to a page that was there and is not: it is looked for again, since some come back.</summary>
    /// <param name="item">The item as it was before.</param>
    /// <param name="forGood">Whether the site says that it will not come back.</param>
    /// <param name="now">The time of the visit.</param>
    public static Visits Gone(Item item, bool forGood, DateTimeOffset now)
    {
        Visits before = item.Visits ?? new Visits { Found = item.Seen, Changed = item.Seen };
        return before with { Stage = before.Stage + 1, Gone = before.Gone ?? now, Next = forGood ? null : Next(before.Stage + 1, now) };
    }

    // A report that was old when it was found is not likely to change again at once.
    private static int FirstStage(TimeSpan age)
    {
        int stage = 0;
        for (TimeSpan passed = Waits[0]; stage < Waits.Length - 1 && passed < age; passed += Waits[stage])
        {
            stage++;
        }

        return stage;
    }

    private static DateTimeOffset? Next(int stage, DateTimeOffset now) => stage < Waits.Length ? now + RetryPlan.Spread(Waits[stage]) : null;

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    private static TimeSpan Days(double days) => TimeSpan.FromDays(days);
}
