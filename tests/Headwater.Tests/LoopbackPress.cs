using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Headwater.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Headwater.Tests;

/// <summary>
/// An outlet that goes on publishing, on many hosts: each address of 127.0.0.0/8 is one, so that a process that spares
/// every host can still be kept busy. The first has the feed of all.
/// </summary>
internal sealed class LoopbackPress : IAsyncDisposable
{
    private const int HostCount = 48;

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, byte[]> pages = new(StringComparer.Ordinal);
    private volatile string[] announced = [];

    private LoopbackPress(WebApplication app, int port) => (this.app, Port) = (app, port);

    /// <summary>Its hosts.</summary>
    public static IReadOnlyList<string> Hosts { get; } = [.. Enumerable.Range(1, HostCount).Select(n => $"127.0.0.{n}")];

    /// <summary>The port on every host.</summary>
    public int Port { get; }

    /// <summary>The feed that announces everything published.</summary>
    public string Feed => $"http://{Hosts[0]}:{Port}/feed.xml";

    /// <summary>What has been published: the hash of each page by its address.</summary>
    public IReadOnlyDictionary<string, PageHash> Published =>
        pages.ToDictionary(page => page.Key, page => Page.Of(page.Value, page.Key, default).Hash, StringComparer.Ordinal);

    public static async Task<LoopbackPress> StartAsync(CancellationToken cancel)
    {
        int port = Cluster.Launch.FreePort();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            foreach (string host in Hosts)
            {
                kestrel.Listen(IPAddress.Parse(host), port);
            }
        });
        LoopbackPress press = new(builder.Build(), port);
        press.app.Run(press.AnswerAsync);
        await press.app.StartAsync(cancel);
        return press;
    }

    /// <summary>Publishes a page on the host whose turn it is, and announces it.</summary>
    public void Publish(int number, byte[] page)
    {
        string url = $"http://{Hosts[1 + (number % (HostCount - 1))]}:{Port}/reports/{number.ToString(CultureInfo.InvariantCulture)}";
        pages[url] = page;
        announced = [url, .. announced];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        string url = $"http://{context.Request.Host}{context.Request.Path}";
        (string type, byte[]? body) = url == Feed ? ("application/rss+xml", Encoding.UTF8.GetBytes(FeedText())) : ("text/html; charset=utf-8", pages.GetValueOrDefault(url));
        context.Response.StatusCode = body is null ? 404 : 200;
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body ?? [], context.RequestAborted);
    }

    private string FeedText() =>
        $"<rss version=\"2.0\"><channel><title>Harbour Courier</title>{string.Concat(announced.Select(url => $"<item><guid>{url}</guid><link>{url}</link><title>{url}</title></item>"))}</channel></rss>";
}
