using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

public sealed class MarkupCreditsTest
{
    [Theory]
    [InlineData("isBasedOn", "https://courier.example/2", "Harbour Courier")]
    [InlineData("original-source", "https://northwire.example/2", "Northwire")]
    [InlineData("sourceOrganization", "Reuters", "Reuters")]
    [InlineData("creditText", "AFP", "Agence France-Presse")]
    [InlineData("copyrightHolder", "The Associated Press", "Associated Press")]
    public void Markup_that_names_another_outlet_names_the_source(string property, string value, string outlet) =>
        Traces.Trace(Plain with { Credits = [new MarkupCredit(property, value)] }).Show().ShouldBe($"<markup- {outlet}");

    [Theory]
    [InlineData("syndication-source", "https://gazette.example/other-address")]
    [InlineData("original-source", "https://www.gazette.example/1")]
    [InlineData("publisher", "Hill Gazette")]
    [InlineData("publisher", "Hill Media Holding Limited")]
    [InlineData("citation", "https://reuters.com/1")]
    public void Markup_that_names_the_page_itself_or_a_mere_citation_carries_no_information(string property, string value) =>
        Traces.Trace(Plain with { Credits = [new MarkupCredit(property, value)] }).Edges.ShouldBeEmpty();

    [Fact]
    public void A_canonical_address_on_another_domain_names_the_source() =>
        Traces.Trace(Plain with { Canonical = "https://courier.example/2" }).Primary.ShouldBe(new Source("Harbour Courier", "newspaper", "https://courier.example/2"));

    private static Article Plain => Traces.Article("The bridge over the Amber was closed on Monday, the town said.", "https://gazette.example/1");
}
