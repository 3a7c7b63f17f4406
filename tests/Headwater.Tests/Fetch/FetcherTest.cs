using System.Security.Cryptography;
using System.Text;
using Headwater.Egress;
using Headwater.Fetch;
using Headwater.Model;
using Headwater.Tests.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests.Fetch;

public sealed class FetcherTest
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_brought_with_its_hash()
    {
        await using Site site = await PageSite(c => c.Response.WriteAsync("<p>Lock gates closed</p>"));

        Page page = (await FetchAsync(site)).ShouldBeOfType<FetchOutcome.Fetched>().Page;

        Encoding.UTF8.GetString(page.Body.Span).ShouldBe("<p>Lock gates closed</p>");
        page.Hash.Value.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(page.Body.Span)));
        page.ContentType.ShouldBe("text/html; charset=utf-8");
        page.Url.ShouldBe("http://harbour.example/news");
    }

    [Fact]
    public async Task A_page_that_is_held_is_asked_for_by_its_validators_and_may_be_as_it_was()
    {
        Visits before = new() { ETag = "\"v1\"", LastModified = "Mon, 01 Jan 2024 10:00:00 GMT", Stage = 1, Changed = DateTimeOffset.UnixEpoch };
        await using Site site = await PageSite(c =>
        {
            c.Request.Headers.IfNoneMatch.ToString().ShouldBe("\"v1\"");
            c.Request.Headers.IfModifiedSince.ToString().ShouldBe("Mon, 01 Jan 2024 10:00:00 GMT");
            c.Response.StatusCode = 304;
            return Task.CompletedTask;
        });

        Visits visits = (await FetchAsync(site, Held(before))).ShouldBeOfType<FetchOutcome.NotModified>().Visits;

        (visits.ETag, visits.LastModified, visits.Stage, visits.Changed).ShouldBe(("\"v1\"", "Mon, 01 Jan 2024 10:00:00 GMT", 2, DateTimeOffset.UnixEpoch));
        visits.Next!.Value.ShouldBeGreaterThan(visits.Found);
    }

    [Fact]
    public async Task The_validators_of_a_page_are_remembered()
    {
        await using Site site = await PageSite(c =>
        {
            c.Response.Headers.ETag = "W/\"v2\"";
            return c.Response.WriteAsync("<p>page</p>");
        });

        (await FetchAsync(site, Held(new Visits { ETag = "\"v1\"", LastModified = "long ago" }))).ShouldBeOfType<FetchOutcome.Fetched>().Visits
            .ShouldSatisfyAllConditions(v => v.ETag.ShouldBe("W/\"v2\""), v => v.LastModified.ShouldBeNull());
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(410, false)]
    public async Task A_page_that_was_there_and_is_not_is_removed_and_one_that_never_was_has_failed(int status, bool lookedForAgain)
    {
        await using Site site = await PageSite(c =>
        {
            c.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        (await FetchAsync(site)).ShouldBeOfType<FetchOutcome.Failed>().Cause.Code.ShouldBe($"http-{status}");
        Visits visits = (await FetchAsync(site, Held())).ShouldBeOfType<FetchOutcome.Removed>().Visits;

        visits.Gone.ShouldNotBeNull();
        (visits.Next is not null).ShouldBe(lookedForAgain);
    }

    [Theory]
    [InlineData(200, "User-agent: *\nDisallow: /news", "robots")]
    [InlineData(200, "User-agent: headwater\nDisallow: /", "robots")]
    [InlineData(200, "User-agent: *\nDisallow: /other", null)]
    [InlineData(404, "", null)]
    [InlineData(403, "", null)]
    [InlineData(500, "", "robots-unreachable")]
    [InlineData(429, "", "robots-unreachable")]
    public async Task What_the_sites_robots_txt_says_is_done(int status, string robots, string? cause)
    {
        int pages = 0;
        await using Site site = await Site.StartAsync(c =>
        {
            bool asksRules = c.Request.Path == "/robots.txt";
            pages += asksRules ? 0 : 1;
            c.Response.StatusCode = asksRules ? status : 200;
            return c.Response.WriteAsync(asksRules ? robots : "<p>page</p>");
        });

        FetchOutcome outcome = await FetchAsync(site);

        (outcome as FetchOutcome.Failed)?.Cause.Code.ShouldBe(cause);
        pages.ShouldBe(cause is null ? 1 : 0);
    }

    [Fact]
    public async Task Robots_txt_is_asked_once_for_many_pages()
    {
        int rules = 0;
        await using Site site = await Site.StartAsync(c =>
        {
            rules += c.Request.Path == "/robots.txt" ? 1 : 0;
            return c.Response.WriteAsync("");
        });
        using WebEgress egress = new(site.Options, TimeProvider.System);
        Fetcher fetcher = new(egress, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fetcher.FetchAsync(ItemOf(0), Cancel)));

        rules.ShouldBe(1);
    }

    [Fact]
    public async Task A_redirect_to_a_site_that_forbids_it_is_not_followed()
    {
        int asked = 0;
        await using Site site = await Site.StartAsync(c =>
        {
            bool closed = c.Request.Host.Host == "closed.example", asksRules = c.Request.Path == "/robots.txt";
            asked += closed && !asksRules ? 1 : 0;
            if (!closed && !asksRules)
            {
                c.Response.Redirect("http://closed.example/news");
            }

            return c.Response.WriteAsync(closed && asksRules ? "User-agent: *\nDisallow: /" : "");
        });

        (await FetchAsync(site)).ShouldBeOfType<FetchOutcome.Failed>().Cause.Code.ShouldBe("robots");
        asked.ShouldBe(0);
    }

    [Theory]
    [InlineData(404, 0, "http-404", true)]
    [InlineData(404, 2, "http-404", false)]
    [InlineData(410, 0, "http-410", false)]
    [InlineData(403, 0, "http-403", true)]
    [InlineData(500, 0, "http-500", true)]
    [InlineData(500, 9, "http-500", true)]
    [InlineData(500, 99, "http-500", false)]
    public async Task A_failure_is_tried_again_or_given_up_by_its_kind(int status, int failures, string code, bool again)
    {
        await using Site site = await PageSite(c =>
        {
            c.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        FetchOutcome.Failed failed = (await FetchAsync(site, failures)).ShouldBeOfType<FetchOutcome.Failed>();

        failed.Cause.Code.ShouldBe(code);
        failed.Cause.Advice.ShouldNotBeNull();
        failed.Retry.HasValue.ShouldBe(again);
        (again || failures == 0 || failed.Cause.Message.Contains("Given up")).ShouldBeTrue();
    }

    [Fact]
    public void Waits_grow()
    {
        DateTimeOffset now = new(2031, 5, 4, 6, 0, 0, TimeSpan.Zero);
        Cause timeout = new("timeout", "It took too long.");

        TimeSpan[] waits = [.. Enumerable.Range(0, 9).Select(n => RetryPlan.After(timeout, n, now, null).Retry!.Value - now)];

        waits.ShouldBe(waits.Order());
        waits[0].ShouldBeInRange(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
        waits[8].ShouldBeGreaterThan(TimeSpan.FromDays(3));
    }

    [Theory]
    [InlineData(200, "cf-mitigated", "challenge", "<p>page</p>")]
    [InlineData(403, "x-any", "thing", "<script src='/cdn-cgi/challenge-platform/x.js'></script>")]
    [InlineData(503, "x-any", "thing", "<title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>")]
    public async Task A_page_that_wants_proof_of_a_human_is_called_by_its_name(int status, string header, string value, string body)
    {
        await using Site site = await PageSite(c =>
        {
            c.Response.StatusCode = status;
            c.Response.Headers[header] = value;
            return c.Response.WriteAsync(body);
        });

        (await FetchAsync(site)).ShouldBeOfType<FetchOutcome.Failed>().Cause.Code.ShouldBe("challenge");
    }

    [Theory]
    [InlineData("/", "sent-away")]
    [InlineData("/news/", "sent-away")]
    [InlineData("/account/login?next=x", "gate")]
    [InlineData("/2031/05/bridge-over-amber-closed.html", null)]
    public async Task A_site_that_sends_elsewhere_has_not_shown_the_report(string place, string? cause)
    {
        const string asked = "/news/bridge-over-amber-closed";
        await using Site site = await PageSite(c =>
        {
            if (c.Request.Path == asked)
            {
                c.Response.Redirect(place);
            }

            return c.Response.WriteAsync("<p>Lock gates closed</p>");
        });

        FetchOutcome outcome = await FetchAsync(site, ItemOf(0) with { Announced = new Announcement { Url = "http://harbour.example" + asked } });

        (outcome as FetchOutcome.Failed)?.Cause.Code.ShouldBe(cause);
        (outcome is FetchOutcome.Fetched).ShouldBe(cause is null);
    }

    [Fact]
    public async Task A_picture_is_no_page()
    {
        await using Site site = await PageSite(c =>
        {
            c.Response.ContentType = "image/jpeg";
            return c.Response.WriteAsync("x");
        });

        (await FetchAsync(site)).ShouldBeOfType<FetchOutcome.Failed>().Cause.Code.ShouldBe("not-a-page");
    }

    [Fact]
    public async Task A_site_that_asks_to_wait_is_tried_again_when_it_says()
    {
        await using Site site = await PageSite(c =>
        {
            c.Response.StatusCode = 429;
            c.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        DateTimeOffset before = TimeProvider.System.GetUtcNow();

        DateTimeOffset retry = (await FetchAsync(site)).ShouldBeOfType<FetchOutcome.Failed>().Retry!.Value;

        retry.ShouldBeInRange(before.AddHours(1), TimeProvider.System.GetUtcNow().AddHours(1));
    }

    private static Task<Site> PageSite(RequestDelegate page) => Site.StartAsync(c =>
    {
        if (c.Request.Path == "/robots.txt")
        {
            c.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        c.Response.ContentType = "text/html; charset=utf-8";
        return page(c);
    });

    private static Task<FetchOutcome> FetchAsync(Site site, int failures = 0) => FetchAsync(site, ItemOf(failures));

    private static async Task<FetchOutcome> FetchAsync(Site site, Item item)
    {
        using WebEgress egress = new(site.Options, TimeProvider.System);
        return await new Fetcher(egress, TimeProvider.System).FetchAsync(item, Cancel);
    }

    private static Item Held(Visits? visits = null) => ItemOf(0) with { Page = new PageHash(new string('a', 64)), Visits = visits };

    private static Item ItemOf(int failures) => new()
    {
        Id = new ItemId(1),
        Announced = new Announcement { Url = "http://harbour.example/news" },
        Seen = new DateTimeOffset(2031, 5, 4, 6, 0, 0, TimeSpan.Zero),
        Failures = failures,
    };
}
