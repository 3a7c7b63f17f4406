using Headwater.Group;
using Headwater.Model;

namespace Headwater.Tests.Group;

/// <summary>The same reports make the same stories, in whatever order they arrive.</summary>
public sealed class OrderTest
{
    private static readonly DateTimeOffset Published = new(2026, 3, 3, 6, 0, 0, TimeSpan.Zero), Start = Published.AddHours(2);

    // Four events of one day at one port: event, minutes, language, headline, text.
    private static readonly (string Event, int Minutes, string Language, string Title, string Text)[] Reports =
    [
        ("crane", 0, "en", "Crane collapses at Port Amber", "A loading crane collapsed at Port Amber on Tuesday and fell on the freighter Lindholm. Two dockers were killed and five were injured, harbour master Lena Okafor said. The crane had been inspected in January."),
        ("crane", 14, "en", "Two dead as crane falls on freighter Lindholm", "Two dockers died and five others were injured when a loading crane fell on the freighter Lindholm at Port Amber, according to harbour master Lena Okafor. The crane was inspected in January, she said."),
        ("crane", 25, "de", "Kran stürzt im Hafen Port Amber auf Frachter Lindholm", "Ein Kran ist im Hafen Port Amber auf den Frachter Lindholm gestürzt. Zwei Hafenarbeiter starben, fünf wurden verletzt, sagte Hafenmeisterin Lena Okafor. Der Kran war im Januar geprüft worden."),
        ("crane", 41, "fr", "Une grue tombe sur le cargo Lindholm à Port Amber", "Une grue s'est effondrée sur le cargo Lindholm à Port Amber. Deux dockers sont morts et cinq ont été blessés, selon la capitaine du port, Lena Okafor. La grue avait été contrôlée en janvier."),
        ("strike", 5, "en", "Dockers vote to strike over pay", "Dockers voted by 1,140 to 212 for a strike from 9 March over pay. Their union, led by Joris Hallam, asks for 7.5 percent more. The employers had offered 2.25 percent."),
        ("strike", 19, "en", "Dockers to strike from 9 March", "Joris Hallam's union said that 1,140 dockers had voted for a strike and 212 against. It is to begin on 9 March. The union demands a rise of 7.5 percent in pay; employers offered 2.25 percent."),
        ("strike", 33, "de", "Hafenarbeiter stimmen für Streik ab 9. März", "Die Hafenarbeiter haben mit 1140 gegen 212 Stimmen für einen Streik ab 9. März gestimmt. Die Gewerkschaft von Joris Hallam fordert 7,5 Prozent mehr Lohn; geboten waren 2,25 Prozent."),
        ("strike", 48, "fr", "Les dockers votent la grève à partir du 9 mars", "Les dockers ont voté la grève par 1140 voix contre 212, à partir du 9 mars. Le syndicat de Joris Hallam réclame 7,5 pour cent de plus ; les employeurs en offraient 2,25."),
        ("seizure", 9, "en", "Customs find 3.2 tonnes of cocaine in banana boxes", "Customs officers seized 3.2 tonnes of cocaine in a container of bananas at Port Amber. The container came from Guayaquil aboard the Estrella, prosecutor Marta Veldkamp said."),
        ("seizure", 22, "en", "Cocaine worth 190 million seized", "Prosecutor Marta Veldkamp said that 3.2 tonnes of cocaine worth 190 million had been hidden among bananas on the Estrella from Guayaquil. Customs seized the container."),
        ("seizure", 37, "de", "Zoll findet 3,2 Tonnen Kokain zwischen Bananen", "Der Zoll hat 3,2 Tonnen Kokain in einem Container mit Bananen beschlagnahmt. Er kam mit der Estrella aus Guayaquil, sagte Staatsanwältin Marta Veldkamp."),
        ("tunnel", 11, "en", "Council approves tunnel to the harbour", "Councillors of Port Amber approved a road tunnel of 2.4 kilometres to the harbour by 31 votes to 18. Mayor Idris Falk said that work would begin in 2028 and cost 640 million."),
        ("tunnel", 28, "en", "Harbour tunnel gets the go-ahead", "By 31 votes to 18 the council approved the harbour tunnel, which is to cost 640 million. Mayor Idris Falk expects the 2.4 kilometres to be dug from 2028."),
        ("tunnel", 44, "de", "Stadtrat beschließt Hafentunnel für 640 Millionen", "Der Stadtrat von Port Amber hat mit 31 zu 18 Stimmen einen Tunnel von 2,4 Kilometern zum Hafen beschlossen. Er kostet 640 Millionen, Baubeginn ist 2028, sagte Bürgermeister Idris Falk."),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Twenty_orders_of_arrival_make_the_same_stories(bool dated)
    {
        Random random = new(7);
        string[] events = [.. Reports.Index().GroupBy(r => r.Item.Event, r => r.Index).Select(Numbers).Order(StringComparer.Ordinal)];
        for (int i = 0; i < 20; i++)
        {
            int[] order = [.. Enumerable.Range(0, Reports.Length)];
            random.Shuffle(order);

            Stories(Grouped(order, dated)).ShouldBe(events, string.Join(" ", order));
        }
    }

    [Fact]
    public void What_is_older_than_an_hour_stays_where_it_stands()
    {
        Grouper grouper = new();
        foreach (int report in (int[])[13, 12, 2, 3, 10])
        {
            grouper.Group(Article(report, Start, dated: true), null);
        }

        Dictionary<int, StoryId?> stood = new[] { 13, 12, 2, 3, 10 }.ToDictionary(r => r, r => grouper.StoryOf(new ItemId(r + 1)));
        grouper.Group(Article(0, Start.AddHours(1.1), dated: true), null);
        grouper.DecideAgain().OfType<StoryChange.Split>().SelectMany(s => s.Articles).ShouldBeSubsetOf([new ItemId(1)]);
        stood.ShouldAllBe(s => grouper.StoryOf(new ItemId(s.Key + 1)) == s.Value);
    }

    [Fact]
    public void What_comes_in_order_is_decided_on_once()
    {
        Grouper grouper = new();
        foreach ((int report, int minutes) in Reports.Select((r, i) => (i, r.Minutes)).OrderBy(r => r.Minutes))
        {
            grouper.Group(Article(report, Published.AddMinutes(minutes), dated: true), null);
        }

        grouper.DecideAgain().ShouldBeEmpty();
    }

    [Fact]
    public void What_readers_set_apart_no_order_brings_together()
    {
        Grouper grouper = new();
        foreach (int report in (int[])[3, 2, 1])
        {
            grouper.Group(Article(report, Start, dated: true), null);
        }

        grouper.SetApart([new ItemId(4)], Start).ShouldBeOfType<CorrectionOutcome.Made>();
        grouper.Group(Article(0, Start, dated: true), null);
        grouper.DecideAgain();

        grouper.StoryOf(new ItemId(4)).ShouldNotBe(grouper.StoryOf(new ItemId(2)));
    }

    // A minute between two.
    private static Grouper Grouped(int[] order, bool dated)
    {
        Grouper grouper = new();
        foreach ((int at, int report) in order.Index())
        {
            grouper.Group(Article(report, Start.AddMinutes(at), dated), null);
        }

        grouper.DecideAgain();
        return grouper;
    }

    private static string[] Stories(Grouper grouper) =>
        [.. Enumerable.Range(0, Reports.Length).GroupBy(r => grouper.StoryOf(new ItemId(r + 1))).Select(Numbers).Order(StringComparer.Ordinal)];

    private static string Numbers(IEnumerable<int> reports) => string.Join(" ", reports);

    private static Article Article(int report, DateTimeOffset seen, bool dated) => new()
    {
        Id = new ItemId(report + 1),
        Title = Reports[report].Title,
        Text = Reports[report].Text,
        Language = Reports[report].Language,
        Published = dated ? Published.AddMinutes(Reports[report].Minutes) : null,
        Seen = seen,
    };
}
