using System.CommandLine;
using System.Globalization;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Model;
using Headwater.Publish;
using Headwater.Store;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater export</c>: subscriptions as OPML, articles as JSON lines, stories as CSV, corrections as labelled pairs, pages as WACZ or WARC.</summary>
internal static class ExportVerb
{
    private const int Rows = 1000;

    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        Argument<string> what = new("FORMAT") { Description = "opml: subscriptions; jsonl: articles, as `group` and `import` read them; csv: stories; pairs: what readers corrected, as labelled pairs of reports; wacz: archived pages, for replay tools; warc: the same as one WARC file" };
        what.AcceptOnlyFromAmong("opml", "jsonl", "csv", "pairs", "wacz", "warc");
        Option<string?> to = new("--out") { Description = "A file, rather than standard output", HelpName = "FILE" };
        Option<long?> story = new("--story") { Description = "wacz, warc: the pages of this story alone", HelpName = "ID" };
        Command verb = new("export", "Write subscriptions, articles, stories, corrections or pages") { what, to, story };
        what.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: "wacz" or "warc" }] && given.GetResult(to) is null)
            {
                given.AddError("Pages are written to a file: name one with --out.");
            }
        });
        opening.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
            if (parsed.GetRequiredValue(what) is "wacz" or "warc")
            {
                return await PagesAsync(terminal, held, parsed.GetRequiredValue(what), parsed.GetValue(story), parsed.GetValue(to)!, cancel).ConfigureAwait(false);
            }

            string format = parsed.GetRequiredValue(what);
            await (parsed.GetValue(to) is { } path ? WholeFile.WriteAsync(path, file => TextAsync(held, format, file, cancel)) : TextAsync(held, format, terminal.Output, cancel)).ConfigureAwait(false);
            return Exit.Done;
        });
        return verb;
    }

    private static Task TextAsync(HeldData held, string format, TextWriter file, CancellationToken cancel) => format switch
    {
        "opml" => OpmlAsync(held, file, cancel),
        "jsonl" => ArticlesAsync(held.Store, file, cancel),
        "pairs" => ExportPairs.WriteAsync(held.Store, file, cancel),
        _ => StoriesAsync(held.Store, file, cancel),
    };

    private static async Task<int> PagesAsync(Terminal terminal, HeldData held, string format, long? story, string path, CancellationToken cancel)
    {
        (int written, int missing) = (0, 0);
        StoryId? chosen = story is { } id ? new StoryId(id) : null;
        await WholeFile.WriteAsync(path, async (FileStream file) => (written, missing) = format == "warc"
            ? await ExportPages.WarcAsync(held, chosen, file, Path.GetFileName(path), cancel).ConfigureAwait(false)
            : await ExportPages.WaczAsync(held, chosen, file, cancel).ConfigureAwait(false)).ConfigureAwait(false);
        terminal.Say($"{Show.Count(written, "page")} written to {path}{(missing > 0 ? $"; {Show.Count(missing, "report")} without a page that can be read" : "")}.");
        return Exit.Done;
    }

    private static async Task OpmlAsync(HeldData held, TextWriter file, CancellationToken cancel)
    {
        using MemoryStream written = new();
        IReadOnlyList<Feed> feeds = await held.Store.FeedsAsync(cancel).ConfigureAwait(false);
        Opml.Write("Headwater", TimeProvider.System.GetUtcNow(), feeds, written);
        await file.WriteLineAsync(System.Text.Encoding.UTF8.GetString(written.ToArray())).ConfigureAwait(false);
    }

    private static async Task ArticlesAsync(IStore store, TextWriter file, CancellationToken cancel)
    {
        await foreach ((Article a, _, StoryId? story) in store.ArticlesSinceAsync(DateTimeOffset.MinValue, cancel).ConfigureAwait(false))
        {
            GroupLine line = new()
            {
                Id = a.Id.ToString(),
                Outlet = a.Outlet?.Value ?? a.Site,
                Url = a.Url,
                Published = a.Published?.ToString("O", CultureInfo.InvariantCulture),
                Language = a.Language,
                Title = a.Title,
                Text = a.Text,
                Story = story?.Value,
            };
            await file.WriteLineAsync(System.Text.Json.JsonSerializer.Serialize(line, ShapesJson.Readable.GroupLine)).ConfigureAwait(false);
        }
    }

    private static async Task StoriesAsync(IStore store, TextWriter file, CancellationToken cancel)
    {
        await file.WriteLineAsync("story,headline,outlets,independentSources,first,latest,primary,primaryUrl,languages,findings").ConfigureAwait(false);
        StoryQuery query = new() { Take = Rows };
        while (await store.ViewsAsync(query, cancel).ConfigureAwait(false) is { Count: > 0 } views)
        {
            foreach (StoryView v in views)
            {
                await file.WriteLineAsync(Csv.Row(v.Id, v.Headline, v.Outlets, v.IndependentSources, v.First, v.Latest, v.Primary?.Name, v.Primary?.Url, string.Join(' ', v.Languages), v.Screening.Findings.Count)).ConfigureAwait(false);
            }

            query = query with { Skip = query.Skip + views.Count };
        }
    }
}
