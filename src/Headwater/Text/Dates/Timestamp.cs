namespace Headwater.Text.Dates;

/// <summary>A point in time as someone wrote it.</summary>
/// <param name="Time">The time in UTC; where no zone was written, as if it had been UTC.</param>
/// <param name="HasZone">Whether a zone was written; without one the time may be off by up to 14 hours.</param>
/// <param name="HasTime">Whether a time of day was written; without one it is midnight.</param>
public readonly record struct Timestamp(DateTimeOffset Time, bool HasZone, bool HasTime)
{
    private const int Longest = 128;

    /// <summary>
    /// Reads a date as feeds and pages write it: RFC 822 and its successors, ISO 8601 in its many forms, asctime, seconds or
    /// milliseconds since 1970, and dates in words in the languages of <c>data/dates/words.txt</c>, whatever their order.
    /// </summary>
    /// <param name="text">The date; white space around it does not matter.</param>
    /// <param name="language">BCP 47 language of the text, where known: it decides words that are months of two languages.</param>
    /// <returns>The time, or <c>null</c> where the text is no date or one that does not exist.</returns>
    public static Timestamp? Parse(ReadOnlySpan<char> text, string? language = null)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > Longest)
        {
            return null;
        }

        return IsoTimestamp.Parse(text) ?? Epoch(text) ?? new WordedTimestamp(text, language).Parse();
    }

    /// <summary>Puts parts together, carrying 24:00 and leap seconds into what follows.</summary>
    /// <returns>The time, or <c>null</c> where a part is out of range.</returns>
    internal static Timestamp? Of(int year, int month, int day, TimeOfDay? time, TimeSpan? zone)
    {
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || time is { IsValid: false })
        {
            return null;
        }

        DateTimeOffset midnight = new(year, month, day, 0, 0, 0, TimeSpan.Zero);
        TimeSpan offset = zone ?? TimeSpan.Zero;
        return year == 1 ? null : new Timestamp(midnight + (time?.Span ?? TimeSpan.Zero) - offset, zone is not null, time is not null);
    }

    private static Timestamp? Epoch(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 13) || text.ContainsAnyExceptInRange('0', '9') || text[0] == '0')
        {
            return null;
        }

        long number = long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new Timestamp(text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number), true, true);
    }
}

/// <summary>A time of day as written: 24:00 and second 60 are allowed.</summary>
internal readonly record struct TimeOfDay(int Hour, int Minute, int Second, int Millisecond)
{
    public bool IsValid => Hour is >= 0 and <= 24 && Minute is >= 0 and <= 59 && Second is >= 0 and <= 61 && (Hour < 24 || (Minute == 0 && Second == 0));

    public TimeSpan Span => new(0, Hour, Minute, Second, Millisecond);
}
