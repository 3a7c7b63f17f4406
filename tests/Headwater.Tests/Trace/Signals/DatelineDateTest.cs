using Headwater.Trace.Signals;

namespace Headwater.Tests.Trace.Signals;

public sealed class DatelineDateTest
{
    private static readonly DatelineWords Words = new();

    [Theory]
    [InlineData("LONDON, Feb 20", "2024-01-03", "2024-02-20")]
    [InlineData("LONDON, Dec. 31", "2024-01-03", "2023-12-31")]
    [InlineData("Pyongyang, July 18, Juche 113 (2024)", "2024-07-19", "2024-07-18")]
    [InlineData("Pyongyang, July 18, Juche 110", "2024-07-19", "2021-07-18")]
    [InlineData("МОСКВА, 20 февраля.", "2024-02-21", "2024-02-20")]
    [InlineData("新华社北京2月20日电", "2024-02-21", "2024-02-20")]
    [InlineData("평양 7월 18일발", "2024-07-19", "2024-07-18")]
    [InlineData("Budapest, 2023. február 20., kedd", "2024-02-21", "2023-02-20")]
    [InlineData("القاهرة 20 فبراير", "2024-02-21", "2024-02-20")]
    [InlineData("Lisboa, 20 fev 2022", "2024-02-21", "2022-02-20")]
    public void The_date_is_read(string dateline, string near, string date) =>
        DatelineDate.Read(dateline, At(near), Words, out _).ShouldBe(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("LONDON")]
    [InlineData("LONDON 20")]
    [InlineData("")]
    public void Without_a_month_there_is_none(string dateline) => DatelineDate.Read(dateline, At("2024-02-21"), Words, out _).ShouldBeNull();

    [Theory]
    [InlineData("LONDON, Feb 45")]
    [InlineData("LONDON, Feb 30")]
    [InlineData("Pyongyang, July 18, Juche 2999")]
    public void A_day_of_no_year_is_absurd(string dateline)
    {
        DatelineDate.Read(dateline, At("2024-02-21"), Words, out bool absurd).ShouldBeNull();
        absurd.ShouldBeTrue();
    }

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse(day + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
}
