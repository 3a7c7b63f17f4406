using System.Globalization;

namespace Headwater.Trace.Signals;

/// <summary>
/// The date in a dateline. Most name no year: it is the one that brings the date nearest to when the article was
/// published or seen. Eras are counted from the year before their first: Juche 113 is 1911 + 113 = 2024.
/// </summary>
internal static class DatelineDate
{
    /// <summary>The date, or <c>null</c> where there is none.</summary>
    /// <param name="dateline">The dateline.</param>
    /// <param name="near">When the article was published, or first seen.</param>
    /// <param name="words">Months and eras.</param>
    /// <param name="absurd">Whether day and month name no day of any calendar year.</param>
    public static DateOnly? Read(string dateline, DateTimeOffset near, DatelineWords words, out bool absurd)
    {
        (int month, int day) = MonthAndDay(dateline, words);
        absurd = month > 0 && day > DateTime.DaysInMonth(2000, month);
        if (absurd || month == 0 || day == 0)
        {
            return null;
        }

        int year = Year(dateline, words) ?? Nearest(month, day, near);
        absurd = year is < 1800 or > 2200 || day > DateTime.DaysInMonth(year, month);
        return absurd ? null : new DateOnly(year, month, day);
    }

    private static (int Month, int Day) MonthAndDay(string dateline, DatelineWords words)
    {
        int month = 0, day = 0;
        foreach (string token in Tokens(dateline))
        {
            if (token.EndsWith('月'))
            {
                month = Number(token.TrimEnd('月'));
            }
            else if (token.EndsWith('월'))
            {
                month = Number(token.TrimEnd('월'));
            }
            else if (month == 0 && words.Month(token) is > 0 and var named)
            {
                month = named;
            }
            else if (day == 0 && Number(token.TrimEnd('日', '일', '号')) is > 0 and <= 99 and var number)
            {
                day = number;
            }
        }

        return (month is >= 1 and <= 12 ? month : 0, day);
    }

    private static int? Year(string dateline, DatelineWords words)
    {
        foreach ((string word, int before) in words.Eras)
        {
            int at = dateline.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && FirstNumber(dateline.AsSpan(at + word.Length)) is > 0 and < 3000 and var count)
            {
                return before + count;
            }
        }

        int year = Tokens(dateline).Select(t => Number(t.TrimEnd('年', '년'))).FirstOrDefault(n => n is >= 1000 and <= 9999);
        return year == 0 ? null : year;
    }

    private static int Nearest(int month, int day, DateTimeOffset near) => Enumerable.Range(near.Year - 1, 3)
        .Where(year => year is > 0 and < 9999 && day <= DateTime.DaysInMonth(year, month))
        .OrderBy(year => Math.Abs((new DateTime(year, month, day) - near.DateTime).TotalDays))
        .FirstOrDefault(near.Year);

    // Digits and the letters after them are one token where the letter is a Han or Hangul day or month sign.
    private static IEnumerable<string> Tokens(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            bool sign = i < text.Length && text[i] is '月' or '日' or '年' or '월' or '일' or '년' or '号';
            if (i < text.Length && char.IsLetterOrDigit(text[i]) && !sign && (i == start || char.IsDigit(text[i]) == char.IsDigit(text[i - 1])))
            {
                continue;
            }

            int end = sign ? i + 1 : i;
            if (end > start)
            {
                yield return text[start..end];
            }

            start = i < text.Length && !sign && char.IsLetterOrDigit(text[i]) ? i : i + 1;
        }
    }

    private static int FirstNumber(ReadOnlySpan<char> text)
    {
        int start = text.IndexOfAnyInRange('0', '9');
        int length = start < 0 ? -1 : text[start..].IndexOfAnyExceptInRange('0', '9');
        return start is < 0 or > 3 ? 0 : Number(length < 0 ? text[start..].ToString() : text.Slice(start, length).ToString());
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
