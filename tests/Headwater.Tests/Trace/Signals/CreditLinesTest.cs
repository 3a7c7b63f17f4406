using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

public sealed class CreditLinesTest
{
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
    [InlineData("The bridge over the Amber stays closed until spring, the town of Low Staithe said on Monday. PTI ABC SRY", "<credit- Press Trust of India")]
    [InlineData("El puente sobre el río Ámbar seguirá cerrado hasta la primavera, dijo el ayuntamiento. EFE", "<credit- EFE")]
    [InlineData("The bridge over the Amber stays closed until spring, the town of Low Staithe said. — AFP", "<credit- Agence France-Presse")]
    [InlineData("The bridge over the Amber stays closed, in spite of all that was said by hauliers, by fishermen and by Mr. Bloomberg.", "")]
    [InlineData("The bridge over the Amber stays closed until spring. The town thanked the drivers, the ferrymen and the AP", "")]
    public void An_agency_after_the_last_sentence_is_the_source(string text, string trail) => Traces.Trace(text).Show().ShouldBe(trail);
}
