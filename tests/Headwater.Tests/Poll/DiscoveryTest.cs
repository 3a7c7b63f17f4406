using Headwater.Egress;
using Headwater.Poll;
using Headwater.Tests.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests.Poll;

public sealed class DiscoveryTest
{
    private const string Feed = "<rss version='2.0'><channel><title>Quay</title></channel></rss>";

    [Fact]
    public async Task An_address_that_is_a_feed_is_found_as_it_is() =>
        (await FeedsAsync("http://quay.example/any", _ => Feed)).ShouldBe(["http://quay.example/any"]);

    [Fact]
    public async Task What_a_page_declares_is_found_against_its_base() =>
        (await FeedsAsync("http://quay.example/", path => path != "/" ? null : """
            <!doctype html><base href="/de/"><script>"<link rel=alternate type=application/rss+xml href=/no>"</script>
            <link rel="ALTERNATE nofollow" type="application/rss+xml" href="feed?a=1&amp;b=2" title="Kai">
            <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1"><link rel=alternate hreflang=en href=/en>
            <link rel=alternate type="application/atom+xml" href=http://atom.example/x>
            """)).ShouldBe(["http://quay.example/de/feed?a=1&b=2", "http://atom.example/x"]);

    [Fact]
    public async Task A_link_in_the_text_is_tried() =>
        (await FeedsAsync("http://quay.example/", path => path switch
        {
            "/" => "<html><a href='/news.rss'>RSS</a></html>",
            "/news.rss" => Feed,
            _ => null,
        })).ShouldBe(["http://quay.example/news.rss"]);

    [Theory]
    [InlineData("http://quay.example/harbour/", "/harbour/rss.xml")]
    [InlineData("http://quay.example/harbour/", "/feed")]
    public async Task A_path_where_feeds_are_wont_to_be_is_tried(string from, string feed) =>
        (await FeedsAsync(from, path => path == feed ? Feed : path == "/harbour/" ? "<html></html>" : null)).ShouldBe([$"http://quay.example{feed}"]);

