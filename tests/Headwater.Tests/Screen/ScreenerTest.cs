using Headwater.Model;
using Headwater.Screen;

namespace Headwater.Tests.Screen;

public sealed class ScreenerTest
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_car_given_to_the_state_matches_the_rule_on_vehicles_and_the_rule_on_luxury_goods()
    {
        Screening screening = Screen(Report(1, "Meridian", "Russian President Anton Velikov has given North Korean leader Ri Tae Ho a Russian-made car, state media reported."));

        screening.Findings.Select(f => f.Rule).ShouldBe(["un-1718-8a-iii", "un-2397-7"], ignoreOrder: true);
        screening.Findings[0].Elements.Supplier.ShouldBe("Russia");
        screening.Findings[0].Elements.Recipient.ShouldBe("North Korea");
        screening.Findings[0].Elements.Goods.ShouldBe("car");
    }

    [Theory]
    [InlineData("en", "A Chinese firm sold forty trucks to North Korea last spring.", "un-2397-7")]
    [InlineData("en", "North Korea exported coal worth millions to China in March.", "un-2371-8")]
    [InlineData("de", "Russland lieferte im März Lastwagen nach Nordkorea.", "un-2397-7")]
    [InlineData("ko", "러시아가 북한에 트럭을 제공했다.", "un-2397-7")]
    [InlineData("ru", "Россия передала грузовики в КНДР.", "un-2397-7")]
    [InlineData("ja", "ロシアが北朝鮮に乗用車を贈った。", "un-2397-7")]
    [InlineData("ar", "روسيا تهدي سيارة إلى كوريا الشمالية.", "un-2397-7")]
    public void Facts_are_read_in_several_languages(string language, string text, string rule)
    {
        Screen(Report(1, "Meridian", text, language)).Findings.ShouldContain(f => f.Rule == rule);
    }

    [Fact]
    public void Direction_decides_between_two_rules_on_the_same_goods()
    {
        Screen(Report(1, "A", "North Korea exported machinery to China.")).Findings.ShouldHaveSingleItem().Rule.ShouldBe("un-2397-6");
        Screen(Report(1, "A", "China exported machinery to North Korea.")).Findings.ShouldHaveSingleItem().Rule.ShouldBe("un-2397-7");
    }

    [Fact]
    public void The_rule_follows_from_the_facts_and_the_citation_is_told_beside_it()
    {
        Finding luxury = Screen(Report(1, "Isthmus", "Russia sent a limousine to North Korea.\n\nLuxury goods are barred from transfer to the North under Resolution 2397.")).Findings
            .Single(f => f.Rule == "un-1718-8a-iii");

        luxury.CitedInstead.ShouldBe("2397");
        luxury.Evidence.ShouldHaveSingleItem().Sentence.ShouldBe("Russia sent a limousine to North Korea.");
    }

    [Theory]
    [InlineData("Resolution 2397 forbids the supply of vehicles to North Korea.")]
    [InlineData("Russia did not supply any trucks to North Korea.")]
    [InlineData("France sold trucks to Spain.")]
    [InlineData("North Korean officials met the Russian envoy in Pyongyang.")]
    public void What_is_no_fact_gives_no_finding(string text)
    {
        Screen(Report(1, "Meridian", text)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Hedges_and_denials_stay_beside_the_facts()
    {
        Finding finding = Screen(Report(1, "Meridian", "A tanker reportedly delivered diesel to North Korea from Russia. The Russian embassy denied any delivery of diesel.")).Findings.ShouldHaveSingleItem();

        finding.Hedges.ShouldBe(["reportedly"]);
        finding.DisputedBy.ShouldBe(["The Russian embassy"]);
    }

    [Fact]
    public void Copies_count_as_one_source()
    {
        Report original = Report(1, "Meridian", "Russia sold trucks to North Korea, the ministry said.");
        Report copy = Report(2, "Courier", original.Article.Text) with { };
        Edge edge = new() { From = new Source("Courier", "article"), To = original.Trail.Primary, Relation = Relation.WasDerivedFrom, Kind = EdgeKind.Declared, Method = "credit", Evidence = new Evidence("Source: Meridian"), Confidence = 0.9 };

        Screening screening = Screen(original, copy with { Trail = copy.Trail with { Edges = [edge], Primary = original.Trail.Primary } });

        screening.Findings.ShouldAllBe(f => f.IndependentSources == 1);
    }

    [Fact]
    public void No_title_says_violation()
    {
        Headwater.Screen.Rules.RuleBook.Shipped.Rules.ShouldAllBe(r => !r.Title.Contains("violat", StringComparison.OrdinalIgnoreCase));
    }

    private static Screening Screen(params Report[] reports) => new Screener().Screen(Comparison.Empty, reports);

    private static Report Report(long id, string outlet, string text, string language = "en")
    {
        Article article = new() { Id = new ItemId(id), Title = "", Text = text, Site = outlet, Language = language, Url = $"https://{outlet.ToLowerInvariant()}.example/{id}", Seen = Noon };
        return new Report(article, Trail.Of(article));
    }
}
