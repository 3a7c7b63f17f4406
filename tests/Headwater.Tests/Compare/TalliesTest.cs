using Headwater.Compare;
using Headwater.Model;

namespace Headwater.Tests.Compare;

/// <summary>Counts of one thing are set side by side, whatever the language and the words.</summary>
public sealed class TalliesTest
{
    private static readonly DateTimeOffset Day = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    private int reports;

    [Theory]
    [InlineData("At least 23 people were killed when the bus left the road, police said.", "El accidente del autobús dejó 26 muertos, según los bomberos.", "23", "26")]
    [InlineData("Le bilan du séisme est de trente et un morts, selon la mairie.", "Beim Erdbeben wurden siebenundzwanzig Menschen getötet, sagte ein Sprecher.", "siebenundzwanzig", "trente et un")]
    [InlineData("地震で12人が死亡したと市が発表した。", "Twelve of the counts are wrong: 15 people died in the earthquake, doctors said.", "12", "15")]
    [InlineData("Площадь пожара составила 90 кв. м, сообщил завод.", "The blaze covered 800 square metres, firefighters said.", "90", "800")]
    [InlineData("The union put turnout at 82%, its leader said.", "O ministério fala numa adesão de 41% à greve.", "41", "82")]
    [InlineData("Hackers copied the records of 3.4 million customers, the firm said.", "The group says it holds records of five million people.", "3.4 million", "five million")]
    public void Two_counts_of_one_thing_differ(string one, string two, string less, string more)
    {
        Claim claim = Compare(one, two).Claims[0];

        claim.Status.ShouldBe(ClaimStatus.Differs);
        claim.Slots.Single(s => s.Name == "number").Values.ShouldBe([less, more]);
        claim.Support.Count.ShouldBe(2);
    }

    [Fact]
    public void A_bare_number_counts_what_its_paragraph_speaks_of()
    {
        Claim claim = Compare(
            "Several numbers are given for those who died in the flood at Port Amber. The ministry says 23. The Red Cross says 26.",
            "Fishermen counted 31 bodies along the shore of Port Amber.").Claims[0];

        claim.Slots.Single(s => s.Name == "number").Values.ShouldBe(["26", "31"]);
    }

    [Theory]
    [InlineData("The flood killed 23 people, including 4 children, the ministry said.", "The flood killed 23 people, the mayor said.")]
    [InlineData("The flood killed 23 people, the ministry said.", "The flood killed 23 people. In 2009 a flood killed 140 people there.")]
    [InlineData("The flood killed 23 people, the ministry said.", "Rescuers found three more bodies on Monday; the flood killed 23 people.")]
    [InlineData("The flood killed 23 people, the ministry said.", "The flood killed more than 20 people and cut the road for 14 miles.")]
    [InlineData("The flood killed 23 people, the ministry said.", "Four of the dead were in a market hall, the mayor said.")]
    [InlineData("The flood killed 23 people, the ministry said.", "Cuatro de los muertos estaban en el mercado, dijo el alcalde.")]
    [InlineData("The flood killed 23 people, the ministry said.", "The dead lay in 4 villages; 61 people were rescued.")]
    public void Parts_bounds_and_older_events_contradict_nothing(string one, string two) =>
        Compare(one, two).Claims.Where(c => c.Status == ClaimStatus.Differs).SelectMany(c => c.Slots).Select(s => $"{s.Name} {string.Join(" / ", s.Values)}").ShouldBeEmpty();

    /// <summary>A word that is a number in one language and something else, or a name, in another.</summary>
    [Theory]
    [InlineData("en", "The fever that once killed children in Port Amber has not come back.")]
    [InlineData("pt", "A maioria dos mortos estava no mercado de Port Amber.")]
    [InlineData("en", "Otto killed people in Port Amber, the court heard.")]
    [InlineData("pl", "Zginął ten człowiek i ten kierowca w Port Amber.")]
    public void What_is_a_number_in_another_language_is_none_here(string language, string text) =>
        Compare(Report(text, language), Report("Twelve people were killed in Port Amber, police said.", "en")).Claims
            .SelectMany(c => c.Slots).Where(s => s.Name == "number").SelectMany(s => s.Values).ShouldAllBe(value => value == "Twelve" || value == "12");

    [Fact]
    public void In_its_own_language_it_is_one() =>
        Compare(Report("Once personas murieron en el incendio de Port Amber, dijo el alcalde.", "es"), Report("Twelve people died in the fire in Port Amber, police said.", "en")).Claims
            .SelectMany(c => c.Slots).Single(s => s.Name == "number").Values.ShouldBe(["Once", "Twelve"]);

    private static Comparison Compare(params Report[] reports) => new Comparer().Compare(reports);

    private Comparison Compare(params string[] texts) => new Comparer().Compare([.. texts.Select(Report)]);

    private Report Report(string text) => Report(text, null);

    private Report Report(string text, string? language)
    {
        Article article = new() { Language = language, Id = new ItemId(++reports), Title = "", Text = text, Url = $"https://outlet{reports}.example/", Site = $"Outlet {reports}", Published = Day };
        return new Report(article, Trail.Of(article));
    }
}
