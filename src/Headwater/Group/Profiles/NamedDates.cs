using System.Globalization;
using Headwater.Group.Vectors;
using Headwater.Text;

namespace Headwater.Group.Profiles;

/// <summary>
/// The days and years that a text names: "14 December", "Dec. 14", 12月14日, 27/09/2013, "in 2008", and a weekday by the day on
/// which the text was written. Where one text gives a day's year and another leaves it out, the day has the same term.
/// </summary>
internal sealed class NamedDates
{
    private const uint DayKind = 4, YearKind = 5;
    private const int FirstYear = 1900, LastYear = 2100;
    private const int YearDigits = 4;

    // Between a day and the month it stands beside: a space, a stop, "of".
    private const int Beside = 4;

    // Between two numbers of one date: a sign, with spaces about it.
    private const int Joint = 3;

    private static readonly Number None = new(0, -Beside - 1);

    private Number month, last, lastButOne; // a month by name, and the numbers that came last

    /// <summary>Days and years, with how often each stands.</summary>
    public Tally Days { get; } = new();

    /// <summary>When the text was written, or <c>null</c>.</summary>
    public DateTimeOffset? Written { get; set; }

    /// <summary>Forgets the last article.</summary>
    public void Clear() => Days.Clear();

    /// <summary>Begins a headline or a text.</summary>
    public void Begin() => month = last = lastButOne = None;

    /// <summary>Reads the next word.</summary>
    public void Read(ReadOnlySpan<char> text, Word word, in KnownWord known)
    {
        if (word.Kind == WordKind.Number)
        {
            ReadNumber(text, word);
        }
        else if (known.Month > 0)
        {
            month = new Number(known.Month, word.End);
            if (last.IsDay && word.Start - last.End <= Beside)
            {
                Add(known.Month, last.Value);
            }
        }
        else if (known.Weekday > 0 && Written is { } written)
        {
            DateTimeOffset day = written.AddDays(-(((int)written.DayOfWeek - known.Weekday + 7) % 7)); // the last one; Sunday is 7 here and 0 there
            Add(day.Month, day.Day);
        }
    }

    private void ReadNumber(ReadOnlySpan<char> text, Word word)
    {
        Number number = Number.Of(text.Slice(word.Start, word.Length), word.End);
        if (number.IsYear)
        {
            Days.Add(Term(YearKind, number.Value));
        }

        if (number.IsDay && month.Value > 0 && word.Start - month.End <= Beside)
        {
            Add(month.Value, number.Value);
        }
        else if (JointOf(text, last.End, word.Start) is { } sign && last.IsMonth)
        {
            ReadJoined(number, sign);
        }

        (lastButOne, last) = (last, number);
    }

    // 2013-09-27, 2013年9月27日 and 9月27日; 27/09/2013, the day standing first wherever it can.
    private void ReadJoined(Number number, char sign)
    {
        if (number.IsDay && (lastButOne.IsYear || sign is '月' or '월'))
        {
            Add(last.Value, number.Value);
        }
        else if (number.IsYear && lastButOne.IsDay)
        {
            Add(last.Value, lastButOne.Value);
        }
    }

    // The sign that joins two numbers of a date; null where they are not joined.
    private static char? JointOf(ReadOnlySpan<char> text, int end, int start) =>
        end >= 0 && start - end is >= 1 and <= Joint && text[end..start].Trim() is ['-' or '/' or '.' or '年' or '月' or '년' or '월'] joint ? joint[0] : null;

    private void Add(int ofMonth, int day) => Days.Add(Term(DayKind, (ofMonth * 100) + day));

    private static uint Term(uint kind, int value)
    {
        Span<char> digits = stackalloc char[YearDigits];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        return Terms.Hash(digits[..length], kind);
    }

    private readonly record struct Number(int Value, int End)
    {
        public bool IsDay => Value is >= 1 and <= 31;

        public bool IsMonth => Value is >= 1 and <= 12;

        public bool IsYear => Value is >= FirstYear and < LastYear;

        public static Number Of(ReadOnlySpan<char> digits, int end) =>
            new(digits.Length <= YearDigits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0, end);
    }
}
