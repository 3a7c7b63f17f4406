using System.CommandLine;
using Headwater.App.Demo;
using Headwater.App.Web;
using Headwater.Egress;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater demo</c>: the same as <c>serve</c>, over a sample day of fictional press served on loopback.</summary>
internal static class DemoVerb
{
    public static Command Create(Terminal terminal)
    {
        Option<string> urls = ServeVerb.UrlsOption();
        Option<string?> data = new("--data") { Description = "Keep the day in this folder (default: a temporary one, removed at the end)", HelpName = "DIR" };
        Option<bool> once = new("--once") { Description = "Gather the day, print its stories and end" };
        Command verb = new("demo", "Show a sample day of fictional press, offline") { urls, data, once };
        verb.SetAction(async (parsed, cancel) =>
        {
            string? kept = parsed.GetValue(data);
            string folder = kept ?? Directory.CreateTempSubdirectory("headwater-demo-").FullName;
            try
            {
                return await RunAsync(terminal, folder, parsed.GetRequiredValue(urls), parsed.GetValue(once), cancel).ConfigureAwait(false);
            }
            finally
            {
                if (kept is null)
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        });
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, string folder, string urls, bool once, CancellationToken cancel)
    {
        await using PressServer press = await PressServer.StartAsync(SampleDay.Load(), TimeProvider.System, cancel).ConfigureAwait(false);
        await using Installation installation = await Opening.OpenAsync(Options(folder, press), cancel).ConfigureAwait(false);
        foreach ((string url, OutletId outlet) in press.Feeds)
        {
            await installation.Store.SubscribeAsync(url, outlet, TimeProvider.System.GetUtcNow(), cancel).ConfigureAwait(false);
        }

        if (once)
        {
            await installation.DrainAsync(Walker.AllSteps, cancel).ConfigureAwait(false);
            await StoriesVerb.PrintAsync(terminal, installation.Store, new Store.StoryQuery { Order = Store.StoryOrder.MostCarried, Take = 200 }, Format.Human, cancel).ConfigureAwait(false);
            return Exit.Done;
        }

        terminal.Say($"A sample day: {press.Day.Articles.Count} articles of {press.Day.Outlets.Count} fictional outlets, served on {press.Endpoint}.");
        SiteOptions options = new()
        {
            FullText = true,
            Outbound = press.ForBrowser,
            Notice = "A sample day: outlets, people and events are invented, and served as real sites on this machine.",
        };
        return await Serving.RunAsync(installation, options, urls, terminal, cancel).ConfigureAwait(false);
    }

    // The sample sites are ours: no need to spare them.
    private static InstallationOptions Options(string folder, PressServer press) => new()
    {
        DataFolder = folder,
        Outlets = press.Outlets,
        Egress = new EgressOptions { Hosts = press.Hosts, Pause = TimeSpan.FromMilliseconds(5) },
    };
}
