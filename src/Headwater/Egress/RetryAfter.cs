using System.Globalization;
using Headwater.Text.Dates;

namespace Headwater.Egress;

/// <summary>The Retry-After header: seconds, or a whole date with its zone.</summary>
internal static class RetryAfter
{
    /// <summary>Until when a host asks to be left alone, or <c>null</c> where the header says nothing of use.</summary>
    /// <param name="header">The header's value, or <c>null</c>.</param>
    /// <param name="now">The time of the answer.</param>
    /// <param name="longest">A longer time is cut to this.</param>
    public static DateTimeOffset? Read(string? header, DateTimeOffset now, TimeSpan longest)
    {
        string value = header?.Trim() ?? "";
        TimeSpan wait;
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
        {
            wait = seconds > longest.TotalSeconds ? longest : TimeSpan.FromSeconds(seconds);
        }
        else if (Timestamp.Parse(value) is { HasZone: true } date)
        {
            wait = date.Time - now;
        }
        else
        {
            return null;
        }

        return wait <= TimeSpan.Zero ? null : now + (wait < longest ? wait : longest);
    }
}
