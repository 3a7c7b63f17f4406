using Headwater.Model;

namespace Headwater.Fetch;

/// <summary>
/// When a failed fetch is tried again: soon where the failure may pass, late where the site meant it, and in the end
/// never, which is said.
/// </summary>
internal static class RetryPlan
{
    /// <summary>A failed fetch with its next time.</summary>
    /// <param name="cause">Why it failed.</param>
    /// <param name="failures">How many fetches of this item failed before; 0 or more.</param>
    /// <param name="now">The time of the failure.</param>
    /// <param name="notBefore">A time that the site or the queue has named, or <c>null</c>.</param>
    public static FetchOutcome.Failed After(Cause cause, int failures, DateTimeOffset now, DateTimeOffset? notBefore)
    {
        if (cause.IsPutOff)
        {
            return new FetchOutcome.Failed(cause, notBefore ?? now + TimeSpan.FromMinutes(1));
        }

        TimeSpan[] waits = Waits(cause.Code);
        if (failures >= waits.Length)
        {
            return new FetchOutcome.Failed(GivenUp(cause, failures), null);
        }

        DateTimeOffset planned = now + Spread(waits[failures]);
        return new FetchOutcome.Failed(cause, notBefore > planned ? notBefore : planned);
    }

    private static TimeSpan[] Waits(string code) => code switch
    {
        "http-410" or "http-451" or "too-large" or "bad-address" or "not-a-page" => [],
        "http-404" or "sent-away" or "error-page" or "refused-address" or "bad-redirect" or "redirect-loop" => Days(1, 7),
        "robots" => Days(30, 30, 30, 30, 30, 30),
        "http-401" or "http-402" or "http-403" or "challenge" or "gate" => Days(1, 3, 7, 30),
        _ => [Minutes(5), Minutes(15), Minutes(60), Minutes(240), .. Days(0.5, 1, 2, 4, 7, 7, 7)],
    };

    /// <summary>A tenth more at random, so that what failed together does not come back together.</summary>
    public static TimeSpan Spread(TimeSpan wait) => wait * (1 + (Random.Shared.NextDouble() / 10));

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    private static TimeSpan[] Days(params double[] days) => [.. days.Select(TimeSpan.FromDays)];

    private static Cause GivenUp(Cause cause, int failures) => failures == 0
        ? cause
        : cause with { Message = $"{cause.Message} Given up after {failures + 1} tries." };
}
