using System.CommandLine;
using Headwater.App.Cli.Shapes;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater extract FILE|URL…</c></summary>
internal static class ExtractVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Files.Argument("Pages: .html, .txt, gzip of these, addresses, - for standard input");
        Option<string?> url = UrlOption.Create();
        FormatOptions formats = new();
        Command verb = new("extract", "Read articles from pages") { files, url };
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            using Reader reader = new(terminal);
            Results<ExtractShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.ExtractShape, ShapesJson.Readable.IReadOnlyListExtractShape, shape => Draw(terminal, shape));
            int failed = 0;
            foreach (string name in parsed.GetRequiredValue(files))
            {
                ReadingOutcome reading = await reader.ReadAsync(name, parsed.GetValue(url), cancel).ConfigureAwait(false);
                failed += reading is ReadingOutcome.Failed ? 1 : 0;
                results.Add(reading switch
                {
                    ReadingOutcome.Read { Article: var article } => ExtractShape.Of(name, article),
                    ReadingOutcome.Unreadable { Url: var address, Cause: var cause } => ExtractShape.Of(name, address, cause),
                    _ => ExtractShape.Of(name, null, reading.Problem!),
                });
            }

            results.End();
            return failed == 0 ? Exit.Done : Exit.Failed;
        });
        return verb;
    }

    private static void Draw(Terminal terminal, ExtractShape shape)
    {
        if (shape.Outcome != "article")
        {
            terminal.Say($"{shape.File}: {shape.Problem} ({shape.Outcome})");
            return;
        }

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                terminal.Print($"{name,-11}{value}");
            }
        }

        Field("title", shape.Title);
        Field("by", string.Join(", ", shape.Authors));
        Field("published", shape.Published is { } published ? $"{published:yyyy-MM-dd HH:mm zzz} ({shape.PublishedBy})" : null);
        Field("language", shape.Language);
        Field("site", shape.Site);
        Field("canonical", shape.Canonical);
        Field("image", shape.Image);
        terminal.Output.WriteLine();
        terminal.Print(shape.Text ?? "");
        terminal.Output.WriteLine();
    }
}
