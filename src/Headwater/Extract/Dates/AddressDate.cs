using System.Globalization;

namespace Headwater.Extract.Dates;

/// <summary>Reads the day in an address: <c>/2024/05/03/</c>, <c>/20240503/</c>, <c>/2024-05-03-…</c>; all three parts, or none.</summary>
internal static class AddressDate
{
    /// <summary>The first credible day in an address, at midnight in UTC, or <c>null</c>.</summary>
    public static DateTimeOffset? Read(string? address, Func<DateTimeOffset, bool> isCredible)
    {
        ReadOnlySpan<char> url = address ?? "";
        for (int i = 0; i + 8 <= url.Length; i++)
        {
            bool begins = url[i] is '1' or '2' && (i == 0 || !char.IsAsciiDigit(url[i - 1]));
            if (begins && Day(url[i..]) is { } day && isCredible(day))
            {
                return day;
            }
        }

        return null;
    }

    private static DateTimeOffset? Day(ReadOnlySpan<char> text)
    {
        foreach (string format in (ReadOnlySpan<string>)["yyyy'/'MM'/'dd", "yyyy'-'MM'-'dd", "yyyy'/'M'/'d", "yyyyMMdd"])
        {
            for (int length = Math.Min(10, text.Length); length >= 8; length--)
            {
                bool ends = length == text.Length || !char.IsAsciiDigit(text[length]);
                if (ends && DateTimeOffset.TryParseExact(text[..length], format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day))
                {
                    return day;
                }
            }
        }

        return null;
    }
}
