namespace Headwater.Text.Dates;

/// <summary>ISO 8601 and its profiles: calendar, ordinal and week dates, with or without separators, time and zone.</summary>
internal static class IsoTimestamp
{
    public static Timestamp? Parse(ReadOnlySpan<char> text)
    {
        DigitReader reader = new(text);
        if (Date(ref reader) is not var (year, month, day))
        {
            return null;
        }

        if (reader.AtEnd)
        {
            return Timestamp.Of(year, month, day, null, null);
        }

        if (!reader.Take('T') && !reader.Take('t') && !reader.Take(' ') && !reader.Take('_'))
        {
            return null;
        }

        reader.SkipSpace();
        TimeOfDay? time = Clock(ref reader);
        reader.SkipSpace();
        return time is not null && Zone(ref reader, text) is var (zone, rest) && rest ? Timestamp.Of(year, month, day, time, zone) : null;
    }

    private static (int Year, int Month, int Day)? Date(ref DigitReader reader)
    {
        int digits = reader.Digits;
        if (digits is not (4 or 6 or 7 or 8))
        {
            return null;
        }

        int year = reader.Take(4);
        return digits switch
        {
            8 => (year, reader.Take(2), reader.Take(2)),
            7 => Ordinal(year, reader.Take(3)),
            6 => (year, reader.Take(2), 1),
            _ => Separated(ref reader, year),
        };
    }

    private static (int Year, int Month, int Day)? Separated(ref DigitReader reader, int year)
    {
        char separator = reader.Current;
        if (separator is not ('-' or '/' or '.'))
        {
            return reader.AtEnd ? (year, 1, 1) : null;
        }

        reader.Take(separator);
        if (reader.Take('W'))
        {
            return Week(ref reader, year);
        }

        int digits = reader.Digits;
        if (digits is not (1 or 2 or 3))
        {
            return null;
        }

        int second = reader.Take(digits);
        if (digits == 3)
        {
            return Ordinal(year, second);
        }

        if (!reader.Take(separator))
        {
            return reader.AtEnd || reader.Current is 'T' ? (year, second, 1) : null;
        }

        return reader.Digits is var last and (1 or 2) ? Calendars.Common(year, second, reader.Take(last)) : null;
    }

    private static (int Year, int Month, int Day)? Ordinal(int year, int day) =>
        year > 1 && day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365) ? Parts(new DateOnly(year, 1, 1).AddDays(day - 1)) : null;

    private static (int Year, int Month, int Day)? Week(ref DigitReader reader, int year)
    {
        if (reader.Digits is not (2 or 3) || year < 2)
        {
            return null;
        }

        int week = reader.Take(2);
        reader.Take('-');
        int day = reader.Digits == 1 ? reader.Take(1) : 1;
        return week is >= 1 and <= 53 && day is >= 1 and <= 7
            ? Parts(DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7))))
            : null;
    }

    private static (int Year, int Month, int Day) Parts(DateOnly date) => (date.Year, date.Month, date.Day);

    private static TimeOfDay? Clock(ref DigitReader reader)
    {
        int digits = reader.Digits;
        switch (digits)
        {
            case 1 or 2:
                int hour = reader.Take(digits);
                return reader.Current == ':' ? reader.ClockAfter(hour, ':') : new TimeOfDay(hour, 0, 0, 0);
            case 4:
                return new TimeOfDay(reader.Take(2), reader.Take(2), 0, 0);
            case 6:
                return new TimeOfDay(reader.Take(2), reader.Take(2), reader.Take(2), reader.Fraction());
            default:
                return null;
        }
    }

    // Whatever is not a plain offset or a known name is left to the reader of dates in words.
    private static (TimeSpan? Zone, bool AtEnd) Zone(ref DigitReader reader, ReadOnlySpan<char> text)
    {
        if (reader.AtEnd)
        {
            return (null, true);
        }

        if (reader.Current is '+' or '-' or '\u2212')
        {
            TimeSpan? offset = reader.Offset();
            return (offset, reader.AtEnd);
        }

        return (DateWords.Zone(text[reader.At..]) is { } named) ? (named, true) : (null, false);
    }
}
