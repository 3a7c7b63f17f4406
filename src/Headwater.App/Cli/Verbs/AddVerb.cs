using System.CommandLine;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Poll;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater add URL…</c>: finds the feeds of a site, page or address, and subscribes.</summary>
internal static class AddVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Argument<string[]> urls = new("URL") { Description = "Feeds, pages or bare domains", Arity = ArgumentArity.OneOrMore };
        Command verb = new("add", "Subscribe to outlets, finding their feeds") { urls };
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using Installation installation = await opening.OpenAsync(parsed, cancel).ConfigureAwait(false);
            using WebEgress egress = new(Opening.Egress(terminal), TimeProvider.System);
            Discovery discovery = new(egress);
            List<Feed> added = [];
            int failed = 0;
            foreach (string url in parsed.GetRequiredValue(urls))
            {
                switch (await discovery.DiscoverAsync(url, cancel).ConfigureAwait(false))
                {
                    case DiscoveryOutcome.Found { Feeds: [var feed, ..] }:
                        added.Add(await SubscribeAsync(installation, feed.Url, cancel).ConfigureAwait(false));
                        break;
                    case DiscoveryOutcome.None { Cause: var cause }:
                        failed++;
                        terminal.Say(Complaint.Line(url, cause));
                        break;
                }
            }

            if (added.Count > 0 || formats.Of(parsed) != Format.Human)
            {
                await FeedsVerb.PrintAsync(terminal, added, formats.Of(parsed)).ConfigureAwait(false);
            }

            return failed == 0 ? Exit.Done : Exit.Failed;
        });
        return verb;
    }

    private static async Task<Feed> SubscribeAsync(Installation installation, string url, CancellationToken cancel)
    {
        FeedId id = await installation.Store.SubscribeAsync(url, installation.Agents.Outlets.Of(url)?.Id, TimeProvider.System.GetUtcNow(), cancel).ConfigureAwait(false);
        return (await installation.Store.FeedAsync(id, cancel).ConfigureAwait(false))!;
    }
}
