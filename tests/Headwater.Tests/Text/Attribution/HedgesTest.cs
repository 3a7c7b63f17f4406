using Headwater.Text;
using Headwater.Text.Attribution;

namespace Headwater.Tests.Text.Attribution;

public sealed class HedgesTest
{
    [Theory]
    [InlineData("en", "The clerk is suspected of taking the seal.", "suspected of")]
    [InlineData("en", "The tanker reportedly could have turned back.", "reportedly|could have")]
    [InlineData("en", "She met Ana May on May 5.", "")]
    [InlineData("de", "Der Wagen soll angeblich gepanzert sein.", "soll|angeblich")]
    [InlineData("ru", "Груз якобы был отправлен.", "якобы")]
    [InlineData("zh", "该男子涉嫌走私。", "涉嫌")]
    [InlineData("ko", "선물한 것으로 알려졌다.", "것으로 알려졌다")]
    public void Hedges_are_found_as_they_are_written(string language, string text, string hedges)
    {
        IEnumerable<string> found = Hedges.In(text, new TextSpan(0, text.Length), language).Select(h => h.In(text).ToString());

        string.Join('|', found).ShouldBe(hedges);
    }
}
