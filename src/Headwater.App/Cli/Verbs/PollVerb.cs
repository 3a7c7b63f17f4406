using System.CommandLine;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater poll</c>: asks feeds now and walks what they announce through to stories.</summary>
internal static class PollVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Argument<long[]> ids = new("ID") { Description = "Numbers of feeds (see `headwater feeds`); all where none is given", Arity = ArgumentArity.ZeroOrMore };
        Command verb = new("poll", "Ask feeds now, and walk what they announce through to stories") { ids };
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using Installation installation = await opening.OpenAsync(parsed, cancel).ConfigureAwait(false);
            FeedId[] asked = [.. (parsed.GetValue(ids) ?? []).Select(id => new FeedId(id))];
            IReadOnlyList<Feed> held = await installation.Store.FeedsAsync(cancel).ConfigureAwait(false);
            if (asked.FirstOrDefault(id => !held.Any(f => f.Id == id)) is { Value: > 0 } unknown)
            {
                throw new Complaint($"There is no feed {unknown}. `headwater feeds --json` lists them with their numbers.");
            }

            await installation.Store.PollNowAsync(asked, TimeProvider.System.GetUtcNow(), cancel).ConfigureAwait(false);
            await Drawing.WalkAsync(installation, Walker.AllSteps, terminal, cancel).ConfigureAwait(false);
            Feed[] feeds = [.. (await installation.Store.FeedsAsync(cancel).ConfigureAwait(false)).Where(f => asked.Length == 0 || asked.Contains(f.Id))];
            await FeedsVerb.PrintAsync(terminal, feeds, formats.Of(parsed)).ConfigureAwait(false);
            return feeds.Any(f => f.Problem is not null) ? Exit.Failed : Exit.Done;
        });
        return verb;
    }
}
