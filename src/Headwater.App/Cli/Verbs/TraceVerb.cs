using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.Model;
using Headwater.Trace;
using Spectre.Console;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater trace FILE|URL…</c>: with several files, each may be a copy of another.</summary>
internal static class TraceVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Files.Argument("Pages or plain text; several may be each other's copies");
        Option<string?> url = new("--url") { Description = "The address that the file was saved from" };
        FormatOptions formats = new();
        Command verb = new("trace", "Follow articles upstream to their primary source") { files, url };
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            using Reader reader = new(terminal);
            OutletDirectory outlets = Outlets.Shipped();
            Tracer tracer = new(outlets);
            List<(string Name, ReadingOutcome Reading)> readings = [];
            foreach (string name in parsed.GetRequiredValue(files))
            {
                ReadingOutcome reading = await reader.ReadAsync(name, parsed.GetValue(url), cancel).ConfigureAwait(false);
                if (reading is ReadingOutcome.Read { Article: var article })
                {
                    Article known = article with { Outlet = outlets.Of(article.Url ?? article.Canonical)?.Id };
                    reading = new ReadingOutcome.Read(known);
                    tracer.Remember(known);
                }

                readings.Add((name, reading));
            }

            Results<TraceShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.TraceShape, ShapesJson.Readable.IReadOnlyListTraceShape, shape => Draw(terminal, shape));
            foreach ((string name, ReadingOutcome reading) in readings)
            {
                results.Add(reading switch
                {
                    ReadingOutcome.Read { Article: var article } => TraceShape.Of(name, article, tracer.Trace(article).Trail),
                    ReadingOutcome.Unreadable { Cause: var cause } => TraceShape.Of(name, cause),
                    ReadingOutcome.Failed { Cause: var cause } => TraceShape.Of(name, cause),
                    _ => throw new InvalidOperationException("A reading is read, unreadable or failed."),
                });
            }

            results.End();
            return readings.Exists(r => r.Reading is not ReadingOutcome.Read) ? Exit.Failed : Exit.Done;
        });
        return verb;
    }

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
            string passage = edge.Evidence.Text.Length > 90 ? edge.Evidence.Text[..90] + "…" : edge.Evidence.Text;
            tree.AddNode(Markup.Escape(Terminal.Printable($"{edge.From.Name} ← {edge.To.Name} ({edge.Kind} by {edge.Method}, {edge.Confidence:0.00}): {passage}")));
        }

        terminal.Drawn.Write(tree);
        terminal.Output.WriteLine($"primary    {Terminal.Printable(shape.Primary!.Name)} ({shape.Primary.Kind}) {shape.Primary.Url}");
        if (shape.Speaker is { } speaker)
        {
            terminal.Output.WriteLine($"speaker    {Terminal.Printable(speaker.Name)}");
        }

        foreach (TraceAttributed cited in shape.Attributed)
        {
            terminal.Output.WriteLine($"cites      {Terminal.Printable(cited.Source)} ×{cited.Count}");
        }
    }
}
