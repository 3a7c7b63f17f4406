using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Model;
using Spectre.Console;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater feeds</c>: every feed, how it is doing and why one fails.</summary>
internal static class FeedsVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Command verb = new("feeds", "List feeds with their health");
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
            IReadOnlyList<Feed> feeds = await held.Store.FeedsAsync(cancel).ConfigureAwait(false);
            await PrintAsync(terminal, feeds, formats.Of(parsed)).ConfigureAwait(false);
            return Exit.Done;
        });
        return verb;
    }

    public static Task PrintAsync(Terminal terminal, IReadOnlyList<Feed> feeds, Format format)
    {
        if (format == Format.Human)
        {
            Draw(terminal, feeds);
            return Task.CompletedTask;
        }

        Results<FeedStateShape> results = new(terminal, format, ShapesJson.Readable.FeedStateShape, ShapesJson.Readable.IReadOnlyListFeedStateShape, _ => { });
        foreach (Feed feed in feeds)
        {
            results.Add(FeedStateShape.Of(feed));
        }

        results.End(alwaysList: true);
        return Task.CompletedTask;
    }

    private static void Draw(Terminal terminal, IReadOnlyList<Feed> feeds)
    {
        if (feeds.Count == 0)
        {
            terminal.Say("No feeds. `headwater add example.org` subscribes to an outlet.");
            return;
        }

        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Table table = new Table().Border(TableBorder.Simple).AddColumns("Feed", "State", "Asked", "Next");
        foreach (Feed feed in feeds)
        {
            table.AddRow(
                Cell($"{feed.Title}\n{feed.Url}".Trim()),
                Cell(feed.Problem is { } p ? $"{p.Code}: {p.Message} {p.Advice}" : feed.Memory.LastSuccess is null ? "not asked yet" : "well"),
                Cell(feed.Memory.LastPolled is { } polled ? Show.Ago(polled, now) : "–"),
                Cell(feed.Due is { } due ? Show.Time(due, now) : "gone"));
        }

        terminal.Drawn.Write(table);
    }

    private static string Cell(string text) => Markup.Escape(Terminal.Printable(text));
}
