using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Headwater.App.Api;
using Headwater.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.WebEncoders;

namespace Headwater.App.Web;

/// <summary>
/// The pages: server-rendered, reading finished views from the store. They listen on loopback unless told otherwise.
/// </summary>
public static class Site
{
    /// <summary>Puts the site together; the caller starts and disposes it.</summary>
    /// <param name="store">Where views are read.</param>
    /// <param name="options">How they are served.</param>
    /// <param name="urls">Addresses to listen on, separated by semicolons; port 0 takes a free one.</param>
    /// <param name="clock">The clock for "how long ago".</param>
    public static WebApplication Build(IStore store, SiteOptions options, string urls, TimeProvider clock)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders().AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // a start that fails is told of once, by who started it
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.AddSingleton(store).AddSingleton(options).AddSingleton(clock);
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Web/Pages");
        builder.Services.AddResponseCompression();
        // Every script is written as itself: pages are UTF-8, and what HTML needs encoded still is.
        builder.Services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        if (options.KeyFolder is { } keys)
        {
            builder.Services.AddDataProtection().SetApplicationName("headwater").PersistKeysToFileSystem(Directory.CreateDirectory(keys));
        }

        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));

        WebApplication site = builder.Build();
        site.UseMiddleware<ResponseHeaders>();
        site.UseResponseCompression();
        site.UseWhen(http => !IsForPrograms(http), people => people.UseStatusCodePagesWithReExecute("/status/{0}"));
        site.UseWhen(IsForPrograms, programs => programs.UseStatusCodePages(context => Answers.ExplainAsync(context.HttpContext)));
        site.UseExceptionHandler("/status/500");
        site.UseWhen(IsForPrograms, programs => programs.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Answers.ExplainAsync }));
        site.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/assets",
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "Web", "Assets")),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=3600",
        });
        site.UseRouting();
        site.MapRazorPages();
        StoryEndpoints.Map(site);
        ArticleEndpoint.Map(site);
        EvidenceEndpoints.Map(site);
        FeedEndpoints.Map(site);
        if (options.Subscriber is { } subscriber)
        {
            PushEndpoints.Map(site, subscriber);
        }

        if (options.Desk is { } desk)
        {
            CorrectionEndpoints.Map(site, desk);
        }

        return site;
    }

    /// <summary>The addresses that a started site listens on.</summary>
    public static IReadOnlyList<string> Addresses(WebApplication site) => [.. site.Urls.Select(u => u.Replace(IPAddress.Any.ToString(), "localhost", StringComparison.Ordinal))];

    private static bool IsForPrograms(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
