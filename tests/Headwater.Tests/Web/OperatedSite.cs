using System.Text.RegularExpressions;
using Headwater.App.Web;
using Microsoft.AspNetCore.Builder;
using Site = Headwater.App.Web.Site;

namespace Headwater.Tests.Web;

/// <summary>The pages of an installation of their own on loopback, and a browser at the machine.</summary>
internal sealed partial class OperatedSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-site-");
    private WebApplication? site;

#pragma warning disable RS0030 // The browser asks our own pages, on loopback.
    public HttpClient Browser { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });
#pragma warning restore RS0030

    public Installation Installation { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens the installation; its pages are not served yet.</summary>
    public static async Task<OperatedSite> OpenAsync()
    {
        OperatedSite opened = new();
        opened.Installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = opened.folder.FullName, Outlets = [], RoomToKeep = 0 }, Cancel);
        return opened;
    }

    /// <summary>Serves the pages to the browser.</summary>
    public async Task ServeAsync(SiteOptions options)
    {
        site = await StartAsync(options);
        Browser.BaseAddress = new Uri(site.Urls.Single());
    }

    /// <summary>Serves the pages once more, elsewhere.</summary>
    public async Task<WebApplication> StartAsync(SiteOptions options)
    {
        WebApplication built = Site.Build(Installation.Store, options, "http://127.0.0.1:0", TimeProvider.System);
        await built.StartAsync(Cancel);
        return built;
    }

    /// <summary>The token that a page's forms carry.</summary>
    public static string TokenOf(string html) => Token().Match(html).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        await Installation.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
