using Headwater.Egress;
using Headwater.Model;
using Headwater.Poll;
using Headwater.Poll.Feeds;
using Headwater.Tests.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests.Poll;

public sealed class SitemapTreeTest
{
    /// <summary>Sitemaps of one list, and which are read, in which order.</summary>
    [Theory]
    [InlineData("/a.xml /b.xml", "/a.xml /b.xml")]
    [InlineData("/sitemap-2023-12.xml /sitemap-2024-02.xml /sitemap-2024-10.xml /sitemap-2024-9.xml", "/sitemap-2024-10.xml /sitemap-2024-9.xml /sitemap-2024-02.xml")]
    [InlineData("/post-sitemap1.xml /post-sitemap2.xml /post-sitemap10.xml /page-sitemap.xml /category-sitemap.xml /author-sitemap.xml", "/post-sitemap10.xml /post-sitemap2.xml /post-sitemap1.xml")]
    [InlineData("/a.xml@2024-01-01 /b.xml@2024-03-01 /image-c.xml@2024-04-01 /d.xml", "/b.xml /a.xml /d.xml")]
    [InlineData("/a.xml@2024-01-01 /google-news.xml", "/google-news.xml /a.xml")]
    [InlineData("http://static.quay.example/a.xml http://other.example/b.xml http://notquay.example/c.xml", "http://static.quay.example/a.xml")]
    public void The_newest_sitemaps_of_a_list_are_read(string listed, string read) =>
        string.Join(' ', SitemapTree.Chosen(List(listed.Split(' ')), "http://www.quay.example/sitemap.xml").Select(url => url.Replace("http://www.quay.example/", "/", StringComparison.Ordinal))).ShouldBe(read);

    [Fact]
    public async Task A_list_of_hundreds_of_lists_costs_a_few_requests()
    {
        await using Site site = await Site.StartAsync(c => c.Response.WriteAsync(c.Request.Path.Value switch
        {
            "/sitemap.xml" => Written([.. Enumerable.Range(1, 400).Select(n => $"/list-{n}.xml")]),
            ['/', 'l', ..] => Written([.. Enumerable.Range(1, 400).Select(n => $"/map-{n}.xml")]),
            _ => $"<urlset><url><loc>http://quay.example{c.Request.Path}/1</loc><lastmod>2024-03-05</lastmod></url></urlset>",
        }));
        using WebEgress egress = new(site.Options, TimeProvider.System);

        PollOutcome outcome = await new Poller(egress, TimeProvider.System).PollAsync(
            new Feed { Id = new FeedId(1), Url = "http://quay.example/sitemap.xml", Due = DateTimeOffset.UnixEpoch }, TestContext.Current.CancellationToken);

        outcome.Announcements.ShouldNotBeEmpty();
        outcome.Announcements[0].Published.ShouldBe(new DateTimeOffset(2024, 3, 5, 0, 0, 0, TimeSpan.Zero));
        site.Asked.ShouldBeLessThan(7);
    }

    [Fact]
    public async Task What_a_list_that_stays_the_same_lists_is_read_each_time()
    {
        int polls = 0;
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.Headers.ETag = c.Request.Path == "/sitemap.xml" ? "\"same\"" : $"\"{polls + 1}\"";
            c.Response.StatusCode = c.Request.Headers.IfNoneMatch == c.Response.Headers.ETag ? 304 : 200;
            return c.Response.StatusCode == 304 ? Task.CompletedTask : c.Response.WriteAsync(c.Request.Path.Value switch
            {
                "/sitemap.xml" => Written(["/news.xml"]),
                _ => $"<urlset><url><loc>http://quay.example/{++polls}</loc></url></urlset>",
            });
        });
        using WebEgress egress = new(site.Options, TimeProvider.System);
        Poller poller = new(egress, TimeProvider.System);
        Feed feed = new() { Id = new FeedId(1), Url = "http://quay.example/sitemap.xml", Due = DateTimeOffset.UnixEpoch };

        PollOutcome first = await poller.PollAsync(feed, TestContext.Current.CancellationToken);
        PollOutcome second = await poller.PollAsync(first.Feed, TestContext.Current.CancellationToken);

        second.Announcements.ShouldHaveSingleItem().Url.ShouldBe("http://quay.example/2");
    }

    [Fact]
    public async Task Sitemaps_of_a_list_that_have_not_changed_are_not_sent_again()
    {
        List<string> sent = [];
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.Headers.ETag = $"\"{c.Request.Path}\"";
            c.Response.StatusCode = c.Request.Headers.IfNoneMatch == c.Response.Headers.ETag ? 304 : 200;
            if (c.Response.StatusCode == 304)
            {
                return Task.CompletedTask;
            }

            sent.Add(c.Request.Path);
            return c.Response.WriteAsync(c.Request.Path == "/sitemap.xml" ? Written(["/a.xml", "/b.xml"]) : $"<urlset><url><loc>http://quay.example{c.Request.Path}/1</loc></url></urlset>");
        });
        using WebEgress egress = new(site.Options, TimeProvider.System);
        Poller poller = new(egress, TimeProvider.System);
        Feed feed = new() { Id = new FeedId(1), Url = "http://quay.example/sitemap.xml", Due = DateTimeOffset.UnixEpoch };

        PollOutcome first = await poller.PollAsync(feed, TestContext.Current.CancellationToken);
        PollOutcome second = await poller.PollAsync(first.Feed, TestContext.Current.CancellationToken);

        first.Announcements.Count.ShouldBe(2);
        second.Announcements.ShouldBeEmpty();
        second.Feed.Problem.ShouldBeNull();
        second.Feed.Memory.Sitemaps.Count.ShouldBe(2);
        sent.ShouldBe(["/sitemap.xml", "/a.xml", "/b.xml", "/sitemap.xml"]);
    }

    [Fact]
    public async Task A_list_of_which_nothing_can_be_read_has_a_cause()
    {
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.StatusCode = c.Request.Path == "/sitemap.xml" ? 200 : 403;
            return c.Response.WriteAsync(Written(["/news.xml"]));
        });
        using WebEgress egress = new(site.Options, TimeProvider.System);

        PollOutcome outcome = await new Poller(egress, TimeProvider.System).PollAsync(
            new Feed { Id = new FeedId(1), Url = "http://quay.example/sitemap.xml", Due = DateTimeOffset.UnixEpoch }, TestContext.Current.CancellationToken);

        outcome.Feed.Problem.ShouldNotBeNull().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("http-403"), p => p.Message.ShouldContain("http://quay.example/news.xml"));
        outcome.Feed.Memory.Failures.ShouldBe(1);
    }

    private static FeedDocument List(string[] listed) => FeedReader.Read(System.Text.Encoding.UTF8.GetBytes(Written(listed)), null, "http://www.quay.example/sitemap.xml");

    private static string Written(string[] listed) => $"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{string.Concat(listed.Select(l => l.Split('@')).Select(l => $"<sitemap><loc>{l[0]}</loc>{(l.Length > 1 ? $"<lastmod>{l[1]}</lastmod>" : "")}</sitemap>"))}</sitemapindex>";
}
