using System.Net;
using System.Text;
using Headwater.App.Demo;

namespace Headwater.Tests.Demo;

public sealed class PressSiteTest
{
    private static readonly SampleDay Day = SampleDay.Load();
    private static readonly DateTimeOffset Base = new(2031, 5, 14, 18, 30, 0, TimeSpan.Zero);

    private readonly PressSite site = new(Day, Base);

    public static TheoryData<string> Outlets => [.. Day.Outlets.Keys];

    public static TheoryData<string> OutletsWithFeeds => [.. Day.Outlets.Values.Where(o => o.Fault != OutletFault.FeedGone).Select(o => o.Id)];

    [Theory]
    [MemberData(nameof(OutletsWithFeeds))]
    public void An_outlets_feed_announces_all_of_its_articles(string id)
    {
        SampleOutlet outlet = Day.Outlets[id];
        string feed = Read(outlet.FeedUrl);

        foreach (SampleArticle article in Day.Articles.Where(a => a.Outlet == id))
        {
            feed.ShouldContain(site.Addresses.Of(article));
        }
    }

    [Theory]
    [MemberData(nameof(Outlets))]
    public void An_outlets_front_page_leads_to_its_feed_and_its_articles(string id)
    {
        SampleOutlet outlet = Day.Outlets[id];

        string front = Read(outlet.Home);

        foreach (SampleArticle article in Day.Articles.Where(a => a.Outlet == id))
        {
            front.ShouldContain($"href=\"{site.Addresses.Of(article)}\"");
        }

        if (outlet.Announces != Announcing.NewsSitemap)
        {
            front.ShouldContain($"<link rel=\"alternate\" type=\"{PressFeed.Type(outlet.Announces)}\" title=\"{Markup.Escape(outlet.Name)}\" href=\"{outlet.FeedUrl}\">");
        }
    }

    [Fact]
    public void The_reports_of_one_event_speak_of_the_same_days_whenever_the_day_begins()
    {
        PressAddresses afterMidnight = new PressSite(Day, Base.AddHours(11)).Addresses;
        SampleArticle wire = Day.Articles.Single(a => a.Id == "motor-car/meridian"), copy = Day.Articles.Single(a => a.Id == "motor-car/courier");

        afterMidnight.Published(wire).ToOffset(Day.Outlets[wire.Outlet].Zone).Day.ShouldNotBe(afterMidnight.Published(copy).ToOffset(Day.Outlets[copy.Outlet].Zone).Day);
        afterMidnight.Calendar(copy).Write("{{date:0}}").ShouldBe(afterMidnight.Calendar(wire).Write("{{date:0}}"));
    }

    [Fact]
    public void Every_article_stands_in_full_on_its_page()
    {
        foreach (SampleArticle article in Day.Articles.Where(a => a.Fault is PageFault.None or PageFault.Removed or PageFault.Disallowed))
        {
            string page = Read(site.Addresses.Of(article));

            foreach (Block block in article.Blocks)
            {
                string words = site.Addresses.Calendar(article).Write(block.Words);
                Plain(page).ShouldContain(words, Case.Sensitive, $"{article.Id} lacks a block");
            }
        }
    }

    [Fact]
    public void No_page_shows_a_placeholder()
    {
        foreach (SampleArticle article in Day.Articles)
        {
            Read(site.Addresses.Of(article)).ShouldNotContain("{{", Case.Sensitive, article.Id);
        }
    }

    [Fact]
    public void Every_style_renders_every_language()
    {
        foreach ((string style, PressTemplate template) in Day.Styles)
        {
            foreach ((string language, PressLanguage words) in Day.Languages)
            {
                Dictionary<string, object?> values = words.Words.ToDictionary(w => "w:" + w.Key, w => (object?)w.Value);
                values["language"] = language;

                string page = template.Fill(values);

                page.ShouldContain("<html");
                page.ShouldNotContain("{{");
            }
        }
    }

    [Fact]
    public void An_unknown_host_is_told_so() => site.Answer("nobody.example", "/").Status.ShouldBe(404);

    [Fact]
    public void A_day_of_press_is_always_today()
    {
        SampleArticle article = Day.Articles.First(a => a.Id == "motor-car/tcns");

        site.Addresses.Text(article).ShouldContain("Pyongyang, May 14 (TCNS) --");
        site.Addresses.Text(article).ShouldContain("by the Russian side on May 12.");
    }

    private string Read(string url)
    {
        Uri uri = new(url);
        PressAnswer answer = site.Answer(uri.Host, uri.AbsolutePath);
        Encoding encoding = Encoding.GetEncoding(answer.Type.Contains("charset=", StringComparison.Ordinal) ? answer.Type.Split("charset=")[1] : "utf-8");
        return encoding.GetString(answer.Body);
    }

    private static string Plain(string page) => WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(page, "</?a[^>]*>", ""));
}
