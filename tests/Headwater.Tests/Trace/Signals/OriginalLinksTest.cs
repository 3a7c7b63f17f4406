using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

public sealed class OriginalLinksTest
{
    [Fact]
    public void A_link_that_says_it_leads_to_the_original_does() =>
        Traces.Trace(Plain with { Links = [new Link("https://courier.example/2", "Read original article", BoilerplatePlace.After), new Link("https://northwire.example/", "our partners", BoilerplatePlace.After)] })
            .Show().ShouldBe("<link- Harbour Courier");

    private static Article Plain => Traces.Article("The bridge over the Amber was closed on Monday, the town said.", "https://gazette.example/1");
}
