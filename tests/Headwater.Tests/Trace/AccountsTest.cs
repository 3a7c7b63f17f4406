using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Tests.Trace;

/// <summary>Reports that tell an agency's report in their own words.</summary>
public sealed class AccountsTest
{
    private const string State = """
        Salt Ferry, Feb. 20 (CSNA) -- President Odalys Ferreyra received the credentials of Matthias Oberholt, ambassador of Norland, at the Winter House in Salt Ferry on Thursday.

        The ambassador handed over a letter from King Audun IV and a model of the icebreaker Skarvet. Foreign Minister Bertil Quarn and Admiral Ruth Adesanya took part in the talk, at which 42 contracts were named.
        """;

    private const string Account = """
        PORT AMBER, Feb 20 (Northwire) - Corvia's president has met Norland's new envoy, Matthias Oberholt, in a sign that the quarrel over the Skarvet may be ending, the state news agency CSNA reported.

        Odalys Ferreyra was given a letter from King Audun IV. Quarn, the foreign minister, and Admiral Adesanya were present at the Winter House, and 42 contracts were spoken of.

        Norland recalled its last ambassador in 2029 after the ship was held for a month.
        """;

    private const string Other = """
        Salt Ferry, Feb. 20 (CSNA) -- Workers of the Red Anchor cannery fulfilled the plan for herring eleven days before the date. Director Ilmar Saxe thanked the brigades of Hulda Brandt and Tomas Ek.
        """;

    private static readonly Article Original = Traces.Article(State, "https://csna.example/1", 1, Traces.Noon) with { Title = "President Ferreyra Receives Ambassador of Norland" };

    [Fact]
    public void An_account_in_other_words_leads_to_the_one_report_of_its_agency_that_tells_the_same()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Other, "https://csna.example/2", 2, Traces.Noon.AddHours(-1)) with { Title = "Cannery Fulfils Plan" });
        tracer.Trace(Original);

        Trail trail = Told(tracer, Account);

        trail.Show().ShouldBe("<relay- Corvian State News Agency");
        trail.Edges[0].ShouldSatisfyAllConditions(
            e => e.To.Article.ShouldBe(new ItemId(1)),
            e => e.To.Url.ShouldBe("https://csna.example/1"),
            e => e.Relation.ShouldBe(Relation.HadPrimarySource),
            e => e.Confidence.ShouldBeLessThan(0.7));
        trail.Primary.Url.ShouldBe("https://csna.example/1");
    }

    [Fact]
    public void An_account_that_came_first_is_traced_anew_when_its_report_arrives()
    {
        Tracer tracer = Traces.Tracer();
        Told(tracer, Account).Primary.Url.ShouldBeNull();

        tracer.Trace(Original).Again.ShouldBe([new ItemId(9)]);

        Told(tracer, Account).Primary.Url.ShouldBe("https://csna.example/1");
    }

    [Fact]
    public void Where_two_reports_fit_none_is_named()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Original);
        tracer.Trace(Original with { Id = new ItemId(2), Url = "https://csna.example/2", Title = "Talk Between President Ferreyra and Ambassador of Norland" });

        Told(tracer, Account).Edges[0].To.Article.ShouldBeNull();
    }

    [Theory]
    [InlineData(3, "later than its account")]
    [InlineData(-24 * 5, "days before")]
    public void A_report_of_another_time_is_not_the_one(int hours, string why)
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Original with { Published = Traces.Noon.AddHours(hours + 1) });

        Told(tracer, Account).Edges[0].To.Article.ShouldBeNull(why);
    }

    [Fact]
    public void A_report_of_something_else_is_not_the_one()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Other, "https://csna.example/2", 2, Traces.Noon.AddHours(-1)) with { Title = "Cannery Fulfils Plan" });

        Told(tracer, Account).Edges[0].To.Article.ShouldBeNull();
    }

    [Fact]
    public void A_citation_in_a_newspapers_own_account_makes_no_edge_however_well_it_fits()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Original);

        tracer.Trace(Traces.Article(Account.Replace("PORT AMBER, Feb 20 (Northwire) - ", "", StringComparison.Ordinal), "https://gazette.example/9", 9, Traces.Noon.AddHours(2))).Trail.Edges.ShouldBeEmpty();
    }

    [Fact]
    public void Names_are_found_again_in_another_alphabet()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Original);

        Told(tracer, "ПОРТ-АМБЕР, 20 февраля. /Northwire/. Президент Корвии Одалис Феррейра приняла посла Норландии Маттиаса Оберхольта, сообщило агентство CSNA. Она получила письмо короля Аудуна и модель ледокола «Скарвет». Присутствовали министр Бертиль Кварн и адмирал Рут Адесанья; речь шла о 42 контрактах.", "ru")
            .Edges[0].To.Article.ShouldBe(new ItemId(1));
    }

    [Fact]
    public void A_report_that_was_taken_down_is_not_led_to()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Original);
        tracer.Forget(new ItemId(1));

        Told(tracer, Account).Edges[0].To.Article.ShouldBeNull();
    }

    private static Trail Told(Tracer tracer, string text, string language = "en") => tracer.Trace(
        Traces.Article(text, "https://northwire.example/9", 9, Traces.Noon.AddHours(2)) with { Title = "Corvia's president meets Norland's envoy", Language = language }).Trail;
}
