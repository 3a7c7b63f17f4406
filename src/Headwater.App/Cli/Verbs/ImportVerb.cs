using System.CommandLine;
using Headwater.App.Web;
using Headwater.Import;
using Headwater.Model;
using Spectre.Console;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater import FILE…</c>: takes in what others have kept, and walks it through to stories.</summary>
internal static class ImportVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        Argument<string[]> files = Files.Argument("OPML, WARC, HTML, .tar.gz of pages, JSON lines, ninjs, NewsML-G2 or text; gzip of these; - for standard input");
        Command verb = new("import", "Take in archives, pages and lists of feeds, and walk them through to stories") { files };
        opening.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using Installation installation = await opening.OpenAsync(parsed, cancel).ConfigureAwait(false);
            IEnumerable<ImportSource> sources = parsed.GetRequiredValue(files).SelectMany(name => Sources(terminal, name));
            ImportProgress done;
            try
            {
                done = await TakeInAsync(installation, sources, terminal, cancel).ConfigureAwait(false);
            }
            catch (Store.DiskFullException full)
            {
                throw new Complaint($"{full.Message} What was taken in stays; the same import again takes in the rest.", full);
            }

            await Drawing.WalkAsync(installation, Walker.OfflineSteps, terminal, cancel).ConfigureAwait(false);
            return await TellAsync(installation, done, terminal, cancel).ConfigureAwait(false);
        });
        return verb;
    }

    private static IEnumerable<ImportSource> Sources(Terminal terminal, string name) =>
        name == "-" ? [ImportSource.FromStream("standard input", terminal.Input)] : ImportSource.FromPath(name);

    private static async Task<ImportProgress> TakeInAsync(Installation installation, IEnumerable<ImportSource> sources, Terminal terminal, CancellationToken cancel)
    {
        if (!terminal.Interactive)
        {
            return await installation.Importer.ImportAsync(sources, null, cancel).ConfigureAwait(false);
        }

        return await terminal.Aside.Status().StartAsync("Reading", context =>
            installation.Importer.ImportAsync(sources, new Told(p => context.Status(Markup.Escape($"Reading {p.Current}: {Said(p)}"))), cancel)).ConfigureAwait(false);
    }

    private static async Task<int> TellAsync(Installation installation, ImportProgress done, Terminal terminal, CancellationToken cancel)
    {
        foreach (Cause cause in done.Problems)
        {
            terminal.Say($"{cause.Message} {cause.Advice} ({cause.Code})".Replace("  ", " ", StringComparison.Ordinal));
        }

        Store.StoreCounts counts = await installation.Store.CountsAsync(cancel).ConfigureAwait(false);
        terminal.Print($"{Said(done)}. The store holds {Show.Count(counts.Articles, "article")} in {Show.Count(counts.Stories, "story", "stories")}; {Show.Count(counts.FailedItems, "item")} could not be read.");
        return done.ProblemCount == 0 ? Exit.Done : Exit.Failed;
    }

    private static string Said(ImportProgress p) =>
        $"{Show.Count(p.Pages, "page")}, {Show.Count(p.Reports, "report")}, {Show.Count(p.Subscriptions, "subscription")}";

    // Progress<T> would tell of batches late, out of order, on other threads.
    private sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
