using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Headwater.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests.Egress;

public sealed class WebEgressTest
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_brought_with_its_headers()
    {
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.Headers.ETag = "\"one\"";
            return c.Response.WriteAsync("Lock gates closed");
        });

        EgressOutcome.Answered answer = (await SendAsync(site, "http://harbour.example/news")).ShouldBeOfType<EgressOutcome.Answered>();

        answer.Status.ShouldBe(200);
        answer.Url.ShouldBe("http://harbour.example/news");
        answer.Headers["etag"].ShouldBe("\"one\"");
        answer.MovedTo.ShouldBeNull();
        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("Lock gates closed");
    }

    [Fact]
    public async Task What_asks_says_so_with_an_address_to_complain_to()
    {
        string? agent = null;
        await using Site site = await Site.StartAsync(c =>
        {
            agent = c.Request.Headers.UserAgent;
            return Task.CompletedTask;
        });

        using WebEgress egress = new(site.Options with { Contact = "mailto:desk@harbour.example" }, TimeProvider.System);
        await egress.SendAsync(new EgressRequest("http://harbour.example/"), Cancel);

        agent.ShouldBe("Headwater/0.1 (news aggregator; +mailto:desk@harbour.example)");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_page_is_unfolded(string coding)
    {
        await using Site site = await Site.StartAsync(async c =>
        {
            c.Response.Headers.ContentEncoding = coding;
            await using Stream folded = coding switch
            {
                "gzip" => new GZipStream(c.Response.Body, CompressionLevel.Fastest),
                "br" => new BrotliStream(c.Response.Body, CompressionLevel.Fastest),
                _ => new ZLibStream(c.Response.Body, CompressionLevel.Fastest),
            };
            await folded.WriteAsync(Encoding.UTF8.GetBytes("Tide tables"));
        });

        EgressOutcome.Answered answer = (await SendAsync(site, "http://harbour.example/")).ShouldBeOfType<EgressOutcome.Answered>();

        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("Tide tables");
    }

    [Fact]
    public async Task Permanent_redirects_are_reported_and_others_are_only_followed()
    {
        await using Site site = await Site.StartAsync(c =>
        {
            (int status, string? to) = c.Request.Path.Value switch
            {
                "/old" => (301, "/newer"),
                "/newer" => (308, "http://other.example/new"),
                "/now" => (302, "/new"),
                _ => (200, null),
            };
            c.Response.StatusCode = status;
            c.Response.Headers.Location = to;
            return Task.CompletedTask;
        });

        (await SendAsync(site, "http://harbour.example/old")).ShouldBeOfType<EgressOutcome.Answered>().MovedTo.ShouldBe("http://other.example/new");
        EgressOutcome.Answered passing = (await SendAsync(site, "http://harbour.example/now")).ShouldBeOfType<EgressOutcome.Answered>();
        passing.MovedTo.ShouldBeNull();
        passing.Url.ShouldBe("http://harbour.example/new");
    }

    [Fact]
    public async Task A_redirect_that_never_ends_is_a_named_outcome()
    {
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.Redirect($"/{c.Request.Path.Value!.Length}{c.Request.Path.Value}");
            return Task.CompletedTask;
        });

        Code(await SendAsync(site, "http://harbour.example/")).ShouldBe("redirect-loop");
        site.Asked.ShouldBe(11);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, gzip")]
    public async Task A_small_body_that_unfolds_to_a_gigabyte_is_too_large(string coding)
    {
        byte[] bomb = Bomb(coding);
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.Headers.ContentEncoding = coding;
            return c.Response.Body.WriteAsync(bomb).AsTask();
        });
        long before = GC.GetTotalAllocatedBytes();

        Code(await SendAsync(site, "http://harbour.example/")).ShouldBe("too-large");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(300_000_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_a_gigabyte_is_too_large_whether_announced_or_not(bool announced)
    {
        await using Site site = await Site.StartAsync(async c =>
        {
            c.Response.ContentLength = announced ? 1L << 30 : null;
            byte[] chunk = new byte[1 << 20];
            for (int i = 0; i < 1024 && !c.RequestAborted.IsCancellationRequested; i++)
            {
                await c.Response.Body.WriteAsync(chunk, c.RequestAborted);
            }
        });

        Code(await SendAsync(site, "http://harbour.example/")).ShouldBe("too-large");
    }

    [Fact]
    public async Task A_site_that_does_not_answer_in_time_is_a_named_outcome()
    {
        await using Site site = await Site.StartAsync(c => Task.Delay(Timeout.Infinite, c.RequestAborted));
        using WebEgress egress = new(site.Options with { HeadersDeadline = TimeSpan.FromMilliseconds(50) }, TimeProvider.System);

        EgressOutcome outcome = await egress.SendAsync(new EgressRequest("http://harbour.example/"), Cancel);

        Code(outcome).ShouldBe("timeout");
        outcome.ShouldBeOfType<EgressOutcome.Failed>().Cause.Message.ShouldContain("to answer");
    }

    [Fact]
    public async Task A_site_that_cannot_be_connected_to_in_time_is_a_named_outcome()
    {
        EgressOptions options = new() { ConnectDeadline = TimeSpan.FromMilliseconds(50), HeadersDeadline = TimeSpan.FromHours(1) };
        using WebEgress egress = new(options, TimeProvider.System, async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return [];
        });

        EgressOutcome outcome = await egress.SendAsync(new EgressRequest("http://harbour.example/"), Cancel);

        Code(outcome).ShouldBe("timeout");
        outcome.ShouldBeOfType<EgressOutcome.Failed>().Cause.Message.ShouldContain("to be connected to");
    }

    [Fact]
    public async Task A_page_that_trickles_is_a_named_outcome()
    {
        await using Site site = await Site.StartAsync(async c =>
        {
            await c.Response.WriteAsync("first");
            await c.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, c.RequestAborted);
        });
        using WebEgress egress = new(site.Options with { BodyDeadline = TimeSpan.FromMilliseconds(50) }, TimeProvider.System);

        EgressOutcome outcome = await egress.SendAsync(new EgressRequest("http://harbour.example/"), Cancel);

        Code(outcome).ShouldBe("timeout");
        outcome.ShouldBeOfType<EgressOutcome.Failed>().Cause.Message.ShouldContain("to send its page");
    }

    [Fact]
    public async Task A_damaged_body_is_a_named_outcome()
    {
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.Headers.ContentEncoding = "gzip";
            return c.Response.Body.WriteAsync(new byte[] { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff }).AsTask();
        });

        Code(await SendAsync(site, "http://harbour.example/")).ShouldBe("bad-response");
    }

    [Fact]
    public async Task A_plain_body_that_calls_itself_compressed_is_taken_as_it_is()
    {
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.Headers.ContentEncoding = "gzip";
            return c.Response.WriteAsync("plain");
        });

        Encoding.UTF8.GetString((await SendAsync(site, "http://harbour.example/")).ShouldBeOfType<EgressOutcome.Answered>().Body.Span).ShouldBe("plain");
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_a_named_outcome()
    {
        using WebEgress egress = new(new EgressOptions(), TimeProvider.System, (_, _) => throw new SocketException((int)SocketError.HostNotFound));

        Code(await egress.SendAsync(new EgressRequest("http://harbour.org/"), Cancel)).ShouldBe("dns");
    }

    [Fact]
    public async Task A_site_that_is_down_is_a_named_outcome()
    {
        EgressOptions options;
        await using (Site site = await Site.StartAsync(_ => Task.CompletedTask))
        {
            options = site.Options;
        }

        using WebEgress egress = new(options, TimeProvider.System);
        Code(await egress.SendAsync(new EgressRequest("http://harbour.example/"), Cancel)).ShouldBe("connect");
    }

    [Fact]
    public async Task A_site_without_a_certificate_is_a_named_outcome()
    {
        await using Site site = await Site.StartAsync(_ => Task.CompletedTask);

        Code(await SendAsync(site, "https://harbour.example/")).ShouldBe("tls");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_host_that_asks_to_be_left_alone_is_left_alone(int status)
    {
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.StatusCode = status;
            c.Response.Headers.RetryAfter = "120";
            return Task.CompletedTask;
        });
        using WebEgress egress = new(site.Options, TimeProvider.System);

        EgressOutcome.Answered first = (await egress.SendAsync(new EgressRequest("http://harbour.example/a"), Cancel)).ShouldBeOfType<EgressOutcome.Answered>();
        EgressOutcome.Failed second = (await egress.SendAsync(new EgressRequest("http://harbour.example/b"), Cancel)).ShouldBeOfType<EgressOutcome.Failed>();

        second.Cause.Code.ShouldBe("asked-to-wait");
        second.NotBefore.ShouldBe(first.NotBefore);
        site.Asked.ShouldBe(1);
        await egress.SendAsync(new EgressRequest("http://other.example/"), Cancel);
        site.Asked.ShouldBe(2, "another host is another matter");
    }

    [Fact]
    public async Task A_post_is_sent_and_its_redirect_is_not_followed()
    {
        string? sent = null;
        await using Site site = await Site.StartAsync(async c =>
        {
            sent = await new StreamReader(c.Request.Body).ReadToEndAsync() + c.Request.Headers["X-Signature"];
            c.Response.Redirect("/elsewhere");
        });
        using WebEgress egress = new(site.Options, TimeProvider.System);
        EgressContent content = new("text/plain", "push"u8.ToArray()) { Headers = new Dictionary<string, string> { ["X-Signature"] = "!" } };

        EgressOutcome outcome = await egress.SendAsync(new EgressRequest("http://harbour.example/") { Content = content }, Cancel);

        outcome.ShouldBeOfType<EgressOutcome.Answered>().Status.ShouldBe(302);
        sent.ShouldBe("push!");
        site.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_caller_can_cancel()
    {
        await using Site site = await Site.StartAsync(c => Task.Delay(Timeout.Infinite, c.RequestAborted));
        using WebEgress egress = new(site.Options, TimeProvider.System);
        using CancellationTokenSource soon = new(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(() => egress.SendAsync(new EgressRequest("http://harbour.example/"), soon.Token));
    }

    private static string Code(EgressOutcome outcome) => outcome.ShouldBeOfType<EgressOutcome.Failed>().Cause.Code;

    private static byte[] Bomb(string coding)
    {
        using MemoryStream bomb = new();
        using (Stream folded = coding switch
        {
            "br" => new BrotliStream(bomb, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(bomb, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 64; i++)
            {
                folded.Write(nothing);
            }
        }

        if (coding != "gzip, gzip")
        {
            return bomb.ToArray();
        }

        using MemoryStream twice = new();
        using (GZipStream again = new(twice, CompressionLevel.Fastest, leaveOpen: true))
        {
            again.Write(bomb.ToArray());
        }

        return twice.ToArray();
    }

    private static async Task<EgressOutcome> SendAsync(Site site, string url)
    {
        using WebEgress egress = new(site.Options, TimeProvider.System);
        return await egress.SendAsync(new EgressRequest(url), Cancel);
    }
}
