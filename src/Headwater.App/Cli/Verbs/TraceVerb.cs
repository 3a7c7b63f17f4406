using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Spectre.Console;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater trace FILE|URL…</c>: with several files, each may be a copy of another.</summary>
internal static class TraceVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Files.Argument("Pages or plain text; several may be each other's copies");
        Option<string?> url = UrlOption.Create();
        FormatOptions formats = new();
        Command verb = new("trace", "Follow articles upstream to their primary source") { files, url };
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            Reports reports = await Reports.ReadAsync(terminal, parsed.GetRequiredValue(files), parsed.GetValue(url), cancel).ConfigureAwait(false);
            Results<TraceShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.TraceShape, ShapesJson.Readable.IReadOnlyListTraceShape, shape => Draw(terminal, shape));
            foreach ((string file, ReadingOutcome reading) in reports.Readings)
            {
                results.Add(reading is ReadingOutcome.Read { Article: var article }
                    ? TraceShape.Of(file, article, reports.Trace(article))
                    : TraceShape.Of(file, reading.Problem!));
            }

            results.End();
            return reports.Whole ? Exit.Done : Exit.Failed;
        });
        return verb;
    }

    private const int MostChanges = 12;

    private static void Draw(Terminal terminal, TraceShape shape)
    {
        if (shape.Article is null)
        {
            terminal.Say($"{shape.File}: {shape.Problem}");
            return;
        }

        Tree tree = new(Markup.Escape(Terminal.Printable(shape.Article.Title)));
        foreach (TraceEdge edge in shape.Trail)
        {
            tree.AddNode(Markup.Escape(Terminal.Printable($"{edge.From.Name} ← {edge.To.Name} ({edge.Kind} by {edge.Method}, {edge.Confidence:0.00}): {Short(edge.Evidence)}")));
        }

        terminal.Drawn.Write(tree);
        terminal.Print($"primary    {shape.Primary!.Name} ({shape.Primary.Kind}) {shape.Primary.Url}");
        if (shape.Speaker is { } speaker)
        {
            terminal.Print($"speaker    {speaker.Name}");
        }

        foreach (TraceAttributed cited in shape.Attributed)
        {
            terminal.Print($"cites      {cited.Source} ×{cited.Count}");
        }

        if (shape.Reuse is { } reuse)
        {
            terminal.Print($"shares     {Web.Show.Percent(reuse.OfArticle)} of its words with {reuse.Source.Name}, {Web.Show.Percent(reuse.OfSource)} of the words there");
            foreach (TraceChange change in reuse.Changes.Take(MostChanges))
            {
                terminal.Print($"{change.Kind,-10} {Short(change.Source)}{(change is { Source: not null, Here: not null } ? " → " : "")}{Short(change.Here)}");
            }
        }
    }

    private static string Short(TraceEvidence? evidence) => evidence is null ? "" : evidence.Text.Length > 90 ? evidence.Text[..90] + "…" : evidence.Text;
}
