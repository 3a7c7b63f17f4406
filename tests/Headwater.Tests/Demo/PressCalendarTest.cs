using Headwater.App.Demo;

namespace Headwater.Tests.Demo;

public sealed class PressCalendarTest
{
    private static readonly SampleDay Day = SampleDay.Load();

    [Theory]
    [InlineData("en", "Wednesday, Monday, May 14, 14 May 2031, February, 2026, 14")]
    [InlineData("de", "Mittwoch, Montag, 14. Mai, 14. Mai 2031, Februar, 2026, 14")]
    [InlineData("ja", "水曜日, 月曜日, 5月14日, 2031年5月14日, 2月, 2026, 14")]
    [InlineData("ar", "الأربعاء, الاثنين, 14 أيار, 14 أيار 2031, شباط, 2026, 14")]
    [InlineData("ru", "среду, понедельник, 14 мая, 14 мая 2031, феврале, 2026, 14")]
    public void Days_are_written_in_the_articles_language(string language, string written) =>
        new PressCalendar(Day.Languages[language], new DateTimeOffset(2031, 5, 14, 9, 0, 0, TimeSpan.Zero))
            .Write("{{weekday:0}}, {{weekday:-2}}, {{date:0}}, {{full:0}}, {{month:-3}}, {{year:-5}}, {{day:0}}")
            .ShouldBe(written);

    [Fact]
    public void An_unknown_placeholder_is_refused() =>
        Should.Throw<InvalidDataException>(() => new PressCalendar(Day.Languages["en"], default(DateTimeOffset).AddYears(2000)).Write("{{moon:1}}"))
            .Message.ShouldContain("{{moon:…}}");
}
