using Headwater.Group.Lexicons;

namespace Headwater.Tests.Group.Lexicons;

public sealed class FiguresTest
{
    [Theory]
    [InlineData("1.2 million people", "1,200,000")]
    [InlineData("1,2 Millionen Menschen", "1,200,000")]
    [InlineData("120万人", "1,200,000")]
    [InlineData("1 200 000 человек", "1,200,000")]
    [InlineData("3만5000명", "35000")]
    [InlineData("2.300 personas", "2,300")]
    [InlineData("6,4", "6.4")]
    [InlineData("٧٥ شخصا", "75")]
    [InlineData("58亿美元", "5.8 milliards")]
    public void A_figure_is_one_however_a_language_writes_it(string one, string other) => Term(one).ShouldBe(Term(other));

    [Theory]
    [InlineData("6.4", "6.8")]
    [InlineData("1,200", "1.2")]
    [InlineData("12 million", "12")]
    public void Two_figures_are_two(string one, string other) => Term(one).ShouldNotBe(Term(other));

    [Theory]
    [InlineData("2026")]
    [InlineData("1988 and before")]
    [InlineData("3月")]
    [InlineData("0")]
    [InlineData("1")]
    public void What_identifies_nothing_is_no_figure(string text) => Term(text).ShouldBe(0u);

    [Theory]
    [InlineData("seven", "sieben")]
    [InlineData("neun", "девять")]
    public void A_figure_in_words_is_one_in_two_languages(string one, string other)
    {
        Figures.OfWord(one).ShouldNotBe(0u);
        Figures.OfWord(one).ShouldBe(Figures.OfWord(other));
    }

    [Theory]
    [InlineData("9999999999999999999999999999999999999999")]
    [InlineData("1.")]
    [InlineData("1,,,,")]
    [InlineData("1.2.3.4.5")]
    [InlineData("9 million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million million")]
    public void Whatever_stands_there_some_of_it_is_read(string text)
    {
        Should.NotThrow(() => Term(text));
        Figures.OfDigits(text, out int length);
        length.ShouldBeInRange(1, text.Length);
    }

    private static uint Term(string text) => Figures.OfDigits(text, out _);
}
