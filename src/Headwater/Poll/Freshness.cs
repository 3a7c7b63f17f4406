using System.Globalization;
using Headwater.Text.Dates;

namespace Headwater.Poll;

/// <summary>How long an answer stays fresh by its own headers.</summary>
internal static class Freshness
{
    /// <summary>max-age, or else Expires; <c>null</c> where neither says anything of use.</summary>
    /// <param name="headers">Headers by lower-case name.</param>
    /// <param name="now">The time of the answer.</param>
    public static TimeSpan? Of(IReadOnlyDictionary<string, string> headers, DateTimeOffset now)
    {
        string control = headers.GetValueOrDefault("cache-control") ?? "";
        if (control.Contains("no-cache", StringComparison.OrdinalIgnoreCase) || control.Contains("no-store", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (MaxAge(control) is { } age)
        {
            return age;
        }

        return headers.TryGetValue("expires", out string? expires) && Timestamp.Parse(expires) is { HasZone: true } at && at.Time > now ? at.Time - now : null;
    }

    /// <summary>Whether the headers say anything of it; a 304 that does not leaves what was said before (RFC 9111, 3.2).</summary>
    public static bool IsTold(IReadOnlyDictionary<string, string> headers) => headers.ContainsKey("cache-control") || headers.ContainsKey("expires");

    private static TimeSpan? MaxAge(string control)
    {
        foreach (string part in control.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase)
                && long.TryParse(part.AsSpan(8).Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
            {
                return TimeSpan.FromSeconds(Math.Min(seconds, 366L * 24 * 3600));
            }
        }

        return null;
    }
}
