using System.Net;
using Headwater.App.Web;
using Headwater.Store;
using Microsoft.AspNetCore.Builder;
using Site = Headwater.App.Web.Site;

namespace Headwater.Tests.Web;

public sealed class ResponseHeadersTest : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-headers-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("/feeds", false, HttpStatusCode.OK)]
    [InlineData("/absent", false, HttpStatusCode.NotFound)]
    [InlineData("/stories.rss", false, HttpStatusCode.OK)]
    [InlineData("/feeds", true, HttpStatusCode.InternalServerError)]
    [InlineData("/api/v1/stories", true, HttpStatusCode.InternalServerError)]
    public async Task Every_answer_carries_them_one_that_failed_too(string path, bool broken, HttpStatusCode status)
    {
        await using SqliteStore store = new(Path.Combine(folder.FullName, "store.db"));
        await using WebApplication site = Site.Build(broken ? SqliteStore.ToRead(Path.Combine(folder.FullName, "absent.db")) : store, new SiteOptions(), "http://127.0.0.1:0", TimeProvider.System);
        await site.StartAsync(Cancel);
#pragma warning disable RS0030 // The browser asks our own pages, on loopback.
        using HttpClient browser = new();
#pragma warning restore RS0030

        using HttpResponseMessage answer = await browser.GetAsync(site.Urls.Single() + path, Cancel);

        answer.StatusCode.ShouldBe(status);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : path.EndsWith(".rss", StringComparison.Ordinal) ? "application/rss+xml" : "text/html");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }
}
