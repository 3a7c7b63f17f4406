using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Headwater.Model;

namespace Headwater.App.Demo;

/// <summary>
/// Serves the sample day's press sites on one free loopback port, each by its name. The pipeline reaches them as
/// <c>http://NAME.example/</c> where its egress sends those hosts to <see cref="Endpoint"/>; a browser as
/// <c>http://NAME.example.localhost:PORT/</c>, which needs no setting.
/// </summary>
internal sealed partial class PressServer : IAsyncDisposable
{
    private const string LocalSuffix = ".localhost";

    private readonly WebApplication application;
    private readonly PressSite site;
    private readonly TimeProvider clock;

    private PressServer(WebApplication application, SampleDay day, TimeProvider clock)
    {
        this.application = application;
        this.clock = clock;
        site = new PressSite(day, clock.GetUtcNow());
        Day = day;
    }

    /// <summary>The day it serves.</summary>
    public SampleDay Day { get; }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Endpoint { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>Where and when everything lies.</summary>
    public PressAddresses Addresses => site.Addresses;

    /// <summary>Which host is to be asked where: every outlet's domain at <see cref="Endpoint"/>.</summary>
    public IReadOnlyDictionary<string, IPEndPoint> Hosts =>
        Day.Outlets.Values.ToDictionary(o => o.Domain, _ => Endpoint, StringComparer.Ordinal);

    /// <summary>What to subscribe to.</summary>
    public IReadOnlyList<(string Url, OutletId Outlet)> Feeds =>
        [.. Day.Outlets.Values.Select(o => (o.FeedUrl, new OutletId(o.Id)))];

    /// <summary>The outlets as the pipeline knows outlets.</summary>
    public IReadOnlyList<Outlet> Outlets => [.. Day.Outlets.Values.Select(o => o.ToOutlet())];

    /// <summary>Starts serving a day; its base is the clock's present.</summary>
    public static async Task<PressServer> StartAsync(SampleDay day, TimeProvider clock, CancellationToken cancel)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication application = builder.Build();
        PressServer server = new(application, day, clock);
        application.Run(server.AnswerAsync);
        await application.StartAsync(cancel).ConfigureAwait(false);
        server.Endpoint = new IPEndPoint(IPAddress.Loopback, new Uri(application.Urls.First()).Port);
        return server;
    }

    /// <summary>The address under which a browser on this machine shows what lies at an address of the day.</summary>
    public string ForBrowser(string url) => Site().Replace(url, $"http://$1{LocalSuffix}:{Endpoint.Port}");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        string host = context.Request.Host.Host.ToLowerInvariant();
        bool browser = host.EndsWith(LocalSuffix, StringComparison.Ordinal);
        host = browser ? host[..^LocalSuffix.Length] : host;
        if (site.At(host)?.Fault == OutletFault.Slow && !browser)
        {
            await Task.Delay(PressSite.Slowness, clock, context.RequestAborted).ConfigureAwait(false);
        }

        PressAnswer answer = site.Answer(host, context.Request.Path.Value ?? "/");
        await SendAsync(context, browser ? ForBrowser(answer) : answer).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpContext context, PressAnswer answer)
    {
        HttpResponse response = context.Response;
        string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Body))[..20]}\"";
        response.StatusCode = answer.Status;
        response.Headers.ETag = tag;
        response.Headers.Vary = "Accept-Encoding";
        if (answer.Modified is { } modified)
        {
            response.Headers.LastModified = modified.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        }

        if (answer.Status == 200 && context.Request.Headers.IfNoneMatch == tag)
        {
            response.StatusCode = 304;
            return;
        }

        response.ContentType = answer.Type;
        await response.Body.WriteAsync(Packed(context, answer.Body), context.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] Packed(HttpContext context, byte[] body)
    {
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            return body;
        }

        context.Response.Headers.ContentEncoding = "gzip";
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }

    // Links of a page must lead on to where the browser can go.
    private PressAnswer ForBrowser(PressAnswer answer)
    {
        if (!answer.Type.StartsWith("text/html", StringComparison.Ordinal))
        {
            return answer;
        }

        Encoding encoding = Encoding.GetEncoding(answer.Type.Split('=')[1]);
        return answer with { Body = encoding.GetBytes(ForBrowser(encoding.GetString(answer.Body))) };
    }

    [GeneratedRegex(@"https?://([a-z0-9-]+\.example)(?=[/""' ]|$)")]
    private static partial Regex Site();
}
