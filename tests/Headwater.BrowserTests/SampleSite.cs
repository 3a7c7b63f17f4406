using System.Net;
using Headwater.App.Demo;
using Headwater.App.Web;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Headwater.BrowserTests.SampleSite))]

namespace Headwater.BrowserTests;

/// <summary>The real pages over the sample day, gathered once for all tests, and a browser to look at them.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-pages-");
    private PressServer? press;
    private Installation? installation;
    private WebApplication? site;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the site listens, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The story of the reference chain: a state agency, a wire, a newspaper, an aggregator.</summary>
    public StoryView? Reference { get; private set; }

    /// <summary>The report at the end of that chain.</summary>
    public ReportView? Copy { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        await GatherAsync();
        site = Site.Build(installation!.Store, new SiteOptions { FullText = true, Outbound = press!.ForBrowser, Notice = "A sample day.", Desk = installation.Desk }, "http://127.0.0.1:0", TimeProvider.System);
        await site.StartAsync();
        Address = site.Urls.First();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? default);
        playwright?.Dispose();
        await (site?.DisposeAsync() ?? default);
        await (installation?.DisposeAsync() ?? default);
        await (press?.DisposeAsync() ?? default);
        folder.Delete(recursive: true);
    }

    /// <summary>A window of its own; the test is skipped where there is no browser.</summary>
    public async Task<Window> OpenAsync(string path = "/", int width = 1280)
    {
        Assert.SkipWhen(browser is null, $"{Chromium} is not installed");
        IBrowserContext context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        Window window = new(context, await context.NewPageAsync(), Address);
        await window.Page.GotoAsync(path);
        return window;
    }

    /// <summary>Where a page of this name lies.</summary>
    public string PathOf(string name) => name switch
    {
        "story" => $"/story/{Reference?.Id}",
        "article" => $"/article/{Copy?.Article}",
        "search" => "/search?q=earthquake",
        "front" => "/",
        "absent" => "/no/such/page",
        _ => $"/{name}",
    };

    private async Task GatherAsync()
    {
        CancellationToken cancel = CancellationToken.None;
        press = await PressServer.StartAsync(SampleDay.Load(), TimeProvider.System, cancel);
        installation = await Installation.OpenAsync(
            new InstallationOptions
            {
                DataFolder = folder.FullName,
                Outlets = press.Outlets,
                Egress = new EgressOptions { Pause = TimeSpan.Zero, Hosts = new Dictionary<string, IPEndPoint> { ["*.example"] = press.Endpoint } },
                RoomToKeep = 0,
            },
            cancel);
        foreach ((string url, OutletId outlet) in press.Feeds)
        {
            await installation.Store.SubscribeAsync(url, outlet, TimeProvider.System.GetUtcNow(), cancel);
        }

        await installation.DrainAsync(Walker.AllSteps, cancel);
        IReadOnlyList<StoryView> views = await installation.Store.ViewsAsync(new StoryQuery { Take = 500 }, cancel);
        string relay = press.Addresses.Of(press.Day.Articles.Single(a => a.Id == "motor-car/relay"));
        Reference = views.Single(v => v.Reports.Any(r => r.Url == relay));
        Copy = Reference.Reports.Single(r => r.Url == relay);
    }
}
