namespace Headwater.Text.Dates;

/// <summary>Dates with names of months, or with the year anywhere: tokens are given their part in the date by what they look like.</summary>
internal ref struct WordedTimestamp(ReadOnlySpan<char> text, string? language)
{
    private const int Unset = -1;

    // Thai dates mostly leave the era out; no report is dated so far ahead.
    private const int BuddhistEra = -543, FirstBuddhist = 2450, LastBuddhist = 2700;

    private readonly ReadOnlySpan<char> text = text;
    private DigitReader reader = new(text);
    private int year = Unset, month = Unset, day = Unset, era;
    private DateWord pending;
    private TimeOfDay? time;
    private TimeSpan? zone;
    private bool? afternoon;
    private bool monthLeads;

    public Timestamp? Parse()
    {
        while (!reader.AtEnd)
        {
            if (!Step())
            {
                return null;
            }
        }

        if (year == Unset || month == Unset || day == Unset)
        {
            return null;
        }

        return Timestamp.Of(year + (era == 0 && year is >= FirstBuddhist and <= LastBuddhist ? BuddhistEra : era), month, day, Clock(), zone);
    }

    private bool Step()
    {
        char c = reader.Current;
        if (DigitReader.Digit(c) >= 0)
        {
            return Number();
        }

        if (IsLetter(c))
        {
            Word();
            return true;
        }

        if (c is '+' or '-' or '\u2212' && time is not null && zone is null && reader.Offset() is { } offset)
        {
            zone = offset;
            return true;
        }

        reader.At = c == '(' ? AfterComment() : reader.At + 1;
        return true;
    }

    private readonly int AfterComment()
    {
        int length = text[reader.At..].IndexOf(')');
        return length < 0 ? text.Length : reader.At + length + 1;
    }

    private bool Number()
    {
        int digits = reader.Digits;
        int value = digits <= 8 ? reader.Take(digits) : Unset;
        if (value == Unset)
        {
            return false;
        }

        char next = reader.Current;
        if (digits <= 2 && time is null && (next == ':' || (next == '.' && year != Unset && day != Unset)))
        {
            time = reader.ClockAfter(value, next);
            return time is not null;
        }

        if (next is '/' or '.' or '-' && month == Unset && day == Unset && Numeric(value, digits, next))
        {
            return true;
        }

        return Place(value, digits);
    }

    // A unit may stand before its number (tháng 5) or after it (5月); otherwise four digits are a year, two a day and then a year.
    private bool Place(int value, int digits)
    {
        DateWord unit = pending.Kind != DateWordKind.None ? pending : UnitAfter();
        pending = default;
        switch (unit.Kind)
        {
            case DateWordKind.Year: year = value; return true;
            case DateWordKind.Month: month = value; return true;
            case DateWordKind.Day: day = value; return true;
            case DateWordKind.Weekday: return true;
            case DateWordKind.Hour: time = new TimeOfDay(value, 0, 0, 0); return true;
            case DateWordKind.Minute when time is { } t: time = t with { Minute = value }; return true;
            case DateWordKind.Second when time is { } t: time = t with { Second = value }; return true;
        }

        if (digits <= 2 && value is >= 1 and <= 31 && day == Unset)
        {
            day = value;
        }
        else if (year == Unset && digits is 2 or 4)
        {
            year = digits == 4 ? value : TwoDigits(value);
        }

        return true;
    }

    private DateWord UnitAfter()
    {
        DateWord unit = DateWords.UnitAfter(text[reader.At..]);
        if (unit.Kind != DateWordKind.None)
        {
            reader.SkipSpace();
            reader.At++;
        }

        return unit;
    }

    // 2004/5/28, 28.5.2004, 5/28/2004: a part above 12 is a day; otherwise slashes are read month first, as they mostly are.
    private bool Numeric(int first, int firstDigits, char separator)
    {
        int from = reader.At;
        reader.Take(separator);
        reader.SkipSpace();
        int second = reader.Digits is 1 or 2 ? reader.Take(reader.Digits) : Unset;
        bool more = second != Unset && reader.Take(separator);
        reader.SkipSpace();
        int digits = reader.Digits;
        if (!more || digits is not (1 or 2 or 4))
        {
            reader.At = from;
            return false;
        }

        int third = reader.Take(digits);
        if (firstDigits == 4)
        {
            (year, month, day) = (first, second, third);
            return true;
        }

        bool monthFirst = second > 12 || (separator == '/' && first <= 12 && !DateWords.WritesDayFirst(language));
        (month, day) = monthFirst ? (first, second) : (second, first);
        year = digits == 4 ? third : TwoDigits(third);
        return true;
    }

    // RFC 2822, section 4.3.
    private static int TwoDigits(int value) => value + (value < 50 ? 2000 : 1900);

    private void Word()
    {
        int from = reader.At;
        while (!reader.AtEnd && IsLetter(reader.Current))
        {
            reader.At++;
        }

        Take(DateWords.Find(text[from..reader.At], language));
    }

    private void Take(DateWord word)
    {
        switch (word.Kind)
        {
            case DateWordKind.MonthName when month == Unset || (monthLeads && day != Unset):
                // "mar. 5 janv.": what stood before the day was the day of the week.
                monthLeads = month == Unset && day == Unset;
                month = word.Value;
                break;
            case DateWordKind.Era:
                era = word.Value;
                break;
            case DateWordKind.Morning or DateWordKind.Afternoon:
                afternoon = word.Kind == DateWordKind.Afternoon;
                break;
            case DateWordKind.Zone when zone is null:
                zone = TimeSpan.FromMinutes(word.Value) + (reader.Offset() ?? TimeSpan.Zero);
                break;
            case DateWordKind.Year or DateWordKind.Month or DateWordKind.Day or DateWordKind.Weekday or DateWordKind.Hour or DateWordKind.Minute:
                pending = word;
                break;
        }
    }

    private readonly TimeOfDay? Clock() => (time, afternoon) switch
    {
        ({ Hour: < 12 } t, true) => t with { Hour = t.Hour + 12 },
        ({ Hour: 12 } t, false) => t with { Hour = 0 },
        _ => time,
    };

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
