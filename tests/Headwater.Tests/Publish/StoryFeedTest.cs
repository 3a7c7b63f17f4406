using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Headwater.App.Cli.Shapes;
using Headwater.Model;
using Headwater.Publish;

namespace Headwater.Tests.Publish;

public sealed class StoryFeedTest
{
    private static readonly FeedHead Head = new()
    {
        Title = "All <stories> & more",
        Self = "https://headwater.example/feed",
        Home = "https://headwater.example/",
        Story = id => $"https://headwater.example/story/{id}",
        Language = "en",
        Hub = "https://hub.example/",
    };

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static StoryView Story => new Newsroom()
        .Report("Amber", "Quay <closed> & \"cracked\" \u0001", "The quay's wall at Port Amber <b>cracked</b> & was closed on Tuesday.")
        .Report("Relay", "Quay shut", hours: 1, of: 1)
        .View;

    [Fact]
    public void Rss_carries_headline_page_and_primary_source()
    {
        XElement item = Xml(s => StoryFeedRss.Write(Head, [Story], s)).Root!.Element("channel")!.Elements("item").ShouldHaveSingleItem();

        item.Element("title")!.Value.ShouldBe("Quay <closed> & \"cracked\" ");
        item.Element("link")!.Value.ShouldBe("https://headwater.example/story/7");
        item.Element("pubDate")!.Value.ShouldBe("Tue, 03 Mar 2026 12:00:00 GMT");
        XElement via = item.Elements(Atom + "link").ShouldHaveSingleItem();
        via.Attribute("rel")!.Value.ShouldBe("via");
        via.Attribute("href")!.Value.ShouldBe("https://amber.example/1");
        item.Element("description")!.Value.ShouldContain("Primary source: <a href=\"https://amber.example/1\">Amber</a>");
    }

    [Fact]
    public void Each_story_says_its_language_since_a_list_has_many()
    {
        StoryView[] stories = [new Newsroom().Report("Hafen", "Kai gesperrt", language: "de").View];

        Xml(s => StoryFeedAtom.Write(Head, stories, s)).Root!.Element(Atom + "entry")!.Attribute(XNamespace.Xml + "lang")!.Value.ShouldBe("de");
        Encoding.UTF8.GetString(Bytes(s => StoryFeedJson.Write(Head, stories, s))).ShouldContain("\"language\":\"de\"");
    }

    [Fact]
    public void Text_of_a_report_never_becomes_markup() =>
        Xml(s => StoryFeedRss.Write(Head, [Story], s)).Root!.Descendants("description").Last().Value.ShouldContain("&lt;b&gt;cracked&lt;/b&gt; &amp; was");

    [Fact]
    public void Atom_has_what_the_standard_asks_for()
    {
        XElement feed = Xml(s => StoryFeedAtom.Write(Head, [Story], s)).Root!;
        XElement entry = feed.Elements(Atom + "entry").ShouldHaveSingleItem();

        feed.Element(Atom + "updated")!.Value.ShouldBe("2026-03-03T13:00:00Z");
        foreach (string name in (string[])["id", "title", "updated", "published", "author", "content"])
        {
            entry.Element(Atom + name).ShouldNotBeNull(name);
        }

        entry.Elements(Atom + "link").Select(l => l.Attribute("rel")!.Value).ShouldBe(["alternate", "via"]);
    }

