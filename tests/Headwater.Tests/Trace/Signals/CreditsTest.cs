using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

public sealed class CreditsTest
{
    [Theory]
    [InlineData("AP", "Associated Press")]
    [InlineData("By The Associated Press", "Associated Press")]
    [InlineData("By Jane Doe, Associated Press", "Associated Press")]
    [InlineData("Jane Doe | AFP", "Agence France-Presse")]
    [InlineData("Reuters Staff", "Reuters")]
    [InlineData("Von Erika Muster, dpa", "Deutsche Presse-Agentur")]
    [InlineData("Автор: ТАСС", "TASS")]
    [InlineData("新华社", "Xinhua News Agency")]
    [InlineData("연합뉴스", "Yonhap News Agency")]
    public void An_agency_in_the_byline_is_the_source(string byline, string agency) =>
        Traces.Trace(Plain with { Byline = byline }).Show().ShouldBe($"<byline- {agency}");

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("By our correspondent in Port Amber, with agencies")]
    [InlineData("Andina Rowe")]
    [InlineData("A. P. Rowe")]
    [InlineData("")]
    public void A_writers_name_is_no_source(string byline) => Traces.Trace(Plain with { Byline = byline }).Edges.ShouldBeEmpty();

    [Theory]
    [InlineData("The bridge was closed.\n\n- Reuters", "Reuters")]
    [InlineData("The bridge was closed.\n\n(AP)", "Associated Press")]
    [InlineData("Die Brücke ist gesperrt.\n\ndpa/lno", "Deutsche Presse-Agentur")]
    [InlineData("Broen er lukket.\n\n/ritzau/", "Ritzau")]
    [InlineData("The bridge over the Amber was closed until spring, the town of Low Staithe said on Monday. (PTI)", "Press Trust of India")]
    [InlineData("The bridge was closed.\n\n(Reporting by Jane Doe in Port Amber; Editing by John Roe)", "Reuters")]
    public void An_agency_that_closes_the_text_is_the_source(string text, string agency)
    {
        Trail trail = Traces.Trace(text);

        trail.Show().ShouldBe($"<credit- {agency}");
        Evidence evidence = trail.Edges[0].Evidence;
        text[evidence.Start..evidence.End].ShouldBe(evidence.Text);
    }

    [Theory]
    [InlineData("{0} {0}\n\nASSOCIATED PRESS.\n\n{0}\n\n{0}", "a picture's credit between two paragraphs")]
    [InlineData("The bridge over the Amber was closed until spring, as the town's own picture shows. (AP)\n\n{0}\n\n{0}", "a caption's")]
    [InlineData("What others write:\n\n- Jane Doe looks at what the closed bridge means for the port and its hauliers. [Bloomberg]\n\n- John Roe counts lorries. [Harbour Courier]", "an item of a list")]
    [InlineData("The town closed its bridge.\n\nFrom Bloomberg:\n\n{0}", "what introduces a quotation")]
    [InlineData("The bridge was closed, he told Reuters", "a citation")]
    [InlineData("{0}\n\n© Reuters. FILE PHOTO: The bridge over the Amber", "the rights to a picture")]
    [InlineData("{0}\n\nFoto: © dpa", "the rights to a picture")]
    public void An_agency_that_is_credited_with_something_else_is_no_source(string text, string why)
    {
        const string Paragraph = "Lorries wait for hours on both banks, and the single ferry downstream takes no more than forty of them at a time; some drivers have slept in their cabs.";

        Traces.Trace(text.Replace("{0}", Paragraph, StringComparison.Ordinal)).Show().ShouldBe("", why);
    }

    [Theory]
    [InlineData("© 2031 The Associated Press. All rights reserved.", "Associated Press")]
    [InlineData("Copyright 2031 Reuters", "Reuters")]
    [InlineData("저작권자(c) 연합뉴스, 무단 전재-재배포 금지", "Yonhap News Agency")]
    public void Whoever_holds_the_rights_is_the_source(string line, string agency) =>
        Traces.Trace(Plain with { Boilerplate = [new Boilerplate(line, BoilerplatePlace.After)] }).Show().ShouldBe($"<copyright- {agency}");

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

    [Fact]
    public void A_link_that_says_it_leads_to_the_original_does() =>
        Traces.Trace(Plain with { Links = [new Link("https://courier.example/2", "Read original article", BoilerplatePlace.After), new Link("https://northwire.example/", "our partners", BoilerplatePlace.After)] })
            .Show().ShouldBe("<link- Harbour Courier");

    [Fact]
    public void An_agencys_folder_of_the_address_names_the_source() =>
        Traces.Trace(Plain with { Url = "https://gazette.example/world/reuters/bridge-closed" }).Show().ShouldBe("<address- Reuters");

    private static Article Plain => Traces.Article("The bridge over the Amber was closed on Monday, the town said.", "https://gazette.example/1");
}
