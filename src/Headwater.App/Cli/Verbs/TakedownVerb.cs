using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Store;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater takedown</c>: file, list and decide requests for removal.</summary>
internal static class TakedownVerb
{
    public static Command Create(Terminal terminal)
    {
        Command verb = new("takedown", "File, list and decide requests for removal") { List(terminal), File(terminal), Decide(terminal, granted: true), Decide(terminal, granted: false) };
        return verb;
    }

    private static Command List(Terminal terminal)
    {
        TakedownPlace place = new(terminal);
        FormatOptions formats = new();
        Command list = new("list", "List requests, the newest first");
        place.AddTo(list);
        formats.AddTo(list);
        list.SetAction(async (parsed, cancel) =>
        {
            Results<TakedownShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.TakedownShape, ShapesJson.Readable.IReadOnlyListTakedownShape, t => Draw(terminal, t));
            foreach (Takedown takedown in await place.ListAsync(parsed, cancel).ConfigureAwait(false))
            {
                results.Add(TakedownShape.Of(takedown));
            }

            results.End(alwaysList: true, none: "No requests.");
            return Exit.Done;
        });
        return list;
    }

    private static Command File(Terminal terminal)
    {
        TakedownPlace place = new(terminal);
        Argument<string[]> urls = new("URL") { Description = "Addresses to remove; https://host/* for a whole site", Arity = ArgumentArity.OneOrMore };
        Option<string> claimant = new("--by") { Description = "Who asks: an e-mail address", Required = true };
        Option<string> statement = new("--statement") { Description = "What they say", DefaultValueFactory = _ => "" };
        claimant.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } by && !by.Contains('@', StringComparison.Ordinal))
            {
                given.AddError($"{by} is no e-mail address, which --by wants: the owner is answered there.");
            }
        });
        Command file = new("file", "File a request; it must be decided within 24 hours") { urls, claimant, statement };
        place.AddTo(file);
        file.SetAction(async (parsed, cancel) =>
        {
            string[] named = parsed.GetRequiredValue(urls);
            if (named.FirstOrDefault(u => !Text.Address.IsOfWeb(u)) is { } wrong)
            {
                throw new Complaint($"{wrong} is no full address. Begin it with http:// or https://.");
            }

            Takedown takedown = new() { Urls = named, Claimant = parsed.GetRequiredValue(claimant), Statement = parsed.GetRequiredValue(statement), Received = TimeProvider.System.GetUtcNow() };
            long id = await place.FileAsync(parsed, takedown, cancel).ConfigureAwait(false);
            terminal.Print($"Request {id} is filed; decide it by {Show.Full(takedown.Deadline)}: headwater takedown grant {id}");
            return Exit.Done;
        });
        return file;
    }

    private static Command Decide(Terminal terminal, bool granted)
    {
        TakedownPlace place = new(terminal);
        Argument<long> id = new("ID") { Description = "The request's number" };
        Option<string?> reason = new("--reason") { Description = "Why", Required = !granted };
        Command decide = new(granted ? "grant" : "refuse", granted ? "Remove what a request names, for good" : "Refuse a request") { id, reason };
        place.AddTo(decide);
        decide.SetAction(async (parsed, cancel) =>
        {
            long number = parsed.GetRequiredValue(id);
            Removal removed = await place.DecideAsync(parsed, number, granted, parsed.GetValue(reason) ?? "", cancel).ConfigureAwait(false);
            terminal.Print(granted ? $"Request {number} is granted: {Show.Count(removed.Pages.Count, "page")} erased." : $"Request {number} is refused.");
            return Exit.Done;
        });
        return decide;
    }

    private static void Draw(Terminal terminal, TakedownShape takedown)
    {
        terminal.Print($"{takedown.Id,5}  {takedown.State,-8} received {Show.Full(takedown.Received)}, due {Show.Full(takedown.Deadline)}, by {takedown.Claimant}");
        foreach (string url in takedown.Urls)
        {
            terminal.Print($"       {url}");
        }
    }
}
