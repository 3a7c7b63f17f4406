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

    [Theory]
    [InlineData("en", "Russia has given North Korea a car, state media reported on Sunday, in a move that observers said may breach United Nations sanctions.")]
    [InlineData("en", "A Chinese firm sold forty trucks to North Korea last spring, in defiance of Resolution 2397.")]
    [InlineData("de", "Russland lieferte im März Lastwagen nach Nordkorea, trotz der Sanktionen.")]
    [InlineData("ru", "Россия передала грузовики в КНДР, вопреки санкциям ООН.")]
    public void A_fact_stays_one_where_it_is_said_to_break_a_rule(string language, string text) =>
        Screen(Report(1, "Meridian", text, language)).Findings.ShouldContain(f => f.Rule == "un-2397-7");

    [Fact]
    public void The_facts_are_named_in_the_language_of_most_reports()
    {
        RuleElements named = Screen(
            Report(1, "Polaris", "Россия передала автомобиль в КНДР.", "ru"),
            Report(2, "Meridian", "Russia sent a car to North Korea, state media reported."),
            Report(3, "Courier", "The North was sent a present last week.")).Findings[0].Elements;

        (named.Goods, named.Act).ShouldBe(("car", "sent"));
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
    [InlineData("Any sale of trucks to North Korea, diplomats said, would violate sanctions.")]
    [InlineData("The sale of trucks to North Korea would breach sanctions.")]
    [InlineData("Russia did not supply any trucks to North Korea.")]
    [InlineData("France sold trucks to Spain.")]
    [InlineData("North Korean officials met the Russian envoy in Pyongyang.")]
    [InlineData("Comrade Pak sent 40 tractors to the dairy workers of a farm near Pyongyang.")]
    [InlineData("North Korean leader Ri Tae Ho gave lorries to the workers of a mine in Pyongyang.")]
    [InlineData("North Korea hosted a Russian choir, and the driver of a truck sold apples.")]
    [InlineData("He toured a truck that sells for little in Russia before he left for North Korea.")]
    [InlineData("Russia denied supplying trucks to North Korea.")]
    [InlineData("Pyongyang, Feb. 20 (PNS) -- The leader sent 40 trucks to a farm near Pyongyang.")]
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

    [Theory]
    [InlineData("ko", "(서울=바다통신) 김하늘 기자 = 북한이 트럭을 선물로 받았다고 20일 밝혔다.")]
    [InlineData("ar", "سيول في 20 شباط / الميناء / تسلمت كوريا الشمالية هدية سيارة.")]
    [InlineData("en", "SEOUL, Feb. 20 (Meridian) - A donor sold trucks to North Korea.")]
    [InlineData("en", "Trucks were sold to North Korea, South Korean officials said.")]
    public void Where_a_report_was_written_or_who_is_cited_is_no_supplier(string language, string text)
    {
        Screen(Report(1, "Meridian", text, language)).Findings.ShouldAllBe(f => f.Elements.Supplier == null);
    }

    [Fact]
    public void Part_of_a_name_is_no_goods()
    {
        Screen(Report(1, "Meridian", "러시아가 북한 박강철 위원장에게 편지를 전달했다.", "ko")).Findings.ShouldBeEmpty();
        Screen(Report(1, "Meridian", "러시아가 북한에 강철을 전달했다.", "ko")).Findings.ShouldContain(f => f.Rule == "un-2397-7");
    }

    [Fact]
    public void Elements_of_two_reports_are_never_mixed()
    {
        Screening screening = Screen(
            Report(1, "Meridian", "China sold forty trucks to North Korea, customs data show."),
            Report(2, "Courier", "Russia gave North Korea a sedan last week."),
            Report(3, "Observer", "North Korea got forty trucks. China sold the trucks to North Korea in May."));

        Finding finding = screening.Findings.Single(f => f.Rule == "un-2397-7");
        finding.Elements.Supplier.ShouldBe("China");
        finding.Elements.Goods.ShouldBe("trucks");
        finding.Evidence.ShouldAllBe(e => e.Sentence.Contains("China", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Russia sold trucks to North Korea. The governor of Russia's Lena region denied a fire at a paper mill.", 0)]
    [InlineData("Russia sold trucks to North Korea. Moscow denied the report.", 1)]
    [InlineData("Russia sold trucks to North Korea. It rained. The Russian embassy denied that any trucks were sold.", 1)]
    public void A_denial_counts_only_for_what_it_denies(string text, int denials)
    {
        Screen(Report(1, "Meridian", text)).Findings.ShouldHaveSingleItem().DisputedBy.Count.ShouldBe(denials);
    }

    [Fact]
    public void A_denial_in_another_report_of_something_else_does_not_count()
    {
        Screen(Report(1, "Meridian", "Russia sold trucks to North Korea."), Report(2, "Courier", "Russia denied that trucks blocked a road in the Lena region."))
            .Findings.ShouldHaveSingleItem().DisputedBy.ShouldBeEmpty();
    }

    [Fact]
    public void Each_sentence_is_evidence_once()
    {
        Screening screening = Screen([.. Enumerable.Range(1, 9).Select(i => Report(i, $"Outlet{i}", "Russia sold sixty green trucks to North Korea in a deal signed at the border."))]);

        screening.Findings.ShouldHaveSingleItem().Evidence.ShouldHaveSingleItem();
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
