using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

/// <summary>A state agency that the lead of an agency's report passes on.</summary>
public sealed class RelaysTest
{
    [Theory]
    [InlineData("SEOUL, Feb 20 (Reuters) - The bridge over the Amber reopened on Thursday, North Korea's state news agency KCNA reported.", "Korean Central News Agency")]
    [InlineData("Seoul (dpa) - Die Brücke ist wieder offen. Das meldete die staatliche Nachrichtenagentur KCNA am Donnerstag.", "Korean Central News Agency")]
    [InlineData("Séoul (AFP) - Le pont a rouvert jeudi, a rapporté l'agence officielle KCNA.", "Korean Central News Agency")]
    [InlineData("Seúl, 20 feb (EFE).- El puente reabrió este jueves, informó la agencia estatal KCNA.", "Korean Central News Agency")]
    [InlineData("BERLIN, Feb 20 (Reuters) - The bridge reopened on Thursday, according to TASS.", "TASS")]
    public void It_is_the_primary_source(string text, string agency)
    {
        Trail trail = Traces.Trace(text);

        trail.Edges[^1].Method.ShouldBe("relay");
        trail.Primary.Name.ShouldBe(agency);
        trail.Edges[^1].Relation.ShouldBe(Relation.HadPrimarySource);
    }

    [Theory]
    [InlineData("SEOUL, Feb 20 (Reuters) - The bridge over the Amber reopened on Thursday. A building of KCNA stands beside it.", "named, not cited")]
    [InlineData("The bridge over the Amber reopened on Thursday, KCNA reported.", "an own account: a citation is no copy")]
    [InlineData("SEOUL, Feb 20 (Reuters) - The bridge reopened on Thursday, the Associated Press reported.", "no state's agency: another newsroom is cited")]
    public void What_is_no_relay_is_no_step(string text, string why) => Traces.Trace(text).Edges.ShouldNotContain(e => e.Method == "relay", why);

    [Fact]
    public void Two_state_agencies_that_cite_each_other_make_no_cycle()
    {
        Headwater.Trace.Tracer tracer = Traces.Tracer();
        Article tass = Traces.Article("MOSCOW, February 20. /TASS/. The bridge over the Amber reopened on Thursday, KCNA reported.", "https://tass.com/1", 1, Traces.Noon);
        Article kcna = Traces.Article("Pyongyang, February 20 (KCNA) -- The bridge over the Amber reopened on Thursday, TASS reported.", "http://www.kcna.kp/2", 2, Traces.Noon);
        for (int round = 0; round < 3; round++)
        {
            foreach (Article article in new[] { tass, kcna })
            {
                Trail trail = tracer.Trace(article).Trail;
                trail.Edges.Select(e => e.To.Name).ShouldBeUnique();
                trail.Edges.ShouldNotContain(e => e.To.Article == article.Id);
            }
        }
    }
}
