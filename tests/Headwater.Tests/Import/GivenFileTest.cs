using System.Text;
using Headwater.Import;
using Headwater.Model;
using Headwater.Tests.Trace;

namespace Headwater.Tests.Import;

public sealed class GivenFileTest
{
    private const string Ninjs1 = """
        {
          "uri": "https://courier.example/items/77", "type": "text", "language": "en",
          "versioncreated": "2031-02-20T12:30:00Z", "firstcreated": "2031-02-20T12:00:00+02:00",
          "headline": "Bridge over the <b>Amber</b> closed", "byline": "Jane Doe",
          "body_html": "<p>Corvia shut the bridge\nover the Amber on Monday.</p><script>x()</script><p>It stays closed &amp; guarded.</p>",
          "copyrightholder": "Northwire",
          "infosource": [ { "name": "Corvian State News Agency" } ]
        }
        """;

    private const string Ninjs2 = """
        {"uri":"urn:newsml:northwire.example:20310220:77","headlines":[{"role":"main","value":"Bridge closed"}],"bodies":[{"contenttype":"text/plain","value":"Corvia shut the bridge.\n\nIt stays closed."}],"by":"Jane Doe","firstcreated":"2031-02-20T12:00:00Z"}
        """;

    private const string NewsMl = """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
        <newsItem guid="urn:newsml:courier.example:20310220:77" version="2" xml:lang="en">
          <hopHistory>
            <hop seq="1"><party literal="csna"><name>Corvian State News Agency</name></party></hop>
            <hop seq="2"><party qcode="party:Northwire"/></hop>
          </hopHistory>
          <rightsInfo><copyrightHolder literal="Northwire"/></rightsInfo>
          <itemMeta><provider><name>Harbour Courier</name></provider><versionCreated>2031-02-20T12:30:00Z</versionCreated><firstCreated>2031-02-20T12:00:00Z</firstCreated></itemMeta>
          <contentMeta><headline>Bridge over the Amber closed</headline><by>Jane Doe</by><language tag="en-GB"/></contentMeta>
          <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Corvia shut the <em>bridge</em>.</p><p>It stays closed.</p></body></html></inlineXML></contentSet>
        </newsItem>
        <newsItem guid="item-2"><contentMeta><headline>Second</headline></contentMeta><contentSet><inlineData contenttype="text/plain">One line.
        Another.</inlineData></contentSet></newsItem>
        </itemSet></newsMessage>
        """;

    [Fact]
    public void Ninjs_gives_headline_text_byline_time_and_credits()
    {
        Article article = Read(Ninjs1).ShouldHaveSingleItem();

        article.Title.ShouldBe("Bridge over the Amber closed");
        article.Text.ShouldBe("Corvia shut the bridge over the Amber on Monday.\n\nIt stays closed & guarded.");
        article.Byline.ShouldBe("Jane Doe");
        article.Published.ShouldBe(new DateTimeOffset(2031, 2, 20, 10, 0, 0, TimeSpan.Zero));
        article.Credits.ShouldBe([new MarkupCredit("copyrightholder", "Northwire"), new MarkupCredit("infosource", "Corvian State News Agency")]);
        Traces.Trace(article).Edges.Select(e => e.To.Name).ShouldBe(["Corvian State News Agency", "Northwire"]);
    }

    [Fact]
    public void Ninjs_of_the_second_version_is_read_too()
    {
        Article article = Read(Ninjs2).ShouldHaveSingleItem();

        article.Url.ShouldBe("urn:newsml:northwire.example:20310220:77");
        article.Title.ShouldBe("Bridge closed");
        article.Text.ShouldBe("Corvia shut the bridge.\n\nIt stays closed.");
    }

    [Fact]
    public void NewsML_gives_its_items_with_their_history()
    {
        IReadOnlyList<Article> articles = Read(NewsMl);

        articles.Select(a => a.Title).ShouldBe(["Bridge over the Amber closed", "Second"]);
        articles[0].Text.ShouldBe("Corvia shut the bridge.\n\nIt stays closed.");
        articles[0].Site.ShouldBe("Harbour Courier");
        articles[0].Language.ShouldBe("en-GB");
        articles[1].Text.ShouldBe("One line.\n\nAnother.");
    }

    [Fact]
    public void The_hops_of_an_items_history_are_its_trail_the_last_hop_the_nearest()
    {
        Trail trail = Traces.Trace(Read(NewsMl)[0]);

        trail.Edges[0].To.Name.ShouldBe("Northwire");
        trail.Edges.Select(e => e.To.Name).ShouldContain("Corvian State News Agency");
        trail.Edges.ShouldAllBe(e => e.To.Name != "Harbour Courier");
    }

    [Fact]
    public void NITF_within_an_item_is_read()
    {
        const string Item = "<newsItem guid=\"g\"><contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Bridge closed</hl1></hedline><byline>By Jane Doe</byline><dateline>PORT AMBER (Northwire)</dateline></body.head><body.content><p>Corvia shut the bridge.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>";

        Article article = Read(Item).ShouldHaveSingleItem();

        (article.Title, article.Text, article.Byline).ShouldBe(("Bridge closed", "Corvia shut the bridge.", "By Jane Doe"));
        article.Boilerplate.ShouldHaveSingleItem().Text.ShouldBe("PORT AMBER (Northwire)");
    }

    [Fact]
    public void A_line_of_our_own_is_read_as_a_file() => Read("{\"title\":\"Bridge closed\",\"text\":\"Corvia shut the bridge.\"}").ShouldHaveSingleItem().Title.ShouldBe("Bridge closed");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,2]")]
    [InlineData("{\"uri\":7,\"headline\":null}")]
    [InlineData("{\"title\":{}}")]
    [InlineData("<newsItem")]
    [InlineData("<newsItem guid=\"x\"><contentSet>")]
    [InlineData("<newsItem/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><newsItem guid=\"g\">&x;</newsItem>")]
    [InlineData("<html><body>newsItem</body></html>")]
    [InlineData("plain text")]
    public void What_is_no_such_file_is_left_to_others(string text) => GivenFile.Read(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    private static IReadOnlyList<Article> Read(string text) => GivenFile.Read(Encoding.UTF8.GetBytes(text))!;
}
