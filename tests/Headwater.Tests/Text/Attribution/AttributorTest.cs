using Headwater.Text;
using Headwater.Text.Attribution;

namespace Headwater.Tests.Text.Attribution;

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
    [InlineData("en", "The minister said, “Nobody was hurt.”", "The minister", "said", "“Nobody was hurt.”")]
    [InlineData("en", "South Korea has formally asked the committee to look into the gift.", "South Korea", "has formally asked", "to look into the gift")]
    [InlineData("en", "Article 5 states that the port is open to all.", "Article 5", "states", "the port is open to all")]
    [InlineData("de", "Der Hafen bleibt geschlossen, sagte der Minister.", "der Minister", "sagte", "Der Hafen bleibt geschlossen")]
    [InlineData("de", "Das Fahrzeug sei übergeben worden, meldete die Agentur.", "die Agentur", "meldete", "Das Fahrzeug sei übergeben worden")]
    [InlineData("fr", "Selon le ministère, le port est fermé.", "le ministère", "Selon", "le port est fermé")]
    [InlineData("es", "La ministra dijo que el puerto está cerrado.", "La ministra", "dijo", "el puerto está cerrado")]
    [InlineData("pt", "O porto fechou, segundo a guarda costeira.", "a guarda costeira", "segundo", "O porto fechou")]
    [InlineData("it", "Il sindaco ha detto che il ponte è sicuro.", "Il sindaco", "ha detto", "il ponte è sicuro")]
    [InlineData("ru", "«Мы не уйдём», — сказал Астахов.", "Астахов", "сказал", "«Мы не уйдём»")]
    [InlineData("uk", "Міністр заявив, що порт закрито.", "Міністр", "заявив", "порт закрито")]
    [InlineData("ar", "وقالت الوكالة إن السيارة سلمت يوم الأحد.", "الوكالة", "وقالت", "السيارة سلمت يوم الأحد")]
    [InlineData("zh", "外交部发言人表示，港口已经关闭。", "外交部发言人", "表示", "港口已经关闭")]
    [InlineData("ja", "大臣は港を閉じたと述べた。", "大臣", "と述べた", "港を閉じた")]
    [InlineData("ko", "장관은 항구가 폐쇄됐다고 밝혔다.", "장관", "고 밝혔다", "항구가 폐쇄됐다")]
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

    [Theory]
    [InlineData("A monitoring team of 11 states took up the work outside the United Nations that October.")]
    [InlineData("The court threw out 14 claims that winter.")]
    public void What_is_counted_says_nothing(string text) => Attributor.Find(text, "en").ShouldBeEmpty();

    [Theory]
    [InlineData("en", "The village nurse, Ana Telawa, counted three bodies and said she feared there were more.", "The village nurse")]
    [InlineData("ja", "南の島で22日に起きた地震で、防災責任者マトカ氏は5人が死亡したと明らかにした。", "防災責任者マトカ氏")]
    public void A_source_is_whole_and_nothing_more(string language, string text, string speaker) =>
        Attributor.Find(text, language)[0].Speaker.ShouldBe(speaker);

    private static string Show(string text, TextSpan span) => span.In(text).ToString();
}
