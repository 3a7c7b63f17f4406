namespace Headwater.Text.Dates;

/// <summary>The day that a date in words names, as far as it has been read.</summary>
internal struct WrittenDay()
{
    private const int Unset = -1;

    private int era;
    private Reckoning reckoning;
    private (int Year, int Month, int Day)? aside;

    // Whether a month's name was the first part that was read.
    private bool monthLeads;

    /// <summary>The year as written, or -1.</summary>
    public int Year { get; private set; } = Unset;

    /// <summary>The month of its calendar from 1, or -1.</summary>
    public int Month { get; private set; } = Unset;

    /// <summary>The day of the month from 1, or -1.</summary>
    public int Day { get; private set; } = Unset;

    /// <summary>Whether a year or a day has been read already, so that what follows with a stop may be a time.</summary>
    public readonly bool HasYearAndDay => Year != Unset && Day != Unset;

    /// <summary>Whether neither month nor day has been read.</summary>
    public readonly bool IsOpen => Month == Unset && Day == Unset;

    private readonly bool IsWhole => Year != Unset && Month != Unset && Day != Unset;

    /// <summary>The day in the common calendar, or <c>null</c> where a part is missing or it does not exist.</summary>
    public readonly (int Year, int Month, int Day)? Common() => IsWhole ? Calendars.Common(Year + era, Month, Day, reckoning) : aside;

    /// <summary>Takes a number that says what it is.</summary>
    /// <returns>Whether it is a part of a day.</returns>
    public bool Take(DateWordKind unit, int value)
    {
        switch (unit)
        {
            case DateWordKind.Year: Year = value; return true;
            case DateWordKind.Month: Month = value; return true;
            case DateWordKind.Day: Day = value; return true;
            default: return false;
        }
    }

    /// <summary>Takes a number that does not say what it is: of two digits it is a day first and then a year, of four a year.</summary>
    public void Take(int value, int digits)
    {
        if (digits <= 2 && value is >= 1 and <= 31 && Day == Unset)
        {
            Day = value;
        }
        else if (Year == Unset && digits is 2 or 4)
        {
            Year = Full(value, digits);
        }
    }

    /// <summary>Takes a date in numbers, its year of two digits or four.</summary>
    public void Take(int year, int digits, int month, int day) => (Year, Month, Day) = (Full(year, digits), month, day);

    /// <summary>Takes a word: a month's name or an era's.</summary>
    /// <returns>Whether it is one of these.</returns>
    public bool Take(DateWord word)
    {
        switch (word.Kind)
        {
            case DateWordKind.MonthName when Month == Unset || reckoning != Reckoning.Common || (monthLeads && Day != Unset):
                SetAside();
                // "mar. 5 janv.": what stood before the day was the day of the week.
                monthLeads = IsOpen;
                (Month, reckoning) = (word.Value, Reckoning.Common);
                return true;
            case DateWordKind.SolarMonth or DateWordKind.LunarMonth when Month == Unset:
                (Month, reckoning) = (word.Value, word.Kind == DateWordKind.SolarMonth ? Reckoning.Solar : Reckoning.Lunar);
                return true;
            case DateWordKind.Era:
                era = word.Value;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Sets a whole date aside where another follows. Beside its own calendar an outlet often gives the date in the common one, which is surer.</summary>
    public void SetAside()
    {
        if (IsWhole && reckoning != Reckoning.Common)
        {
            aside ??= Calendars.Common(Year, Month, Day, reckoning);
            (Year, Month, Day, reckoning) = (Unset, Unset, Unset, Reckoning.Common);
        }
    }

    // RFC 2822, section 4.3.
    private static int Full(int year, int digits) => digits == 4 ? year : year + (year < 50 ? 2000 : 1900);
}
