using System.Globalization;

namespace Headwater.Text.Dates;

/// <summary>By which calendar a date is counted.</summary>
internal enum Reckoning
{
    /// <summary>The common calendar, or another one that the year alone tells.</summary>
    Common,

    /// <summary>The solar calendar of Iran and Afghanistan.</summary>
    Solar,

    /// <summary>The lunar calendar of Islam.</summary>
    Lunar,
}

/// <summary>
/// Days of other calendars in the common one. Where no month's name tells the calendar the year does: since the web is there, and
/// until 2031, no year of one is a year of another, 1369 to 1410 being solar, 1410 to 1453 lunar and 2533 to 2574 of the Buddhist era.
/// </summary>
internal static class Calendars
{
    private const int First = 1300, LastSolar = 1410, Last = 1500;

    // Thai dates mostly leave the era out; no report is dated so far ahead.
    private const int BuddhistEra = 543, FirstBuddhist = 2450, LastBuddhist = 2700;

    private static readonly PersianCalendar Solar = new();
    private static readonly UmAlQuraCalendar Official = new();
    private static readonly HijriCalendar Tabular = new();

    /// <summary>A day's year, month and day in the common calendar; as they are where they are of it already, whether or not there is such a day.</summary>
    /// <returns>The parts, or <c>null</c> for a day that the calendar does not have or a year that nobody dates a report with.</returns>
    public static (int Year, int Month, int Day)? Common(int year, int month, int day, Reckoning reckoning = Reckoning.Common) => (reckoning, year) switch
    {
        (Reckoning.Common, >= FirstBuddhist and <= LastBuddhist) => (year - BuddhistEra, month, day),
        (Reckoning.Common, < First or > Last) => (year, month, day),
        (_, < First or > Last) => null,
        (Reckoning.Solar, _) or (Reckoning.Common, <= LastSolar) => Day(Solar, year, month, day),
        _ => Day(Official, year, month, day) ?? Day(Tabular, year, month, day),
    };

    // The official calendar of Saudi Arabia begins in 1318; a month's thirtieth day may have been seen elsewhere.
    private static (int Year, int Month, int Day)? Day(Calendar calendar, int year, int month, int day)
    {
        bool known = calendar.GetYear(calendar.MinSupportedDateTime) < year && calendar.GetYear(calendar.MaxSupportedDateTime) > year;
        if (!known || month is < 1 or > 12 || day < 1 || day > calendar.GetDaysInMonth(year, month))
        {
            return null;
        }

        DateTime common = calendar.ToDateTime(year, month, day, 0, 0, 0, 0);
        return (common.Year, common.Month, common.Day);
    }
}
