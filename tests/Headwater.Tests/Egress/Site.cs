using System.Net;
using Headwater.Egress;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Headwater.Tests.Egress;

/// <summary>A web site on loopback that answers for every name below <c>example</c>, and counts what it is asked.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;
    private int asked;

    private Site(WebApplication app, RequestDelegate answer)
    {
        this.app = app;
        app.Run(context =>
        {
            Interlocked.Increment(ref asked);
            return answer(context);
        });
    }

    public int Asked => asked;

    public EgressOptions Options => new()
    {
        Hosts = new Dictionary<string, IPEndPoint> { ["*.example"] = new(IPAddress.Loopback, new Uri(Address).Port) },
        Pause = TimeSpan.Zero,
    };

    /// <summary>The address on loopback itself, with its port.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<Site> StartAsync(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.AllowSynchronousIO = true).UseUrls("http://127.0.0.1:0");
        Site site = new(builder.Build(), answer);
        await site.app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource atOnce = new();
        await atOnce.CancelAsync();
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }
}
