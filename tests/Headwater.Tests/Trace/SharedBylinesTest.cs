using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Tests.Trace;

public sealed class SharedBylinesTest
{
    private const string Writer = "Ottoline Vasquez-Thorne";

    private readonly Tracer tracer = Traces.Tracer();
    private int articles;

    [Fact]
    public void A_rare_name_that_stands_on_an_agencys_pages_hints_at_the_agency()
    {
        Written("northwire", Writer, 0);
        Written("northwire", Writer, 1);

        Edge edge = Written("gazette", Writer, 2).Edges.ShouldHaveSingleItem();

        edge.To.Name.ShouldBe("Northwire");
        edge.Method.ShouldBe("shared-byline");
        edge.Kind.ShouldBe(EdgeKind.Observed);
        edge.Evidence.Text.ShouldBe(Writer);
        edge.Confidence.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Seen_once_is_chance()
    {
        Written("northwire", Writer, 0);

        Written("gazette", Writer, 1).Edges.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Mary Williams", "a name that many bear")]
    [InlineData("Kim Min-ji", "a family name of millions")]
    [InlineData("Ottoline", "one word")]
    [InlineData("Al Bo", "too short to be rare")]
    public void A_name_that_may_be_anybodys_is_nothing(string name, string why)
    {
        Written("northwire", name, 0);
        Written("northwire", name, 1);

        Written("gazette", name, 2).Edges.ShouldBeEmpty(why);
    }

    [Fact]
    public void Weeks_apart_it_is_nothing()
    {
        Written("northwire", Writer, 0);
        Written("northwire", Writer, 1);

        Written("gazette", Writer, 24 * 30).Edges.ShouldBeEmpty();
    }

    [Fact]
    public void A_columnist_whom_several_papers_carry_is_nobodys()
    {
        Written("gazette", Writer, 0);
        Written("courier", Writer, 1);

        Written("allnews", Writer, 2).Edges.ShouldBeEmpty();
    }

    [Fact]
    public void A_writer_of_the_outlets_own_who_was_a_guest_of_the_agency_stays_its_own()
    {
        Written("gazette", Writer, 0);
        Written("gazette", Writer, 1);
        Written("northwire", Writer, 2);
        Written("northwire", Writer, 3);

        Written("gazette", Writer, 4).Edges.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_of_two_agencies_is_nothing()
    {
        Written("northwire", Writer, 0);
        Written("northwire", Writer, 1);
        Written("csna", Writer, 2);

        Written("gazette", Writer, 3).Edges.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_page_says_itself_goes_first()
    {
        Written("northwire", Writer, 0);
        Written("northwire", Writer, 1);

        Written("gazette", Writer, 2, "\n\nThe post Bridge over the Amber closed first appeared on Harbour Courier.").Show().ShouldBe("<footer- Harbour Courier");
    }

    [Fact]
    public void Credited_reprints_elsewhere_do_not_count_against_it()
    {
        Written("northwire", Writer, 0);
        Written("northwire", Writer, 1);
        Written("courier", Writer, 2, "\n\n(Northwire)");
        Written("allnews", Writer, 3, "\n\n(Northwire)");

        Written("gazette", Writer, 4).Show().ShouldBe("<shared-byline- Northwire");
    }

    // Each article is another text, so that only the name is shared.
    private Trail Written(string outlet, string writer, int hour, string after = "")
    {
        int number = ++articles;
        string text = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{number}x{i}")) + ".";
        return tracer.Trace(Traces.Article(text + after, $"https://{outlet}.example/{number}", number, Traces.Noon.AddHours(hour)) with { Authors = [writer], Seen = default }).Trail;
    }
}
