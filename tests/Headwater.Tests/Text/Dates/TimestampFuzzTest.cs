using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Headwater.Text.Dates;

namespace Headwater.Tests.Text.Dates;

public sealed class TimestampFuzzTest
{
    private static readonly string[] Seeds =
    [
        "Tue, 05 Mar 2024 14:07:09 GMT", "Tue, 5 Mar 24 14:07 EST", "2024-03-05T14:07:09.123+01:00", "20240305T140709Z", "2024-W10-2", "2024-065", "1709647629", "1709647629000",
        "Tue Mar  5 14:07:09 2024", "5 mars 2024 à 14h07", "5. März 2024, 14:07 Uhr", "5 de marzo de 2024", "вторник, 5 марта 2024 г., 14:07", "٥ مارس ٢٠٢٤", "2024年3月5日 14時07分", "2024년 3월 5일", "5 มีนาคม 2567", "March 5th, 2024 at 2:07 pm",
    ];

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "yyyy-MM-dd HH:mm:ss'Z'", "yyyyMMdd'T'HHmmss'Z'", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss '+0000'", "dd MMM yyyy HH:mm:ss 'UT'", "dddd, dd-MMM-yyyy HH:mm:ss 'GMT'", "d MMMM yyyy HH:mm:ss 'UTC'",
    ];

    [Fact]
    [Trait("speed", "slow")]
    public void Damaged_dates_are_read_within_their_means() =>
        new Fuzzer([" ", "-", "/", ":", ".", ",", "T", "Z", "+", "GMT", "+99:99", "24:00", "23:59:60", "0", "00", "99999999999", "-1", "Feb 30", "month", "de", "年", "г.", "٢", "pm", "\u00a0", "\u200f", "\0", "é", "\uD800"], [.. Seeds.Select(Encoding.UTF8.GetBytes)])
            .Run(bytes =>
            {
                string text = Encoding.UTF8.GetString(bytes);
                foreach (string? language in (string?[])[null, "en", "th", "xx-invalid"])
                {
                    Timestamp? read = Timestamp.Parse(text, language);
                    Timestamp.Parse(text, language).ShouldBe(read);
                    (read?.Time.Year ?? 2000).ShouldBeInRange(1, 9999);
                }
            });

    [Fact]
    public void A_time_that_was_written_is_the_time_that_is_read() => Prop.ForAll<PositiveInt, NonNegativeInt, NonNegativeInt>((days, seconds, form) =>
    {
        DateTimeOffset time = new DateTimeOffset(1995, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days.Get * 37 % 20_000).AddSeconds(seconds.Get * 8191L % 86_400);
        string written = time.ToString(Formats[form.Get % Formats.Length], CultureInfo.InvariantCulture);

        return Timestamp.Parse(written)?.Time == time;
    }).Check(Fuzzer.Tried());

    [Fact]
    public void A_zone_is_taken_off() => Prop.ForAll<PositiveInt, int>((days, quarters) =>
    {
        TimeSpan zone = TimeSpan.FromMinutes(quarters % 56 * 15);
        DateTimeOffset time = new DateTimeOffset(1995, 1, 1, 12, 30, 0, zone).AddDays(days.Get % 20_000);

        return Timestamp.Parse(time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))?.Time == time
            && Timestamp.Parse(time.ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture))?.Time == time;
    }).Check(Fuzzer.Tried());
}
