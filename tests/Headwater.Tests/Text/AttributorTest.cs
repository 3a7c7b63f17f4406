using Headwater.Text;
using Headwater.Text.Attribution;

namespace Headwater.Tests.Text;

public sealed class AttributorTest
{
    [Theory]
    [InlineData("en", "The harbour ministry said the port would close on Monday.", "The harbour ministry", "said", "the port would close on Monday")]
    [InlineData("en", "The ferry had turned back, according to the coast guard.", "the coast guard", "according to", "The ferry had turned back")]
    [InlineData("en", "According to the coast guard, the ferry had turned back.", "the coast guard", "According to", "the ferry had turned back")]
    [InlineData("en", "“We will not move,” said Adaeze Okoro.", "Adaeze Okoro", "said", "“We will not move,”")]
    [InlineData("en", "“We will not move,” Okoro said.", "Okoro", "said", "“We will not move,”")]
    [InlineData("en", "Okoro, the mayor of Port Amber, said that nobody was hurt.", "Okoro", "said", "nobody was hurt")]
    [InlineData("en", "She told reporters that the bridge was safe.", "She", "told", "the bridge was safe")]
    public void Who_says_what_is_found(string language, string text, string source, string cue, string content)
    {
        Saying saying = Attributor.Find(text, language).ShouldHaveSingleItem();

        Show(text, saying.Source!.Value).ShouldBe(source);
        Show(text, saying.Cue).ShouldBe(cue);
        string.Concat(saying.Content.Select(c => Show(text, c))).ShouldContain(content);
    }

    [Fact]
    public void A_pronoun_is_read_as_the_source_named_before_it()
    {
        const string Text = "Adaeze Okoro said the bridge was safe. She added that it would open on Monday.";

        Attributor.Find(Text)[1].Speaker.ShouldBe("Adaeze Okoro");
    }

    private static string Show(string text, TextSpan span) => span.In(text).ToString();
}
