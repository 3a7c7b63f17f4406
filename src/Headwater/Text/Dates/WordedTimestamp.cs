namespace Headwater.Text.Dates;

/// <summary>Dates with names of months, or with the year anywhere: tokens are given their part in the date by what they look like.</summary>
internal ref struct WordedTimestamp(ReadOnlySpan<char> text, string? language)
{
    private const int Unset = -1;

    // A unit so short is one only where its number follows at once: "Th3", but not "5th".
    private const int ShortUnit = 2;

    private readonly ReadOnlySpan<char> text = text;
    private DigitReader reader = new(text);
    private WrittenDay day = new();
    private DateWord pending;
    private TimeOfDay? time;
    private TimeSpan? zone;
    private bool? afternoon;

    public Timestamp? Parse()
    {
        while (!reader.AtEnd)
        {
            if (!Step())
            {
                return null;
            }
        }

        return day.Common() is var (y, m, d) ? Timestamp.Of(y, m, d, Clock(), zone) : null;
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
        if (digits <= 2 && time is null && (next == ':' || (next == '.' && day.HasYearAndDay)))
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

        day.SetAside();
        if (next is '/' or '.' or '-' && day.IsOpen && Numeric(value, digits, next))
        {
            return true;
        }

        return Place(value, digits);
    }

    // A unit may stand before its number (tháng 5) or after it (5月).
    private bool Place(int value, int digits)
    {
        DateWord unit = pending.Kind != DateWordKind.None ? pending : UnitAfter();
        pending = default;
        switch (unit.Kind)
        {
            case DateWordKind.Weekday: return true;
            case DateWordKind.Hour: time = new TimeOfDay(value, 0, 0, 0); return true;
            case DateWordKind.Minute when time is { } t: time = t with { Minute = value }; return true;
            case DateWordKind.Second when time is { } t: time = t with { Second = value }; return true;
        }

        if (!day.Take(unit.Kind, value))
        {
            day.Take(value, digits);
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
            day.Take(first, firstDigits, second, third);
            return true;
        }

        bool dayFirst = DateWords.WritesDayFirst(language) || !char.IsAsciiDigit(text[from - 1]) || third is >= 1300 and <= 1500;
        bool monthFirst = second > 12 || (separator == '/' && first <= 12 && !dayFirst);
        day.Take(third, digits, monthFirst ? first : second, monthFirst ? second : first);
        return true;
    }

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
        if (day.Take(word))
        {
            return;
        }

        switch (word.Kind)
        {
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
