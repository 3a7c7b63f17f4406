using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Extract;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary>
/// <c>headwater reextract</c>: reads archived pages again with today's extractor and says what would change; with
/// <c>--save</c> it puts the new reading in the old one's place, and walks what changed through to stories.
/// </summary>
internal static class ReextractVerb
{
    private const int Batch = 64;

    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Option<bool> save = new("--save") { Description = "Put what is read otherwise in the place of what is held; one that was stopped goes on where it was" };
        Command verb = new("reextract", "Read archived pages again and say what changes") { save };
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            Results<ReextractShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.ReextractShape, ShapesJson.Readable.IReadOnlyListReextractShape, shape => Draw(terminal, shape));
            if (parsed.GetValue(save))
            {
                await using Installation installation = await opening.OpenAsync(parsed, cancel).ConfigureAwait(false);
                await SaveAsync(installation, results, terminal, cancel).ConfigureAwait(false);
            }
            else
            {
                await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
                await LookAsync(held, results, terminal, cancel).ConfigureAwait(false);
            }

            return Exit.Done;
        });
        return verb;
    }

    private static async Task LookAsync(HeldData held, Results<ReextractShape> results, Terminal terminal, CancellationToken cancel)
    {
        (int read, int changed) = (0, 0);
        await foreach (Reread reread in new Rereading(held.Store, held.Archive, new Extractor()).ReadAsync(DateTimeOffset.MinValue, cancel).ConfigureAwait(false))
        {
            read++;
            changed += Tell(reread, results);
        }

        results.End(alwaysList: true);
        terminal.Say($"{Show.Count(read, "page")} read again, {changed} would change.");
    }

    private static async Task SaveAsync(Installation installation, Results<ReextractShape> results, Terminal terminal, CancellationToken cancel)
    {
        RereadPlace place = new(installation.Folder);
        (int read, int changed) = (0, 0);
        List<Article> better = [];
        await foreach (Reread reread in new Rereading(installation.Store, installation.Archive, installation.Agents.Extractor).ReadAsync(place.Begin(), cancel).ConfigureAwait(false))
        {
            changed += Tell(reread, results);
            better.AddRange(reread is { Now: { } now, Changed.Count: > 0 } ? [now] : []);
            if (++read % Batch == 0)
            {
                await KeepAsync(installation, better, cancel).ConfigureAwait(false);
                place.Reach(reread.Held.Seen);
            }
        }

        await KeepAsync(installation, better, cancel).ConfigureAwait(false);
        int again = await installation.Store.ExtractAgainAsync(TimeProvider.System.GetUtcNow(), cancel).ConfigureAwait(false);
        place.End();
        results.End(alwaysList: true);
        terminal.Say($"{Show.Count(read, "page")} read again, {changed} changed and saved; {Show.Count(again, "page")} that could not be read {(again == 1 ? "is" : "are")} tried again.");
        await Drawing.WalkAsync(installation, Walker.OfflineSteps, terminal, cancel).ConfigureAwait(false);
    }

    private static async Task KeepAsync(Installation installation, List<Article> better, CancellationToken cancel)
    {
        await installation.Store.SaveReadingsAsync(better, TimeProvider.System.GetUtcNow(), cancel).ConfigureAwait(false);
        better.Clear();
    }

    private static int Tell(Reread reread, Results<ReextractShape> results)
    {
        if (reread.Changed.Count == 0)
        {
            return 0;
        }

        results.Add(new ReextractShape(reread.Held.Id.Value, reread.Held.Url, reread.Held.Title, reread.Changed));
        return 1;
    }

    private static void Draw(Terminal terminal, ReextractShape shape) =>
        terminal.Output.WriteLine(Terminal.Printable($"{shape.Article,6}  {string.Join(", ", shape.Changed),-30} {shape.Title}"));
}
