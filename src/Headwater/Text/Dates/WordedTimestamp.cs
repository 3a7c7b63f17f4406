namespace Headwater.Text.Dates;

/// <summary>Dates with names of months, or with the year anywhere: tokens are given their part in the date by what they look like.</summary>
internal ref struct WordedTimestamp(ReadOnlySpan<char> text, string? language)
{
    private const int Unset = -1;

    // A unit so short is one only where its number follows at once: "Th3", but not "5th".
    private const int ShortUnit = 2;

    private readonly ReadOnlySpan<char> text = text;
    private DigitReader reader = new(text);
    private int year = Unset, month = Unset, day = Unset, era;
    private DateWord pending;
    private Reckoning reckoning;
    private (int Year, int Month, int Day)? aside;
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

        return (IsWhole ? Calendars.Common(year + era, month, day, reckoning) : aside) is var (y, m, d) ? Timestamp.Of(y, m, d, Clock(), zone) : null;
    }

    private readonly bool IsWhole => year != Unset && month != Unset && day != Unset;

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
            int after = reader.At;
            time = reader.ClockAfter(value, next);
            if (time is not null || next == ':')
            {
                pending = default;
                return time is not null;
            }

            reader.At = after; // a second date with stops, not a time
        }

        SetAside();
        if (next is '/' or '.' or '-' && month == Unset && day == Unset && Numeric(value, digits, next))
        {
            return true;
        }

        return Place(value, digits);
    }

    // Beside its own calendar an outlet often gives the date in the common one, which is surer.
    private void SetAside()
    {
        if (IsWhole && reckoning != Reckoning.Common)
        {
            aside ??= Calendars.Common(year, month, day, reckoning);
            (year, month, day, reckoning) = (Unset, Unset, Unset, Reckoning.Common);
        }
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

    // 2004/5/28, 28.5.2004, 5/28/2004: a part above 12 is a day; otherwise slashes are read month first, as they mostly are in Latin digits.
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

        bool dayFirst = DateWords.WritesDayFirst(language) || !char.IsAsciiDigit(text[from - 1]) || third is >= 1300 and <= 1500;
        bool monthFirst = second > 12 || (separator == '/' && first <= 12 && !dayFirst);
        (month, day) = monthFirst ? (first, second) : (second, first);
        year = digits == 4 ? third : TwoDigits(third);
        return true;
    }

    // RFC 2822, section 4.3.
    private static int TwoDigits(int value) => value + (value < 50 ? 2000 : 1900);

    private void Word()
    {
        int from = reader.At;
        SkipWord();
        ReadOnlySpan<char> first = text[from..reader.At];
        DateWord word = DateWords.Begins(first) ? WithNext(first) : DateWords.Find(first, language);
        pending = default;
        if (word.Kind is not (DateWordKind.Month or DateWordKind.Weekday) || first.Length > ShortUnit || DigitReader.Digit(reader.Current) >= 0)
        {
            Take(word);
        }
    }

    // "ม.ค.", "كانون الثاني": two words with a space, a stop or a joint between them.
    private DateWord WithNext(ReadOnlySpan<char> first)
    {
        int end = reader.At;
        reader.At += reader.Current is ' ' or '.' or '-' or '\u200c' or '\u00a0' ? 1 : 0;
        int next = reader.At;
        SkipWord();
        DateWord both = DateWords.Find(first, text[next..reader.At], language);
        reader.At = both.Kind == DateWordKind.None ? end : reader.At;
        return both.Kind == DateWordKind.None ? DateWords.Find(first, language) : both;
    }

    private void SkipWord()
    {
        while (!reader.AtEnd && IsLetter(reader.Current))
        {
            reader.At++;
        }
    }

    private void Take(DateWord word)
    {
        switch (word.Kind)
        {
            case DateWordKind.MonthName when month == Unset || reckoning != Reckoning.Common || (monthLeads && day != Unset):
                SetAside();
                // "mar. 5 janv.": what stood before the day was the day of the week.
                monthLeads = month == Unset && day == Unset;
                (month, reckoning) = (word.Value, Reckoning.Common);
                break;
            case DateWordKind.SolarMonth or DateWordKind.LunarMonth when month == Unset:
                (month, reckoning) = (word.Value, word.Kind == DateWordKind.SolarMonth ? Reckoning.Solar : Reckoning.Lunar);
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
        char.IsLetter(c) || c == '\u200d' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