    [Fact]
    public void Json_feed_names_the_source_outside()
    {
        using JsonDocument json = JsonDocument.Parse(Bytes(s => StoryFeedJson.Write(Head, [Story], s)));
        JsonElement item = json.RootElement.GetProperty("items")[0];

        json.RootElement.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        item.GetProperty("external_url").GetString().ShouldBe("https://amber.example/1");
        item.GetProperty("_source").GetProperty("primary").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Where_the_primary_source_has_no_address_the_best_known_link_says_so()
    {
        StoryView story = Story;
        ReportView front = story.Reports[0] with { Primary = new Source("Harbour Board", "official"), Upstream = new Source("Wire", "agency", "https://wire.example/1") };

        SourceLink.Of(story with { Primary = null, Reports = [front] }).ShouldBe(new SourceLink("Wire", "https://wire.example/1", false));
    }

    [Theory]
    [InlineData("https://agency.example/1", "https://wire.example/1", "https://post.example/1", "https://agency.example/1", true)]
    [InlineData(null, "https://wire.example/1", "https://post.example/1", "https://wire.example/1", false)]
    [InlineData(null, null, "https://post.example/1", "https://post.example/1", false)]
    [InlineData(null, null, null, null, false)]
    [InlineData("ftp://agency.example/1", "javascript:1", "https://post.example/1", "https://post.example/1", false)]
    public void An_article_links_to_its_primary_source_or_the_best_known_upstream(string? primary, string? wire, string? own, string? link, bool isPrimary)
    {
        Source[] steps = [new("Post", "article", own), new("Wire", "agency", wire), new("State Agency", "state-agency", primary)];
        Trail trail = new() { Primary = steps[^1], Edges = [.. steps.Zip(steps.Skip(1), Step)] };

        SourceLink? found = SourceLink.Of("Post", own, trail);

        found?.Url.ShouldBe(link);
        found?.IsPrimary.ShouldBe(isPrimary);
        (found is null).ShouldBe(link is null);
    }

    [Fact]
    public void An_original_article_is_its_own_primary_source() =>
        SourceLink.Of("Post", "https://post.example/1", new Trail { Primary = new Source("Post", "article", "https://post.example/1") })!.IsPrimary.ShouldBeTrue();

    [Fact]
    public void Every_story_and_every_report_of_the_api_carries_its_link_and_says_which_it_is()
    {
        StoryShape story = StoryShape.Row(Story);

        story.Link.ShouldBe(new LinkShape("Amber", "https://amber.example/1", "primary"));
        story.Reports.Select(r => r.Link!.Url).ShouldBe(["https://amber.example/1", "https://amber.example/1"]);
    }

    private static Edge Step(Source from, Source to) => new() { From = from, To = to, Relation = Relation.WasDerivedFrom, Kind = EdgeKind.Declared, Method = "dateline", Evidence = new Evidence("x"), Confidence = 0.9 };

    [Fact]
    public void A_link_that_is_no_web_address_is_never_given()
    {
        StoryView story = Story;
        ReportView front = story.Reports[0] with { Url = "javascript:alert(1)", Primary = new Source("x", "article", "javascript:alert(1)") };

        SourceLink.Of(story with { Primary = null, Reports = [front] }).ShouldBeNull();
    }

    [Fact]
    public void An_empty_list_is_a_feed_too()
    {
        Xml(s => StoryFeedRss.Write(Head, [], s)).Root!.Name.LocalName.ShouldBe("rss");
        Xml(s => StoryFeedAtom.Write(Head, [], s)).Root!.Name.LocalName.ShouldBe("feed");
        JsonDocument.Parse(Bytes(s => StoryFeedJson.Write(Head, [], s))).RootElement.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Half_a_character_breaks_no_feed()
    {
        StoryView story = Story with { Headline = "a\ud800b" };

        Xml(s => StoryFeedRss.Write(Head, [story], s));
        Xml(s => StoryFeedAtom.Write(Head, [story], s));
        JsonDocument.Parse(Bytes(s => StoryFeedJson.Write(Head, [story], s)));
    }

    [Fact]
    public void The_news_sitemap_holds_the_last_two_days()
    {
        XDocument now = Xml(s => NewsSitemap.Write("Headwater", "en", [Story], Head.Story, Newsroom.Noon.AddDays(1), s));
        XDocument later = Xml(s => NewsSitemap.Write("Headwater", "en", [Story], Head.Story, Newsroom.Noon.AddDays(3), s));

        now.Root!.Elements().ShouldHaveSingleItem().Value.ShouldContain("https://headwater.example/story/7");
        later.Root!.Elements().ShouldBeEmpty();
    }

    [Fact]
    public void Opml_keeps_folders()
    {
        Subscription[] subscriptions =
        [
            new("Amber", "https://amber.example/rss", "https://amber.example/", "Ports & harbours"),
            new("Veldt", "https://veldt.example/rss"),
            new("Courier", "https://courier.example/rss", Folder: "Ports & harbours"),
        ];

        XElement body = Xml(s => Opml.Write("Feeds", Newsroom.Noon, subscriptions, s)).Root!.Element("body")!;

        body.Elements().Select(o => o.Attribute("text")!.Value).ShouldBe(["Ports & harbours", "Veldt"]);
        body.Elements().First().Elements().Select(o => o.Attribute("xmlUrl")!.Value).ShouldBe(["https://amber.example/rss", "https://courier.example/rss"]);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }

    private static XDocument Xml(Action<Stream> write) => XDocument.Parse(Encoding.UTF8.GetString(Bytes(write)));
}
