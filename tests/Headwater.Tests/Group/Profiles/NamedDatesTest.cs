using Headwater.Group.Profiles;

namespace Headwater.Tests.Group.Profiles;

/// <summary>A day that two texts name is one day, however each writes it; a day's year is told apart from it.</summary>
public sealed class NamedDatesTest
{
    // A Wednesday.
    private static readonly DateTimeOffset Written = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("The vote is set for March 2.")]
    [InlineData("The vote was on 2 March.")]
    [InlineData("The vote was held (Mar. 2) in Veldt.")]
    [InlineData("Die Abstimmung war am 2. März.")]
    [InlineData("Le vote a eu lieu le 2 mars.")]
    [InlineData("La votación fue el 2 de marzo.")]
    [InlineData("Голосование прошло 2 марта.")]
    [InlineData("採決は3月2日に行われた。")]
    [InlineData("표결은 3월 2일에 있었다.")]
    [InlineData("The vote of 2026-03-02 stands.")]
    [InlineData("The vote of 02/03/2026 stands.")]
    [InlineData("They voted on Monday.")]
    [InlineData("Sie stimmten am Montag ab.")]
    public void A_day_is_one_day_in_every_writing(string text) =>
        Days(text, Written).ShouldContain(Days("The vote was on 2 March.", Written).Single());

    [Fact]
    public void A_weekday_is_the_last_one_before_the_report_or_its_own_day()
    {
        Days("On Wednesday they met.", Written).ShouldBe(Days("On 4 March they met.", Written));
        Days("On Thursday they met.", Written).ShouldBe(Days("On 26 February they met.", Written));
        Days("On Sunday they met.", Written).ShouldBe(Days("On 1 March they met.", Written));
    }

    [Fact]
    public void A_weekday_says_nothing_where_nobody_says_when_it_was_written() =>
        Days("On Wednesday they met.", written: null).ShouldBeEmpty();

    [Fact]
    public void A_year_counts_beside_its_day() =>
        Days("The bridge fell on 2 March 2019.", Written).Length.ShouldBe(2);

    [Theory]
    [InlineData("They may meet 40 others, and 3 of 7 will speak.")]
    [InlineData("It was 5.2 metres long and cost 1,900 crowns.")]
    [InlineData("March on, said the sergeant.")]
    [InlineData("Flats 27/09 and 14-3 stand empty.")]
    public void Other_numbers_and_words_name_no_day(string text) =>
        Days(text, Written).ShouldBeEmpty();

    private static uint[] Days(string text, DateTimeOffset? written)
    {
        Reading reading = new();
        reading.Read("", text, written);
        return [.. reading.Dates.Days.Terms.ToArray().Order()];
    }
}
