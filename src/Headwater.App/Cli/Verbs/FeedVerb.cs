using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Egress;
using Headwater.Poll.Feeds;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater feed FILE|URL…</c></summary>
internal static class FeedVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Files.Argument("Feeds and sitemaps: files, gzip of these, addresses, - for standard input");
        Option<string?> url = UrlOption.Create();
        FormatOptions formats = new();
        Command verb = new("feed", "Parse feeds and sitemaps of every format") { files, url };
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            using WebEgress egress = new(Opening.Egress(terminal), TimeProvider.System);
            Inputs inputs = new(terminal, egress);
            Results<FeedShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.FeedShape, ShapesJson.Readable.IReadOnlyListFeedShape, shape => Draw(terminal, shape));
            bool failed = false;
            foreach (string name in parsed.GetRequiredValue(files))
            {
                FeedShape shape = await inputs.ReadAsync(name, parsed.GetValue(url), cancel).ConfigureAwait(false) switch
                {
                    InputOutcome.Read { Input: var input } => FeedShape.Of(name, FeedReader.Read(input.Body, input.ContentType, input.Url)),
                    InputOutcome.Unreadable { Cause: var cause } => FeedShape.Of(name, cause),
                    _ => throw new InvalidOperationException("An input is read or unreadable."),
                };
                failed |= shape.Format == "unknown";
                results.Add(shape);
            }

            results.End();
            return failed ? Exit.Failed : Exit.Done;
        });
        return verb;
    }

    private static void Draw(Terminal terminal, FeedShape shape)
    {
        if (shape.Problem is { } problem)
        {
            terminal.Say($"{shape.File}: {problem}");
        }

        if (shape.Format == "unknown")
        {
            return;
        }

        terminal.Print($"{shape.Title ?? shape.File} ({shape.Format} {shape.Version}, {Show.Count(shape.Items.Count, "item")})");
        foreach (FeedItemShape item in shape.Items)
        {
            terminal.Print($"  {item.Published ?? item.Updated:yyyy-MM-dd HH:mm}  {item.Title}");
            terminal.Print($"    {item.Link}");
        }
    }
}
