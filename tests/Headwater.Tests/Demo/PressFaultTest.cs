using System.Text;
using System.Xml;
using System.Xml.Linq;
using Headwater.App.Demo;

namespace Headwater.Tests.Demo;

/// <summary>What goes wrong on the sample day goes wrong as it does in life.</summary>
public sealed class PressFaultTest
{
    private static readonly SampleDay Day = SampleDay.Load();

    private readonly PressSite site = new(Day, new DateTimeOffset(2031, 5, 14, 18, 30, 0, TimeSpan.Zero));

    public static TheoryData<string, int> Statuses => new()
    {
        { "library/plaza", 404 },
        { "cholera/ledger", 403 },
        { "snow/asagiri", 500 },
        { "snow/hanbit-photos", 200 },
        { "rate-cut/ledger", 200 },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_faulty_page_answers_with_the_status_that_such_pages_have(string id, int status) => Visit(id).Status.ShouldBe(status);

    [Fact]
    public void A_removed_article_is_there_once()
    {
        Visit("election/phare").Status.ShouldBe(200);
        Visit("election/phare").Status.ShouldBe(404);
    }

    [Fact]
    public void A_revised_article_has_other_numbers_from_the_second_visit_on()
    {
        Text(Visit("quake-sanbara/meridian")).ShouldContain("killing at least four people");
        Text(Visit("quake-sanbara/meridian")).ShouldContain("killing at least nine people");
        Text(Visit("quake-sanbara/meridian")).ShouldContain("killing at least nine people");
    }

    [Fact]
    public void Behind_a_paywall_stand_the_first_paragraphs_alone()
    {
        string page = Text(Visit("rate-cut/ledger"));

        page.ShouldContain("The narrowest vote in a decade");
        page.ShouldNotContain("Those positions began to unwind");
        page.ShouldContain("\"isAccessibleForFree\":false");
    }

    [Fact]
    public void A_page_may_name_another_outlets_page_as_its_canonical() =>
        Text(Visit("rate-cut/folha")).ShouldContain($"<link rel=\"canonical\" href=\"{site.Addresses.Resolve("rate-cut/serra")}\"");

    [Fact]
    public void Members_pages_are_closed_to_robots()
    {
        Text(Feed("copperfield", "/robots.txt")).ShouldContain("Disallow: /members/");
        new Uri(site.Addresses.Resolve("bush-fire/members")).AbsolutePath.ShouldStartWith("/members/");
    }

    [Fact]
    public void A_feed_that_has_ended_is_gone() => Feed("old-mill").Status.ShouldBe(410);

    [Fact]
    public void A_broken_feed_is_taken_by_no_xml_parser() => Should.Throw<XmlException>(() => XDocument.Parse(Text(Feed("copperfield"))));

    [Fact]
    public void A_feed_with_wrong_dates_says_the_future_1970_and_a_time_without_a_zone()
    {
        List<string> dates = [.. XDocument.Parse(Text(Feed("tidewater"))).Descendants("pubDate").Select(d => d.Value)];

        dates[0].ShouldContain("2034");
        dates[1].ShouldBe("Thu, 01 Jan 1970 00:00:00 +0000");
        dates[2].ShouldMatch(@"^2031-05-14 \d\d:\d\d:\d\d$");
    }

    [Theory]
    [InlineData("volga-telegraf", "windows-1251", "На заводе")]
    [InlineData("asagiri", "shift_jis", "ロシア")]
    [InlineData("changqiao", "gb18030", "铁路")]
    [InlineData("talbote", "windows-1252", "Stühlerücken")]
    public void Some_pages_are_written_in_older_encodings(string outlet, string encoding, string words)
    {
        PressAnswer answer = site.Answer(Day.Outlets[outlet].Domain, "/");

        answer.Type.ShouldBe($"text/html; charset={encoding}");
        Encoding.GetEncoding(encoding).GetString(answer.Body).ShouldContain(words);
        Encoding.UTF8.GetString(answer.Body).ShouldNotContain(words);
    }

    private PressAnswer Visit(string id)
    {
        Uri uri = new(site.Addresses.Resolve(id));
        return site.Answer(uri.Host, uri.AbsolutePath);
    }

    private PressAnswer Feed(string outlet, string? path = null) => site.Answer(Day.Outlets[outlet].Domain, path ?? Day.Outlets[outlet].Feed);

    private static string Text(PressAnswer answer) => Encoding.UTF8.GetString(answer.Body);
}