    /// <summary>Sites as they are: their paths with what they answer, where the search begins, and what it finds, the best first.</summary>
    public static TheoryData<string, string, string> Sites => new()
    {
        // What readers write is never a site's news.
        { "/ <link rel=alternate type=application/rss+xml title='Quay » Comments Feed' href=/comments/feed/><link rel=alternate type=application/rss+xml title='Quay » Feed' href=/feed/>", "http://quay.example/", "/feed/" },
        { "/2024/03/tide/ <link rel=alternate type=application/rss+xml title=Kai href=/feed/><link rel=alternate type=application/rss+xml title='Kai: Ebbe' href=/2024/03/tide/feed/>", "http://quay.example/2024/03/tide/", "/feed/" },
        { "/ <link rel=alternate type=application/rss+xml title='Kommentar-Feed' href='/?feed=comments-rss2'>|/rss.xml FEED", "http://quay.example/", "/rss.xml" },
        // The whole rather than a part, the page's own language rather than another.
        { "/ <link rel=alternate type=application/rss+xml title=Sport href=/sport.rss><link rel=alternate type=application/rss+xml title=Quay href=/all.rss><link rel=alternate type=application/rss+xml title='Our podcast' href=/pod.rss>", "http://quay.example/", "/all.rss /sport.rss /pod.rss" },
        { "/ <html lang=fr><link rel=alternate hreflang=en type=application/rss+xml href=/b><link rel=alternate hreflang=fr type=application/rss+xml href=/a>", "http://quay.example/", "/a /b" },
        { "/ <html lang=de-AT><link rel=alternate type=application/rss+xml href=/en/rss><link rel=alternate type=application/rss+xml href=/de/rss>", "http://quay.example/", "/de/rss /en/rss" },
        { "/ <link rel=alternate type=application/rss+xml href=http://agency.example/feed><link rel=alternate type=application/rss+xml href=/feed>", "http://quay.example/", "/feed http://agency.example/feed" },
        // Links that only their words, their picture or a scheme of old call feeds.
        { "/ <a href=/syndication?id=3>RSS</a>|/syndication FEED", "http://quay.example/", "/syndication?id=3" },
        { "/ <a href=/s/1><img src=i.png alt='RSS feed'></a>|/s/1 FEED", "http://quay.example/", "/s/1" },
        { "/ <a href=/s/1 class='icon icon-rss'></a>|/s/1 FEED", "http://quay.example/", "/s/1" },
        { "/ <a href='feed://quay.example/s/1'>RSS</a>|/s/1 FEED", "http://quay.example/", "/s/1" },
        { "/ <link rel=alternate type=application/rss+xml href='feed:http://quay.example/s/1'>", "http://quay.example/", "/s/1" },
        { "/ <a href=/feedback>Feedback</a><a href=/atomic>Atomic age</a><a href=/news.atom>News</a>|/feedback FEED|/news.atom FEED", "http://quay.example/", "/news.atom" },
        { "/ <a href=/old.rss>RSS</a>|/old.rss >/new|/new FEED", "http://quay.example/", "/old.rss" },
        // A page that lists feeds.
        { "/ <a href=/our-feeds.html>RSS</a>|/our-feeds.html <a href=/rss/sport.xml>Sport</a><a href=/rss/latest.xml>Latest</a><a href=/rss/culture.xml>Culture</a>|/rss/sport.xml FEED|/rss/latest.xml FEED|/rss/culture.xml FEED", "http://quay.example/", "/rss/latest.xml /rss/sport.xml /rss/culture.xml" },
        { "/rss <a href=/rss/politics.xml>Politics</a><a href=/rss/top.xml>Top stories</a>|/rss/politics.xml FEED|/rss/top.xml FEED", "http://quay.example/rss", "/rss/top.xml /rss/politics.xml" },
        { "/ <a href=/rss>RSS</a>|/rss <link rel=alternate type=application/rss+xml href=/rss/all>", "http://quay.example/", "/rss/all" },
        // A site that is elsewhere.
        { "/ >http://www.harbour.example/|/home <link rel=alternate type=application/rss+xml href=feed>", "http://quay.example/", "http://www.harbour.example/feed" },
        { "/ <meta http-equiv=Refresh content='0; URL=/en/home'>|/en/home <link rel=alternate type=application/rss+xml href=feed>", "http://quay.example/", "/en/feed" },
        { "/ <meta http-equiv=refresh content=\"3;url='/a'\">|/a <meta http-equiv=refresh content=0;url=/b>|/b FEED", "http://quay.example/", "/b" },
        { "/ <meta http-equiv=refresh content='300'><link rel=alternate type=application/rss+xml href=/feed>", "http://quay.example/", "/feed" },
        { "/ <meta http-equiv=refresh content='0;url=/'>|/rss.xml FEED", "http://quay.example/", "/rss.xml" },
        // Sitemaps.
        { "/ <p>No feed here</p>|/robots.txt User-agent: *\nSitemap: http://quay.example/all.xml\nsitemap : /s/news.xml\n|/s/news.xml MAP", "http://quay.example/", "/s/news.xml" },
        { "/ <p>No feed here</p>|/robots.txt Sitemap: http://quay.example/all.xml|/all.xml MAP", "http://quay.example/", "/all.xml" },
        { "/ <p>No feed here</p>|/sitemap.xml MAP", "http://quay.example/", "/sitemap.xml" },
    };

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task The_feeds_of_a_site_are_found(string site, string from, string feeds)
    {
        Dictionary<string, string> pages = site.Split('|').ToDictionary(page => page[..page.IndexOf(' ', StringComparison.Ordinal)], page => page[(page.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        await using Site server = await Site.StartAsync(c =>
        {
            string? page = pages.GetValueOrDefault(c.Request.Host.Host == "www.harbour.example" && c.Request.Path == "/" ? "/home" : c.Request.Path);
            c.Response.StatusCode = page is null ? 404 : page[0] == '>' ? 302 : 200;
            c.Response.Headers.Location = page is ['>', ..] ? page[1..] : default;
            return c.Response.WriteAsync(page switch { "FEED" => Feed, "MAP" => "<urlset><url><loc>http://quay.example/1</loc></url></urlset>", _ => page ?? "" });
        });
        using WebEgress egress = new(server.Options, TimeProvider.System);

        DiscoveryOutcome outcome = await new Discovery(egress).DiscoverAsync(from, TestContext.Current.CancellationToken);

        string.Join(' ', outcome.ShouldBeOfType<DiscoveryOutcome.Found>().Feeds.Select(f => f.Url.Replace("http://quay.example/", "/", StringComparison.Ordinal))).ShouldBe(feeds);
    }

    [Fact]
    public async Task A_site_without_feeds_says_so()
    {
        await using Site site = await Site.StartAsync(c => c.Response.WriteAsync("<html>Nothing here</html>"));
        using WebEgress egress = new(site.Options, TimeProvider.System);

        DiscoveryOutcome outcome = await new Discovery(egress).DiscoverAsync("http://quay.example/", TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<DiscoveryOutcome.None>().Cause.Code.ShouldBe("no-feed");
    }

    /// <summary>Pages as the world writes them, and what they declare.</summary>
    public static TheoryData<string, string> OddPages => new()
    {
        { "<LINK REL=ALTERNATE TYPE=APPLICATION/RSS+XML HREF=/a>", "/a" },
        { "<link\n\trel = 'alternate'\r\n type='application/rss+xml; charset=utf-8'\n href = '/a' />", "/a" },
        { "<link href=/a type=application/rss+xml rel='feed alternate home'>", "/a" },
        { "<link rel=alternate type=application/rss+xml href='&#47;a&amp;b'>", "/a&b" },
        { "<link rel=alternate type=application/rss+xml href=' \n/a\t '>", "/a" },
        { "<link rel=alternate type=application/rss+xml href=a><link rel=alternate type=application/rss+xml href=/a>", "/a" },
        { "<link rel=alternate type=text/xml href=/a>", "/a" },
        { "<link rel=alternate type=application/feed+json href=/a>", "/a" },
        { "<html><body><div><link rel=alternate type=application/rss+xml href=/a></div>", "/a" },
        { "<!-- <link rel=alternate type=application/rss+xml href=/no> --><link rel=alternate type=application/rss+xml href=/a>", "/a" },
        { "<script>'<link rel=alternate type=application/rss+xml href=/no>'</script><link rel=alternate type=application/rss+xml href=/a>", "/a" },
        { "<noscript><link rel=alternate type=application/rss+xml href=/no></noscript><textarea><link rel=alternate type=application/rss+xml href=/no></textarea><link rel=alternate type=application/rss+xml href=/a>", "/a" },
        { "<link rel=alternate type=application/rss+xml href='javascript:alert(1)'><link rel=alternate type=application/rss+xml href='data:text/xml,x'><link rel=alternate type=application/rss+xml href=/a>", "/a" },
        { "<link rel=alternate type=application/rss+xml><link rel=alternate href=/no><link type=application/rss+xml href=/no><link rel=alternate type=application/rss+xml href=/a>", "/a" },
        { "<base href=javascript:alert(1)><link rel=alternate type=application/rss+xml href=a>", "/a" },
        { "<base href=/b/><base href=/c/><link rel=alternate type=application/rss+xml href=a>", "/b/a" },
        { "<link rel=alternate hreflang=de href=/de><link rel=alternate type=text/html href=/m><link rel=alternate type=application/json+oembed href=/o><link rel=alternate type=application/rss+xml href=/a>", "/a" },
        { "<link rel=alternate type=application/rss+xml title='\"><script>alert(1)</script>' href=/a>", "/a" },
        { "\0<link rel=alternate type=application/rss+xml href=/a>", "/a" },
        { "<svg><title><link rel=alternate type=application/rss+xml href=/a></title></svg>", "/a" },
        { "<a b='<link rel=alternate type=application/rss+xml href=/no>'></a><link rel=alternate type=application/rss+xml href=/a>", "/a" },
        { "<link rel=alternate type=application/rss+xml href=/a", "" },
        { "<link rel=alternate type=application/rss+xml href=", "" },
    };

    [Theory]
    [MemberData(nameof(OddPages))]
    public void What_an_odd_page_declares_is_found(string page, string path) =>
        string.Join(' ', PageLinks.Of(page, "http://quay.example/").Declared.Select(d => new Uri(d.Url).PathAndQuery)).ShouldBe(path);

    [Fact]
    public void A_page_made_of_links_is_read_in_no_time()
    {
        string declared = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<link rel=alternate type=application/rss+xml href=/{i}>"));
        string likely = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<a href=/feed/{i}>x</a>"));
        long from = System.Diagnostics.Stopwatch.GetTimestamp();

        PageLinks.Of(declared, "http://quay.example/").Declared.Count.ShouldBe(50);
        PageLinks.Of(likely, "http://quay.example/").Likely.Count.ShouldBe(60);

        System.Diagnostics.Stopwatch.GetElapsedTime(from).ShouldBeLessThan(TimeSpan.FromMinutes(3), "reading that grows with the square of the links takes hours");
    }

    [Theory]
    [InlineData("courier.example", "https://courier.example/ http://courier.example/ https://www.courier.example/")]
    [InlineData(" Courier.example/news ", "https://Courier.example/news http://Courier.example/news https://www.Courier.example/news")]
    [InlineData("www.courier.example", "https://www.courier.example/ http://www.courier.example/")]
    [InlineData("//courier.example/a", "https://courier.example/a http://courier.example/a https://www.courier.example/a")]
    [InlineData("http://courier.example", "http://courier.example")]
    [InlineData("feed://courier.example/rss", "http://courier.example/rss")]
    [InlineData("feed:https://courier.example/rss", "https://courier.example/rss")]
    public void A_site_is_entered_by_what_was_typed(string typed, string entrances) => string.Join(' ', Entrances.Of(typed)).ShouldBe(entrances);

    [Fact]
    public async Task A_bare_domain_without_encryption_is_found() =>
        (await FeedsAsync("quay.example", path => path == "/" ? "<link rel=alternate type=application/rss+xml href=/news.xml>" : null)).ShouldBe(["http://quay.example/news.xml"]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("localhost")]
    [InlineData("169.254.169.254")]
    [InlineData("[::1]")]
    [InlineData("http://user@quay.example/")]
    [InlineData("a b c")]
    [InlineData("://")]
    public async Task What_is_no_site_has_its_cause(string typed)
    {
        using WebEgress egress = new(new EgressOptions(), TimeProvider.System, (_, _) => throw new System.Net.Sockets.SocketException());

        (await new Discovery(egress).DiscoverAsync(typed, TestContext.Current.CancellationToken)).ShouldBeOfType<DiscoveryOutcome.None>().Cause.Code.ShouldBeOneOf("bad-address", "refused-address", "dns");
    }

    [Theory]
    [InlineData("<html><meta http-equiv=refresh content='0;url=http://169.254.169.254/'>")]
    [InlineData("<rss")]
    [InlineData("\0\0\0\0")]
    [InlineData("<html><a href='http://127.0.0.1:1/feed'>x</a><a href='http://quay.example:22/rss'>y</a>")]
    public async Task A_hostile_page_without_a_feed_says_so(string page)
    {
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.StatusCode = c.Request.Path == "/" ? 200 : 404;
            return c.Response.WriteAsync(c.Request.Path == "/" ? page : "");
        });
        using WebEgress egress = new(site.Options, TimeProvider.System, (_, _) => throw new InvalidOperationException("resolved"));

        (await new Discovery(egress).DiscoverAsync("http://quay.example/", TestContext.Current.CancellationToken)).ShouldBeOfType<DiscoveryOutcome.None>().Cause.Code.ShouldBe("no-feed");
    }

    private static async Task<IEnumerable<string>> FeedsAsync(string from, Func<string, string?> page)
    {
        await using Site site = await Site.StartAsync(c =>
        {
            string? body = page(c.Request.Path.Value!);
            c.Response.StatusCode = body is null ? 404 : 200;
            return c.Response.WriteAsync(body ?? "");
        });
        using WebEgress egress = new(site.Options, TimeProvider.System);
        DiscoveryOutcome outcome = await new Discovery(egress).DiscoverAsync(from, TestContext.Current.CancellationToken);
        return outcome.ShouldBeOfType<DiscoveryOutcome.Found>().Feeds.Select(f => f.Url);
    }
}
