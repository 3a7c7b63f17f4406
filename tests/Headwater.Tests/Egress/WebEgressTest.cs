using System.IO.Compression;
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

    private static async Task<EgressOutcome> SendAsync(Site site, string url)
    {
        using WebEgress egress = new(site.Options, TimeProvider.System);
        return await egress.SendAsync(new EgressRequest(url), Cancel);
    }
}
