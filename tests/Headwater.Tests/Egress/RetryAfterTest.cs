using Headwater.Egress;

namespace Headwater.Tests.Egress;

public sealed class RetryAfterTest
{
    private static readonly DateTimeOffset Now = new(2031, 5, 4, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 7 ", 7)]
    [InlineData("Sun, 04 May 2031 06:01:00 GMT", 60)]
    [InlineData("99999999999999", 86400)]
    [InlineData("Sun, 04 May 2036 06:01:00 GMT", 86400)]
    [InlineData("Sunday, 04-May-31 06:01:00 GMT", 60)]
    [InlineData("2031-05-04T06:01:00Z", 60)]
    [InlineData("23:59", null)]
    [InlineData("12.5", null)]
    [InlineData("May 5", null)]
    [InlineData("12/30", null)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("1.5e3", null)]
    [InlineData("Sun, 04 May 2025 06:01:00 GMT", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Seconds_and_dates_are_read_and_believed_up_to_a_day(string? header, int? seconds) =>
        RetryAfter.Read(header, Now, TimeSpan.FromDays(1)).ShouldBe(seconds is { } s ? Now.AddSeconds(s) : null);
}
