using System.Globalization;
using System.Text.RegularExpressions;

namespace Headwater.App.Demo;

/// <summary>
/// Writes the days of which an article speaks. The sample day is always today, so a text says <c>{{weekday:-2}}</c> for
/// the day before yesterday, <c>{{date:-1}}</c>, <c>{{short:0}}</c> (as datelines write it), <c>{{full:-30}}</c>,
/// <c>{{month:-2}}</c> (months before), <c>{{year:-5}}</c> (years before), <c>{{day:0}}</c> (the number alone).
/// </summary>
/// <param name="language">The words to write them in.</param>
/// <param name="today">The day of the event's first report, in its outlet's own zone.</param>
internal sealed partial class PressCalendar(PressLanguage language, DateTimeOffset today)
{
    /// <summary>The text with its days written out.</summary>
    /// <exception cref="InvalidDataException">A placeholder of another name.</exception>
    public string Write(string text) => text.Contains("{{", StringComparison.Ordinal) ? Placeholder().Replace(text, Write) : text;

    /// <summary>A moment as the head of a page shows it.</summary>
    public string Moment(DateTimeOffset moment) =>
        $"{Fill(language.FullDate, moment, language.Months)}, {moment.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    private string Write(Match placeholder)
    {
        int offset = int.Parse(placeholder.Groups[2].Value, CultureInfo.InvariantCulture);
        return placeholder.Groups[1].Value switch
        {
            "weekday" => language.Weekdays[(int)today.AddDays(offset).DayOfWeek],
            "date" => Fill(language.Date, today.AddDays(offset), language.Months),
            "short" => Fill(language.ShortDate, today.AddDays(offset), language.MonthsShort ?? language.Months),
            "full" => Fill(language.FullDate, today.AddDays(offset), language.Months),
            "month" => (language.MonthsAlone ?? language.Months)[today.AddMonths(offset).Month - 1],
            "year" => today.AddYears(offset).Year.ToString(CultureInfo.InvariantCulture),
            "day" => today.AddDays(offset).Day.ToString(CultureInfo.InvariantCulture),
            var other => throw new InvalidDataException($"A text of the sample day says {{{{{other}:…}}}}; known are weekday, date, short, full, month, year, day."),
        };
    }

    private static string Fill(string pattern, DateTimeOffset day, IReadOnlyList<string> months) => pattern
        .Replace("{d}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{m}", day.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{yyyy}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", months[day.Month - 1], StringComparison.Ordinal);

    [GeneratedRegex(@"\{\{([a-z]+):([+-]?\d{1,4})\}\}")]
    private static partial Regex Placeholder();
}
