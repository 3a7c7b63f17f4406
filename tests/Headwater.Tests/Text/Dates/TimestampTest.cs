using System.Globalization;
using Headwater.Text.Dates;

namespace Headwater.Tests.Text.Dates;

public sealed class TimestampTest
{
    [Theory]
    // ISO 8601 and its profiles
    [InlineData("2024-03-05T14:07:09Z", "2024-03-05T14:07:09")]
    [InlineData("2024-03-05T14:07:09.250+02:00", "2024-03-05T12:07:09.25")]
    [InlineData("2024-03-05T14:07-0530", "2024-03-05T19:37")]
    [InlineData("2024-03-05 14:07:09", "2024-03-05T14:07:09")]
    [InlineData("2024-03-05T14:07:09 EST", "2024-03-05T19:07:09")]
    [InlineData("20240305T140709Z", "2024-03-05T14:07:09")]
    [InlineData("20240305", "2024-03-05")]
    [InlineData("2024-065", "2024-03-05")]
    [InlineData("2024-W10-2", "2024-03-05")]
    [InlineData("2024-03", "2024-03-01")]
    [InlineData("2024", "2024-01-01")]
    [InlineData("2024-02-28T24:00:00Z", "2024-02-29")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01")]
    // RFC 822 and its descendants
    [InlineData("Tue, 05 Mar 2024 14:07:09 GMT", "2024-03-05T14:07:09")]
    [InlineData("Tue, 5 Mar 24 14:07 +0100", "2024-03-05T13:07")]
    [InlineData("05 Mar 2024 14:07:09 -0800 (PST)", "2024-03-05T22:07:09")]
    [InlineData("Tuesday, 05-Mar-24 14:07:09 GMT", "2024-03-05T14:07:09")]
    [InlineData("Tue, 05 Mar 2024 14:07:09 EDT", "2024-03-05T18:07:09")]
    [InlineData("Tue Mar  5 14:07:09 2024", "2024-03-05T14:07:09")]
    [InlineData("Tue Mar 05 14:07:09 PST 2024", "2024-03-05T22:07:09")]
    [InlineData("Tue Mar 05 2024 14:07:09 GMT+0100 (Central European Standard Time)", "2024-03-05T13:07:09")]
    [InlineData("March 5, 2024 2:07 pm", "2024-03-05T14:07")]
    [InlineData("Mar 5, 2024 12:07 AM", "2024-03-05T00:07")]
    // Numbers alone
    [InlineData("1709647629", "2024-03-05T14:07:09")]
    [InlineData("1709647629000", "2024-03-05T14:07:09")]
    [InlineData("5.3.2024 14:07", "2024-03-05T14:07")]
    [InlineData("3/5/2024 14:07:09", "2024-03-05T14:07:09")]
    [InlineData("25/3/2024", "2024-03-25")]
    [InlineData("25.03.2024 - 26.03.2024", "2024-03-25")]
    [InlineData("25.03.2024, 14.07", "2024-03-25T14:07")]
    [InlineData("2024/03/05 14:07:09", "2024-03-05T14:07:09")]
    // Words of many languages
    [InlineData("mar. 5 janv. 2024 à 14:07", "2024-01-05T14:07")]
    [InlineData("5. März 2024, 14:07 Uhr", "2024-03-05T14:07")]
    [InlineData("5 de marzo de 2024", "2024-03-05")]
    [InlineData("Вт, 5 марта 2024 14:07:09 +0300", "2024-03-05T11:07:09")]
    [InlineData("5 березня 2024 р.", "2024-03-05")]
    [InlineData("5 marca 2024", "2024-03-05")]
    [InlineData("2024. március 5. 14:07", "2024-03-05T14:07")]
    [InlineData("Τρι, 05 Μαρ 2024 14:07:09 EET", "2024-03-05T12:07:09")]
    [InlineData("5 Mart 2024", "2024-03-05")]
    [InlineData("5 مارس 2024", "2024-03-05")]
    [InlineData("٥ مارس ٢٠٢٤", "2024-03-05")]
    [InlineData("5 मार्च 2024", "2024-03-05")]
    [InlineData("2024年3月5日 14:07", "2024-03-05T14:07")]
    [InlineData("2024年3月5日14時7分", "2024-03-05T14:07")]
    [InlineData("令和6年3月5日", "2024-03-05")]
    [InlineData("2024년 03월 05일 오후 2:07:09", "2024-03-05T14:07:09")]
    [InlineData("2024-03-05 오후 2:07:09", "2024-03-05T14:07:09")]
    [InlineData("ngày 5 tháng 3 năm 2024", "2024-03-05")]
    [InlineData("Thứ 3, 5/3/2024 14:07", "2024-03-05T14:07", "vi")]
    [InlineData("3 พฤษภาคม 2567", "2024-05-03T00:00:00", "th")]
    public void A_date_is_read(string text, string expected, string? language = null) =>
        Timestamp.Parse(text, language).ShouldNotBeNull().Time.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024-02-30T10:00:00Z")]
    [InlineData("Tue, 05 Mar 2024 25:07:09 GMT")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("12345")]
    [InlineData("99999999999999999999999")]
    [InlineData("Tue, 31 Jun 2024 10:00:00 GMT")]
    public void What_is_no_date_is_none(string text) => Timestamp.Parse(text).ShouldBeNull();

    [Fact]
    public void A_zone_that_was_not_written_is_known_to_be_missing()
    {
        Timestamp.Parse("Tue, 05 Mar 2024 14:07:09")!.Value.HasZone.ShouldBeFalse();
        Timestamp.Parse("Tue, 05 Mar 2024 14:07:09 GMT")!.Value.HasZone.ShouldBeTrue();
        Timestamp.Parse("2024-03-05")!.Value.HasTime.ShouldBeFalse();
    }

    [Theory]
    [InlineData("11 listopada 2024", "pl", 11)]
    [InlineData("11. listopada 2024.", "hr", 10)]
    public void A_word_that_is_two_months_is_read_in_its_language(string text, string language, int month) =>
        Timestamp.Parse(text, language)!.Value.Time.Month.ShouldBe(month);

    /// <summary>As programs for feeds write dates, with the words of the site's language where English ones belong; the hour is in UTC.</summary>
    [Theory]
    [InlineData("Tue, 05 Mar 2024 14:07:09 +0100 (CET)", 13)]
    [InlineData("Tue, 5 Mar 2024 14:07:09 UTC+1", 13)]
    [InlineData("2024-03-05 14:07:09 +0100", 13)]
    [InlineData("2024-03-05T14:07:09 +01:00", 13)]
    [InlineData("2024-03-05T14:07+0100", 13)]
    [InlineData("Mar 5, 2024 2:07 PM EST", 19)]
    [InlineData("Di, 05 Mrz 2024 14:07:09 +0100", 13)]
    [InlineData("Di, 05 Mär 2024 14:07:09 +0100", 13)]
    [InlineData("mar., 05 mars 2024 14:07:09 +0100", 13)]
    [InlineData("mar, 05 mar 2024 14:07:09 +0100", 13)]
    [InlineData("Вт, 05 мар 2024 14:07:09 +0300", 11)]
    [InlineData("Вт, 05 Мар 2024 14:07:09 +0300", 11)]
    [InlineData("Вів, 05 бер 2024 14:07:09 +0200", 12)]
    [InlineData("2024/03/05 14:07:09 +0000", 14)]
    [InlineData("Tue, 05 Mar 2024 14:07:09 Z", 14)]
    [InlineData("Tue, 05 Mar 2024 14:07:60 GMT", 14)]
    [InlineData("2024-03-05T14:07:09,123Z", 14)]
    [InlineData("2024-03-05T14:07:09.1234567Z", 14)]
    [InlineData("Tue, 05-Mar-24 14:07:09 GMT", 14)]
    [InlineData("Tue,05 Mar 2024 14:07:09 GMT", 14)]
    [InlineData("Tuesday, March 05, 2024 14:07:09 GMT", 14)]
    [InlineData("wt., 05 mar 2024 14:07:09 +0100", 13)]
    [InlineData("Sal, 05 Mar 2024 14:07:09 +0300", 11)]
    [InlineData("Út, 05 bře 2024 14:07:09 +0100", 13)]
    [InlineData("k, 05 márc 2024 14:07:09 +0100", 13)]
    [InlineData("Τρι, 05 Μαρ 2024 14:07:09 +0200", 12)]
    [InlineData("الثلاثاء, 05 مارس 2024 14:07:09 +0300", 11)]
    [InlineData("سه‌شنبه, 05 مارس 2024 14:07:09 +0330", 10)]
    [InlineData("周二, 05 3月 2024 14:07:09 +0800", 6)]
    [InlineData("星期二, 05 三月 2024 14:07:09 +0800", 6)]
    [InlineData("화, 05 3월 2024 14:07:09 +0900", 5)]
    [InlineData("火, 05 3月 2024 14:07:09 +0900", 5)]
    [InlineData("ti, 05 maalis 2024 14:07:09 +0200", 12)]
    [InlineData("tir, 05 mar 2024 14:07:09 +0100", 13)]
    [InlineData("tis, 05 mar 2024 14:07:09 +0100", 13)]
    [InlineData("ma, 05 mrt 2024 14:07:09 +0100", 13)]
    [InlineData("mar, 05 mar. 2024 14:07:09 +0200", 12)]
    [InlineData("ter, 05 mar 2024 14:07:09 -0300", 17)]
    [InlineData("Sel, 05 Mar 2024 14:07:09 +0700", 7)]
    [InlineData("T3, 05 Th3 2024 14:07:09 +0700", 7)]
    [InlineData("Thứ Ba, 05 Tháng 3 2024 14:07:09 +0700", 7)]
    [InlineData("मंगलवार, 05 मार्च 2024 14:07:09 +0530", 8)]
    [InlineData("মঙ্গল, 05 মার্চ 2024 14:07:09 +0600", 8)]
    [InlineData("อ., 05 มี.ค. 2024 14:07:09 +0700", 7)]
    public void A_date_as_feeds_have_it_is_read(string written, int hour)
    {
        Timestamp read = Timestamp.Parse(written).ShouldNotBeNull();

        (read.Time.Year, read.Time.Month, read.Time.Day, read.Time.UtcDateTime.Hour).ShouldBe((2024, 3, 5, hour));
    }
}
