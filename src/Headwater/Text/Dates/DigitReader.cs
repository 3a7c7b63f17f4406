using System.Globalization;

namespace Headwater.Text.Dates;

/// <summary>Reads numbers and signs off the front of a text; digits of any script.</summary>
internal ref struct DigitReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    public int At { get; set; }

    public readonly bool AtEnd => At >= text.Length;

    public readonly char Current => At < text.Length ? text[At] : '\0';

    /// <summary>How many digits stand here, at most 18.</summary>
    public readonly int Digits
    {
        get
        {
            int count = 0;
            while (count < 18 && At + count < text.Length && Digit(text[At + count]) >= 0)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>The value of a decimal digit in any script, or -1.</summary>
    public static int Digit(char c) => c <= '\u007f' ? (char.IsAsciiDigit(c) ? c - '0' : -1) : CharUnicodeInfo.GetDecimalDigitValue(c);

    /// <summary>Takes exactly so many digits, which must stand here.</summary>
    public int Take(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = (value * 10) + Digit(text[At++]);
        }

        return value;
    }

    /// <summary>Takes one character where it stands here.</summary>
    public bool Take(char c)
    {
        bool found = Current == c && !AtEnd;
        At += found ? 1 : 0;
        return found;
    }

    public void SkipSpace()
    {
        while (char.IsWhiteSpace(Current))
        {
            At++;
        }
    }

    /// <summary>Takes h:mm, h:mm:ss or h:mm:ss.fff whose hour was taken; the reader stands on the first colon.</summary>
    public TimeOfDay? ClockAfter(int hour, char colon)
    {
        int minute = TakePart(colon), second = 0;
        if (minute < 0)
        {
            return null;
        }

        if (Current == colon && (second = TakePart(colon)) < 0)
        {
            return null;
        }

        return new TimeOfDay(hour, minute, second, Fraction());
    }

    /// <summary>Takes a decimal fraction of a second.</summary>
    /// <returns>Milliseconds; 0 where there is none.</returns>
    public int Fraction()
    {
        if (Current is not ('.' or ',') || At + 1 >= text.Length || Digit(text[At + 1]) < 0)
        {
            return 0;
        }

        At++;
        int value = 0, weight = 100;
        for (; Digit(Current) is var digit and >= 0; At++, weight /= 10)
        {
            value += digit * weight;
        }

        return value;
    }

    /// <summary>Takes +hh, +hmm, +hhmm or +hh:mm; a minus may be a hyphen or the mathematical sign.</summary>
    /// <returns>The offset, or <c>null</c> where there is none or it is beyond 14 hours.</returns>
    public TimeSpan? Offset()
    {
        int sign = Current switch { '+' => 1, '-' or '\u2212' or '\u2013' => -1, _ => 0 };
        int from = At;
        At += sign == 0 ? 0 : 1;
        int digits = sign == 0 ? 0 : Digits;
        if (digits is < 1 or > 4)
        {
            At = from;
            return null;
        }

        int hours = Take(digits > 2 ? digits - 2 : digits), minutes = 0;
        if (digits > 2)
        {
            minutes = Take(2);
        }
        else if (Current == ':')
        {
            At++;
            minutes = Digits == 2 ? Take(2) : 99;
        }

        return hours <= 14 && minutes < 60 ? sign * new TimeSpan(hours, minutes, 0) : null;
    }

    private int TakePart(char separator)
    {
        if (!Take(separator))
        {
            return -1;
        }

        return Digits is var digits and (1 or 2) ? Take(digits) : -1;
    }
}
