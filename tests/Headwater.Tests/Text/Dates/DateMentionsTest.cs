using Headwater.Text;
using Headwater.Text.Dates;

namespace Headwater.Tests.Text.Dates;

public sealed class DateMentionsTest
{
    // A Friday.
    private static readonly DateOnly Written = new(2026, 2, 20);

    [Theory]
    [InlineData("en", "It sank on Sunday.", "2026-02-15")]
    [InlineData("en", "It sank on Friday.", "2026-02-20")]
    [InlineData("en", "Schools stay closed until Tuesday.", "")]
    [InlineData("es", "Las escuelas cierran hasta el martes.", "")]
    [InlineData("en", "It sank yesterday.", "2026-02-19")]
    [InlineData("en", "They met last September.", "2025-09")]
    [InlineData("en", "They met in September 2023.", "2023-09")]
    [InlineData("en", "They met on 3 March 2024.", "2024-03-03")]
    [InlineData("en", "They met on March 3, 2024.", "2024-03-03")]
    [InlineData("en", "They met on January 5.", "2026-01-05")]
    [InlineData("en", "It was built in 2019.", "2019")]
    [InlineData("en", "It was built last year.", "2025")]
    [InlineData("en", "They may meet again.", "")]
    [InlineData("en", "May they meet again.", "")]
    [InlineData("ru", "Они встретились в сентябре 2023 года.", "2023-09")]
    [InlineData("en", "He paid 2019 crowns.", "")]
    [InlineData("en", "They met on February 31, 2024.", "2024-02")]
    [InlineData("de", "Sie trafen sich am 3. Oktober 2024.", "2024-10-03")]
    [InlineData("fr", "Il est arrivé dimanche.", "2026-02-15")]
    [InlineData("es", "Llegó el 3 de marzo de 2024.", "2024-03-03")]
    [InlineData("ru", "Он прибыл 3 марта 2024 года.", "2024-03-03")]
    [InlineData("zh", "会议于2024年2月18日举行。", "2024-02-18")]
    [InlineData("ko", "2023년 9월 방문했다.", "2023-09")]
    public void Days_months_and_years_are_worked_out(string language, string text, string date)
    {
        string found = string.Join(' ', DateMentions.In(text, new TextSpan(0, text.Length), Written, language).Select(d => d.Date));

        found.ShouldBe(date);
    }

    [Fact]
    public void Without_the_report_s_day_only_dates_with_a_year_are_found()
    {
        const string Text = "They met on Sunday and on 3 March 2024.";

        DateMentions.In(Text, new TextSpan(0, Text.Length), null, "en").ShouldHaveSingleItem().Date.ShouldBe("2024-03-03");
    }
}
