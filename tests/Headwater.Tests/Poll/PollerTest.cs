using System.Globalization;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Poll;
using Headwater.Poll.Feeds;
using Headwater.Tests.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests.Poll;

public sealed class PollerTest
{
    private const string OneItem = "<rss version='2.0'><channel><title>Quay &amp;amp; Co</title><link>/</link><language>en</language><item><title>A &lt;b&gt;ship&lt;/b&gt; came</title><link>/ship?utm_source=feed</link><guid>s1</guid><pubDate>Mon, 01 Jan 2024 10:00:00 GMT</pubDate></item></channel></rss>";

    private static readonly Feed Subscribed = new() { Id = new FeedId(1), Url = "http://quay.example/feed" };

    [Fact]
    public async Task A_feed_that_answers_announces_its_items()
    {
        PollOutcome outcome = await PollAsync(Subscribed, c =>
        {
            c.Response.Headers.ETag = "\"v1\"";
            return c.Response.WriteAsync(OneItem);
        });

        outcome.Feed.Problem.ShouldBeNull();
        outcome.Feed.Title.ShouldBe("Quay & Co");
        outcome.Feed.Link.ShouldBe("http://quay.example/");
        outcome.Feed.Memory.ETag.ShouldBe("\"v1\"");
        outcome.Feed.Due.ShouldNotBeNull();
        Announcement one = outcome.Announcements.ShouldHaveSingleItem();
        one.Url.ShouldBe("http://quay.example/ship?utm_source=feed");
        one.EntryId.ShouldBe("s1");
        one.Title.ShouldBe("A ship came");
        one.Language.ShouldBe("en");
        one.Published.ShouldBe(new DateTimeOffset(2024, 1, 1, 10, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task What_did_not_change_is_not_read_again()
    {
        Feed known = Subscribed with { Memory = new PollMemory { ETag = "\"v1\"", LastModified = "Mon, 01 Jan 2024 10:00:00 GMT", Failures = 3 } };

        PollOutcome outcome = await PollAsync(known, c =>
        {
            c.Request.Headers.IfNoneMatch.ToString().ShouldBe("\"v1\"");
            c.Response.StatusCode = 304;
            return Task.CompletedTask;
        });

        outcome.Announcements.ShouldBeEmpty();
        outcome.Feed.Memory.Failures.ShouldBe(0);
        outcome.Feed.Memory.ETag.ShouldBe("\"v1\"");
        outcome.Feed.Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData(200, null, 20)]
    [InlineData(304, null, 20)]
    [InlineData(304, "max-age=54000", 15)]
    [InlineData(304, "no-cache", 10)]
    public async Task What_a_feed_asked_for_holds_while_it_does_not_change(int status, string? cacheControl, int hours)
    {
        string body = OneItem.Replace("<language>", "<ttl>600</ttl><language>", StringComparison.Ordinal).Replace("pubDate", "none", StringComparison.Ordinal);
        Feed once = (await PollAsync(Subscribed, c =>
        {
            c.Response.Headers.CacheControl = "max-age=72000";
            c.Response.Headers.ETag = "\"v1\"";
            return c.Response.WriteAsync(body);
        })).Feed;

        Feed again = (await PollAsync(once, c =>
        {
            c.Response.StatusCode = status;
            c.Response.Headers.CacheControl = cacheControl ?? (status == 200 ? "max-age=72000" : default);
            return status == 200 ? c.Response.WriteAsync(body) : Task.CompletedTask;
        })).Feed;

        (again.Due!.Value - again.Memory.LastPolled!.Value).TotalHours.ShouldBeGreaterThanOrEqualTo(hours);
        (again.Memory.Fresh ?? again.Memory.TimeToLive).ShouldBe(TimeSpan.FromHours(hours));
    }

    [Fact]
    public async Task The_same_bytes_again_announce_nothing_even_without_validators()
    {
        Feed once = (await PollAsync(Subscribed, c => c.Response.WriteAsync(OneItem))).Feed;

        (await PollAsync(once, c => c.Response.WriteAsync(OneItem))).Announcements.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(404, "", "http-404")]
    [InlineData(403, "", "http-403")]
    [InlineData(500, "", "http-500")]
    [InlineData(200, "<!DOCTYPE html><html><body>Moved</body></html>", "not-a-feed")]
    [InlineData(200, "", "not-a-feed")]
    public async Task A_failure_is_named_and_the_feed_is_asked_again(int status, string body, string code)
    {
        PollOutcome outcome = await PollAsync(Subscribed, c =>
        {
            c.Response.StatusCode = status;
            return c.Response.WriteAsync(body);
        });

        outcome.Feed.Problem.ShouldNotBeNull().Code.ShouldBe(code);
        outcome.Feed.Memory.Failures.ShouldBe(1);
        outcome.Feed.Due.ShouldNotBeNull();
        outcome.Announcements.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(403, "cf-mitigated", "challenge", "")]
    [InlineData(405, "x-amzn-waf-action", "captcha", "")]
    [InlineData(403, "x-any", "thing", "<div id='px-captcha'></div>")]
    [InlineData(202, "x-any", "thing", "<script>awsWafCookieDomainList = []</script>")]
    public async Task A_page_that_wants_a_browser_is_told_from_a_refusal(int status, string header, string value, string body)
    {
        PollOutcome outcome = await PollAsync(Subscribed, c =>
        {
            c.Response.StatusCode = status;
            c.Response.Headers[header] = value;
            return c.Response.WriteAsync(body);
        });

        outcome.Feed.Problem!.Code.ShouldBe("challenge");
    }

    [Fact]
    public async Task A_feed_that_says_for_a_week_that_it_is_gone_is_not_asked_again_and_says_so()
    {
        Feed feed = Subscribed with { Memory = new PollMemory { Failures = 30 }, Problem = new Cause("timeout", "It took too long.") };
        for (int day = 1; day <= 7; day++)
        {
            feed = (await PollAsync(feed, c =>
            {
                c.Response.StatusCode = 410;
                return Task.CompletedTask;
            })).Feed;

            feed.Problem!.Code.ShouldBe("gone");
            feed.Due.HasValue.ShouldBe(day < 7);
        }
    }

    [Fact]
    public async Task That_nothing_changed_is_not_believed_where_it_was_not_asked()
    {
        PollOutcome outcome = await PollAsync(Subscribed, c =>
        {
            c.Response.StatusCode = 304;
            return Task.CompletedTask;
        });

        outcome.Feed.Problem.ShouldNotBeNull().Code.ShouldBe("http-304");
        outcome.Feed.Memory.LastSuccess.ShouldBeNull();
    }

    [Fact]
    public async Task A_feed_that_never_changes_is_read_once_a_day_nevertheless()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        foreach ((TimeSpan ago, bool believed) in new[] { (TimeSpan.FromHours(1), true), (TimeSpan.FromHours(25), false) })
        {
            Feed known = Subscribed with { Memory = new PollMemory { ETag = "\"v1\"", Read = now - ago } };

            PollOutcome outcome = await PollAsync(known, c =>
            {
                c.Response.StatusCode = c.Request.Headers.IfNoneMatch.Count > 0 ? 304 : 200;
                return c.Response.StatusCode == 304 ? Task.CompletedTask : c.Response.WriteAsync(OneItem);
            });

            outcome.Announcements.Count.ShouldBe(believed ? 0 : 1);
            (outcome.Feed.Memory.Read!.Value >= now).ShouldBe(!believed);
        }
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_followed_and_renamed_only_after_many_times_over_a_week()
    {
        await using Site site = await Site.StartAsync(Answer);
        SteppedClock clock = new(new DateTimeOffset(2024, 3, 5, 12, 0, 0, TimeSpan.Zero));
        using WebEgress egress = new(site.Options, clock);
        Poller poller = new(egress, clock);
        Feed feed = Subscribed;
        for (int day = 0; day < 7; day++)
        {
            for (int poll = 0; poll < 4; poll++)
            {
                feed.Url.ShouldBe("http://quay.example/feed");
                feed = (await poller.PollAsync(feed, TestContext.Current.CancellationToken)).Feed;
                feed.Problem.ShouldBeNull();
                clock.Advance(TimeSpan.FromHours(6));
            }
        }

        feed = (await poller.PollAsync(feed, TestContext.Current.CancellationToken)).Feed;

        feed.Url.ShouldBe("http://quay.example/new");
        feed.Memory.Formerly.ShouldHaveSingleItem().ShouldBe(new FormerAddress("http://quay.example/feed", clock.GetUtcNow()));
        feed.Memory.MovedCount.ShouldBe(0);

        static Task Answer(HttpContext c)
        {
            if (c.Request.Path == "/new")
            {
                return c.Response.WriteAsync(OneItem);
            }

            c.Response.Redirect("/new", permanent: true);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_host_that_asks_to_wait_is_left_alone()
    {
        DateTimeOffset asked = TimeProvider.System.GetUtcNow();
        PollOutcome outcome = await PollAsync(Subscribed, c =>
        {
            c.Response.StatusCode = 429;
            c.Response.Headers.RetryAfter = "7200";
            return Task.CompletedTask;
        });

        outcome.Feed.Due!.Value.ShouldBeGreaterThanOrEqualTo(asked.AddHours(2));
    }

    [Fact]
    public async Task A_list_of_sitemaps_is_followed_to_the_news()
    {
        PollOutcome outcome = await PollAsync(Subscribed with { Url = "http://quay.example/sitemap.xml" }, c => c.Response.WriteAsync(c.Request.Path.Value switch
        {
            "/sitemap.xml" => "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>http://quay.example/news.xml</loc></sitemap><sitemap><loc>http://other.example/x.xml</loc></sitemap></sitemapindex>",
            "/news.xml" => "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>http://quay.example/1</loc></url></urlset>",
            _ => throw new InvalidOperationException("asked for another host's sitemap"),
        }));

        outcome.Announcements.ShouldHaveSingleItem().Url.ShouldBe("http://quay.example/1");
    }

    [Theory]
    [InlineData("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00")]
    [InlineData("Tue, 05 Mar 2024 20:00:00", "2024-03-05T12:00")]
    [InlineData("Wed, 05 Mar 2031 20:00:00 GMT", null)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", null)]
    [InlineData("sometime", null)]
    public void A_claimed_time_is_never_ahead_of_the_clock(string claimed, string? expected)
    {
        FeedDate date = new(claimed, Headwater.Text.Dates.Timestamp.Parse(claimed));

        Headwater.Poll.AnnouncedTime.Of(date, new DateTimeOffset(2024, 3, 5, 12, 0, 0, TimeSpan.Zero))
            .ShouldBe(expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    private static async Task<PollOutcome> PollAsync(Feed feed, RequestDelegate answer)
    {
        await using Site site = await Site.StartAsync(answer);
        using WebEgress egress = new(site.Options, TimeProvider.System);
        return await new Poller(egress, TimeProvider.System).PollAsync(feed, TestContext.Current.CancellationToken);
    }
}
