using System.CommandLine;
using Headwater.App.Web;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater serve</c>: the walk and the pages over it, until it is stopped.</summary>
internal static class ServeVerb
{
    /// <summary>Loopback alone: whoever wants more says so.</summary>
    public const string DefaultUrls = "http://127.0.0.1:8800";

    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        Option<string> urls = UrlsOption();
        Option<bool> empty = new("--no-starter") { Description = "Do not subscribe a new installation to the starter outlets" };
        Option<string?> address = PublicAddressOption();
        Command verb = new("serve", "Gather, trace, group and show the news") { urls, address, empty };
        opening.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using Installation installation = await opening.OpenAsync(parsed, cancel).ConfigureAwait(false);
            if (!parsed.GetValue(empty) && await Starter.SubscribeAsync(installation, cancel).ConfigureAwait(false) is > 0 and var count)
            {
                terminal.Say($"A new installation in {installation.Folder}: subscribed to {count} starter feeds.");
            }

            using NetworkWatch watch = new(installation, terminal);
            Uri? root = Public(parsed.GetValue(address) ?? terminal.Variable("HEADWATER_PUBLIC_ADDRESS"));
            SiteOptions site = new() { FullText = true, PublicAddress = root, Subscriber = root is null ? null : installation.SubscriberAt(root) };
            return await Serving.RunAsync(installation, site, parsed.GetRequiredValue(urls), terminal, cancel).ConfigureAwait(false);
        });
        return verb;
    }

    private static Option<string?> PublicAddressOption()
    {
        Option<string?> address = new("--public-address") { Description = "Where the public Internet reaches these pages, so that hubs can push (default $HEADWATER_PUBLIC_ADDRESS)", HelpName = "URL" };
        address.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } named && Public(named) is null)
            {
                given.AddError("--public-address takes one address such as https://news.example.");
            }
        });
        return address;
    }

    private static Uri? Public(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? root) && (root.Scheme == Uri.UriSchemeHttps || root.Scheme == Uri.UriSchemeHttp) ? root : null;

    public static Option<string> UrlsOption()
    {
        Option<string> urls = new("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons; port 0 takes a free one",
            DefaultValueFactory = _ => DefaultUrls,
            HelpName = "URLS",
        };
        urls.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is not { } named || !named.Split(';').All(url => url.StartsWith("http://", StringComparison.Ordinal) && url.Length > 7))
            {
                given.AddError("--urls takes addresses such as http://127.0.0.1:8800, separated by semicolons.");
            }
        });
        return urls;
    }
}
