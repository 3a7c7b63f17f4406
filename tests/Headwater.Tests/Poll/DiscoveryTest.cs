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

    [Fact]
    public async Task A_site_without_feeds_says_so()
    {
        await using Site site = await Site.StartAsync(c => c.Response.WriteAsync("<html>Nothing here</html>"));
        using WebEgress egress = new(site.Options, TimeProvider.System);

        DiscoveryOutcome outcome = await new Discovery(egress).DiscoverAsync("http://quay.example/", TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<DiscoveryOutcome.None>().Cause.Code.ShouldBe("no-feed");
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
