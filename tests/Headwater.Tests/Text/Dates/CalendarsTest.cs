using System.Globalization;
using Headwater.Text.Dates;

namespace Headwater.Tests.Text.Dates;

public sealed class CalendarsTest
{
    [Theory]
    // Iran
    [InlineData("۱۵ اردیبهشت ۱۴۰۳", "2024-05-04")]
    [InlineData("شنبه ۱۵ اردیبهشت ۱۴۰۳ - ۱۴:۳۰", "2024-05-04T14:30")]
    [InlineData("۱۴۰۳/۰۲/۱۵", "2024-05-04")]
    [InlineData("1403/02/15 14:30", "2024-05-04T14:30")]
    [InlineData("۱۵/۰۲/۱۴۰۳", "2024-05-04")]
    [InlineData("1403-02-15T14:30:00", "2024-05-04T14:30")]
    [InlineData("۳۰ اسفند ۱۴۰۳", "2025-03-20")]
    [InlineData("1 فروردين 1404", "2025-03-21")]
    // Afghanistan
    [InlineData("۱۵ ثور ۱۴۰۳", "2024-05-04")]
    [InlineData("۱۵ غویی ۱۴۰۳", "2024-05-04")]
    // Arabia
    [InlineData("15 رمضان 1445", "2024-03-25")]
    [InlineData("١٥ رمضان ١٤٤٥ هـ", "2024-03-25")]
    [InlineData("1445/09/15", "2024-03-25")]
    [InlineData("25 ربيع الأول 1446", "2024-09-28")]
    [InlineData("Ramadan 15, 1445", "2024-03-25")]
    // Two calendars beside each other
    [InlineData("الاثنين 15 رمضان 1445 هـ الموافق 25 مارس 2024 م", "2024-03-25")]
    [InlineData("15 رمضان 1445 - 26 مارس 2024", "2024-03-26")]
    [InlineData("26 مارس 2024 - 15 رمضان 1445", "2024-03-26")]
    [InlineData("۱۵ اردیبهشت ۱۴۰۳ - 2024/05/04", "2024-05-04")]
    [InlineData("15 رمضان 1445، 3 تعليقات", "2024-03-25")]
    [InlineData("১৫ এপ্রিল ২০২৪, ২ বৈশাখ ১৪৩১", "2024-04-15")]
    // The era of the Buddha
    [InlineData("5 มี.ค. 2567", "2024-03-05")]
    [InlineData("วันอังคารที่ 5 มีนาคม พ.ศ. 2567 เวลา 14.07 น.", "2024-03-05T14:07")]
    [InlineData("๕ มีนาคม ๒๕๖๗", "2024-03-05")]
    [InlineData("2567-03-05T14:07:00+07:00", "2024-03-05T07:07")]
    [InlineData("05/03/2567", "2024-03-05", "th")]
    public void A_date_of_another_calendar_is_read(string written, string expected, string? language = null) =>
        Timestamp.Parse(written, language).ShouldNotBeNull().Time.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    [Theory]
    [InlineData("31 مهر 1403")]
    [InlineData("1403/13/01")]
    [InlineData("15 رمضان 2024")]
    [InlineData("30 اسفند 1402")]
    [InlineData("ماه رمضان")]
    [InlineData("15 रजब 2024")]
    public void A_day_that_a_calendar_does_not_have_is_none(string written) => Timestamp.Parse(written).ShouldBeNull();

    [Theory]
    [InlineData("1403")]
    [InlineData("1445")]
    public void A_number_alone_is_no_year_of_another_calendar(string written) => Timestamp.Parse(written)?.Time.Year.ShouldBeLessThan(1990);

    [Theory]
    [InlineData("5 आषाढ २०८१")]
    [InlineData("১৫ বৈশাখ ১৪৩১")]
    public void A_calendar_that_is_not_known_gives_no_date(string written) => Timestamp.Parse(written).ShouldBeNull();

    [Theory]
    [InlineData("१५ मार्च २०२४", "2024-03-15")]
    [InlineData("१५/०३/२०२४", "2024-03-15")]
    [InlineData("০৫/০৩/২০২৪", "2024-03-05")]
    [InlineData("૫ માર્ચ ૨૦૨૪", "2024-03-05")]
    [InlineData("௫ மார்ச் ௨௦௨௪", "2024-03-05")]
    [InlineData("೫ ಮಾರ್ಚ್ ೨೦೨೪", "2024-03-05")]
    [InlineData("၅ မတ်လ ၂၀၂၄", "2024-03-05")]
    [InlineData("ថ្ងៃទី៥ ខែមីនា ឆ្នាំ២០២៤", "2024-03-05")]
    [InlineData("໕ ມີນາ ໒໐໒໔", "2024-03-05")]
    [InlineData("15 كانون الثاني 2024", "2024-01-15")]
    [InlineData("١٥ تشرين الأول ٢٠٢٤", "2024-10-15")]
    [InlineData("5 Deireadh Fómhair 2024", "2024-10-05")]
    [InlineData("2024-yil 5-mart", "2024-03-05")]
    [InlineData("2024ko martxoaren 5a", "2024-03-05")]
    public void Digits_and_months_of_many_scripts_are_read(string written, string expected) =>
        Timestamp.Parse(written).ShouldNotBeNull().Time.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
